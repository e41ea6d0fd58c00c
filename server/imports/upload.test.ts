import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Person, partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { fileOf, header, line, resultsOf, sendFile } from "../testing/imports.ts";
import { sweepImports } from "./sweep-imports.ts";

let app: TestApp;
let port: number;
let behind: pg.Client;
beforeAll(async () => {
  app = await testApp();
  await app.http.listen({ host: "127.0.0.1", port: 0 });
  port = (app.http.server.address() as AddressInfo).port;
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
});
afterAll(async () => {
  await behind.end();
  await app.close();
});

async function announce(agent: Person): Promise<string> {
  return (await agent.post("/customer-imports", { fileName: "customers.csv", dryRun: false })).body.id;
}

/** An upload over a real connection, at the test's own pace. */
async function open(agent: Person, id: string, headers: Readonly<Record<string, string | number>> = {}) {
  const path = `/api/v1/customer-imports/${id}/content`;
  const upload = request({ port, method: "PUT", path, headers: { ...agent.headers, "content-type": "text/csv", ...headers } });
  const answer = new Promise<{ status: number; code: string }>((resolve, reject) => {
    upload.on("error", reject);
    upload.on("response", async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response));
      resolve({ status: response.statusCode ?? 0, code: JSON.parse(body.toString()).code });
    });
  });
  answer.catch(() => {});
  return { upload, answer };
}

async function until(agent: Person, id: string, ready: (found: { status: string; lines: number }) => boolean) {
  for (;;) {
    const { body } = await agent.get(`/customer-imports/${id}`);
    if (ready(body)) return body;
    await sleep(20);
  }
}

const lines = Array.from({ length: 2_500 }, () => line({ id: randomUUID() }));

test("an upload that breaks off leaves what it did, says how far it came, and can be sent again", async () => {
  const { agent, owner } = await partner(app);
  const id = await announce(agent);
  const { upload } = await open(agent, id);
  upload.write(fileOf(...lines.slice(0, 1_200)));
  await until(agent, id, (found) => found.lines === 1_000);
  expect(await sendFile(agent, id, fileOf(...lines))).toMatchObject({ status: 409, body: { code: "import-running" } });
  upload.destroy();
  expect(await until(agent, id, ({ status }) => status === "failed")).toMatchObject({
    lines: 1_000,
    created: 1_000,
    failure: { code: "upload-broken" },
  });
  expect((await owner.get("/events?kind=customer-import.failed")).body.items).toMatchObject([
    { subject: { id }, data: { created: 1_000 } },
  ]);

  const again = await sendFile(agent, id, fileOf(...lines));
  expect(again).toMatchObject({ status: 200, body: { lines: 2_500, created: 1_500, unchanged: 1_000, failure: null } });
  const results = await resultsOf(agent, id);
  expect(results.map((result) => result.line)).toEqual(lines.map((_, index) => index + 2));
});

test("a sender in the middle of sending reads why its file is refused", async () => {
  const { agent } = await partner(app);
  const { upload, answer } = await open(agent, await announce(agent));
  const megabyte = Buffer.alloc(1 << 20, "x,y\n");
  upload.write("Name,Town\n");
  let answered = false;
  void answer.then(() => {
    answered = true;
  });
  // Node's client tells of no more drains once it has its answer.
  while (!answered) if (!upload.write(megabyte)) await Promise.race([once(upload, "drain"), answer]);
  expect(await answer).toEqual({ status: 422, code: "columns-missing" });
  upload.destroy();
});

test("a file that is too large is refused before it is sent", async () => {
  const { agent } = await partner(app);
  const id = await announce(agent);
  const { upload, answer } = await open(agent, id, { "content-length": 201 * 1024 * 1024 });
  upload.write(header);
  expect(await answer).toEqual({ status: 413, code: "body-too-large" });
  upload.destroy();
  expect((await agent.get(`/customer-imports/${id}`)).body).toMatchObject({ status: "failed", failure: { code: "body-too-large" } });
});

test("a right that is taken away in the middle ends the upload", async () => {
  const { agent, id: organizationId } = await partner(app);
  const id = await announce(agent);
  const { upload, answer } = await open(agent, id);
  upload.write(fileOf(...lines.slice(0, 1_200)));
  await until(agent, id, (found) => found.lines === 1_000);
  await behind.query("delete from group_members where organization_id = $1 and user_id = $2", [organizationId, agent.id]);
  upload.end(lines.slice(1_200).join("\n"));
  expect(await answer).toMatchObject({ status: 403 });
  const { rows } = await behind.query("select status, lines from customer_imports where id = $1", [id]);
  expect(rows).toEqual([{ status: "failed", lines: 1_000 }]);
});

test("an import whose server was killed is ended by the sweeper, and one whose file never came", async () => {
  const { agent } = await partner(app);
  const [killed, forgotten, running] = [await announce(agent), await announce(agent), await announce(agent)];
  await behind.query(
    "update customer_imports set status = 'running', uploads = 1, updated_at = now() - interval '11 minutes' where id = $1",
    [killed],
  );
  await behind.query("update customer_imports set updated_at = now() - interval '25 hours' where id = $1", [forgotten]);
  const { upload, answer } = await open(agent, running);
  upload.write(fileOf(...lines.slice(0, 1_200)));
  await until(agent, running, (found) => found.lines === 1_000);
  await sweepImports(app.system());
  const statuses = async () =>
    (await agent.get("/customer-imports")).body.items.map(
      (item: { status: string; failure: { code: string } | null }) => item.failure?.code ?? item.status,
    );
  expect(await statuses()).toEqual(["running", "upload-missing", "upload-abandoned"]);

  // One that was given up though it lived may write nothing more: its file may be on its way again.
  await behind.query("update customer_imports set updated_at = now() - interval '11 minutes' where id = $1", [running]);
  await sweepImports(app.system());
  upload.end(lines.slice(1_200).join("\n"));
  expect(await answer).toEqual({ status: 409, code: "import-overtaken" });
  expect(await statuses()).toEqual(["upload-abandoned", "upload-missing", "upload-abandoned"]);
});
