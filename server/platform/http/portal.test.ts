import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { addPortal } from "./portal.ts";

async function portal(name: () => Promise<string | undefined> = async () => undefined) {
  const root = await mkdtemp(join(tmpdir(), "procura-portal-"));
  await writeFile(
    join(root, "index.html"),
    `<!doctype html><meta name="application-name" content="Procura" /><title>Procura</title>Portal`,
  );
  const app = Fastify();
  addPortal(app, root, name);
  onTestFinished(async () => {
    await app.close();
    await rm(root, { recursive: true });
  });
  return (method: "GET" | "HEAD" | "POST", url: string, accept?: string) => app.inject({ method, url, headers: accept ? { accept } : {} });
}

test.each(["/", "/customers", "/customers?search=x"])("%s: HEAD answers as GET does, without the body", async (url) => {
  const ask = await portal();
  for (const accept of url === "/" ? ["text/html", "*/*", undefined] : ["text/html,*/*;q=0.8"]) {
    const [get, head] = [await ask("GET", url, accept), await ask("HEAD", url, accept)];
    expect(get).toMatchObject({ statusCode: 200, body: expect.stringContaining("Portal") });
    expect(head).toMatchObject({ statusCode: 200, body: "" });
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(get.body)));
    expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
  }
});

test("what is not the portal's is not found, and no page", async () => {
  const ask = await portal();
  for (const url of ["/api/v1/nothing", "/assets/gone.js", "/health/x"])
    for (const method of ["GET", "HEAD"] as const) expect((await ask(method, url, "text/html")).statusCode).toBe(404);
  expect((await ask("POST", "/", "text/html")).statusCode).toBe(404);
  expect((await ask("GET", "/customers", "application/json")).statusCode).toBe(404);
});

test("the page carries the center's name as text, whatever is in it; while the database is away it comes without", async () => {
  const names = [Promise.reject(new Error("away")), Promise.resolve('Nord "&" <b>Süd</b>')];
  names[0]?.catch(() => {});
  const ask = await portal(() => names.shift() ?? Promise.reject(new Error("asked again")));
  expect((await ask("GET", "/")).body).toContain("<title>Procura</title>");
  for (const url of ["/", "/"])
    expect((await ask("GET", url)).body).toContain(
      `<meta name="application-name" content="Nord &quot;&amp;&quot; &lt;b&gt;Süd&lt;/b&gt;" /><title>Nord &quot;&amp;&quot; &lt;b&gt;Süd&lt;/b&gt;</title>`,
    );
});
