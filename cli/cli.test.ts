import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partner, vendorPerson } from "../server/testing/actors.ts";
import { type TestApp, testApp } from "../server/testing/app.ts";

let app: TestApp;
let server: string;
let folder: string;
beforeAll(async () => {
  app = await testApp();
  server = await app.http.listen({ host: "127.0.0.1", port: 0 });
  folder = await mkdtemp(join(tmpdir(), "procura-cli-"));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const main = new URL("./main.ts", import.meta.url).pathname;

/** Runs the command as a process of its own. */
async function procura(words: readonly string[], credential?: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, ...words], {
    env: { ...process.env, PROCURA_SERVER: server, ...(credential ? { PROCURA_CREDENTIAL: credential } : {}) },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

async function credentialOf(
  person: { organization: { organization_id: string }; post: (path: string, body: unknown) => Promise<{ body: { secret: string } }> },
  scopes: string[],
) {
  return (await person.post(`/organizations/${person.organization.organization_id}/api-credentials`, { name: "cli", scopes })).body.secret;
}

test("customers are imported, with a dry run first, refusals by line, and a second run that changes nothing", async () => {
  const p = await partner(app);
  const credential = await credentialOf(p.owner, ["customers:import", "customers:read"]);
  const file = join(folder, "customers.csv");
  const line = (n: number) => `0f0e0d0c-0b0a-4908-8706-0504030201${String(n).padStart(2, "0")},Ciclofficina ${n},,Reseller,IT`;
  await writeFile(
    file,
    ["Microsoft ID,Company name,Primary domain name,Relationship,Country", line(1), "nonsense,Bad,,Reseller,IT", line(2)].join("\r\n"),
  );

  const dry = await procura(["import", "customers", file, "--dry-run"], credential);
  expect(dry).toMatchObject({ code: 1, out: "3 lines looked at, nothing written: 2 created, 0 linked, 0 unchanged, 1 refused\n" });
  expect(dry.err).toMatch(/^line 3: /);
  expect((await p.agent.get("/customers")).body.items).toEqual([]);

  const errors = join(folder, "errors.csv");
  const real = await procura(["import", "customers", file, "--errors-to", errors, "--json"], credential);
  expect([real.code, JSON.parse(real.out)]).toMatchObject([1, { created: 2, refused: 1 }]);
  expect((await readFile(errors, "utf8")).split("\n")).toMatchObject([
    expect.stringMatching(/^line,code/),
    expect.stringMatching(/^3,/),
    "",
  ]);
  expect((await procura(["import", "customers", file], credential)).out).toContain("0 created, 0 linked, 2 unchanged, 1 refused");

  const listed = await procura(["customers", "list", "--search", "ciclo"], credential);
  expect(
    listed.out
      .trimEnd()
      .split("\n")
      .map((row) => row.slice(-14)),
  ).toEqual(["Ciclofficina 1", "Ciclofficina 2"]);
});

test("a decision is printed with its path, and its no is the exit code", async () => {
  const p = await partner(app);
  const credential = await credentialOf(await vendorPerson(app), ["access:decide"]);
  const ask = (person: string, action: string) =>
    procura(["decide", "--person", person, "--customer", p.id, "--action", action], credential);
  expect(await ask(p.agent.signInName, "customers:customer:read")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Yes\n {2}person .*\n[\s\S]*action {5}customers:customer:read\n$/),
  });
  expect(await ask(p.colleague.id, "customers:customer:read")).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^No\n[\s\S]*role-missing/),
  });
});

test("what is wrong is said, and told from a no by its exit code", async () => {
  expect(await procura([])).toMatchObject({ code: 2, out: expect.stringContaining("Usage: procura") });
  expect(await procura(["fly"])).toMatchObject({ code: 2, err: expect.stringContaining('There is no command "fly"') });
  expect(await procura(["decide", "--person", "x", "--wings"], "procura_x")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--wings"),
  });
  expect(await procura(["customers", "list"])).toMatchObject({ code: 2, err: expect.stringContaining("PROCURA_CREDENTIAL") });
  expect(await procura(["customers", "list"], "procura_wrong")).toMatchObject({
    code: 2,
    err: expect.stringContaining("credential-invalid"),
  });
  expect(await procura(["customers", "list", "--server", "http://127.0.0.1:9"], "procura_x")).toMatchObject({
    code: 2,
    err: expect.stringContaining("unreachable"),
  });
  expect(await procura(["health"])).toMatchObject({ code: 0, out: `${server}: ready\n` });
});
