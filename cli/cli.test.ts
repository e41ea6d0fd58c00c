import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  expect(dry.err).toMatch(/^100 % sent\nline 3: /);
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

test("of many refusals the first are listed, and all of them written where one says", async () => {
  const credential = await credentialOf((await partner(app)).owner, ["customers:import"]);
  const [file, errors] = [join(folder, "many.csv"), join(folder, "many-errors.csv")];
  await writeFile(file, `Microsoft ID,Company name,Primary domain name,Relationship,Country\n${"=1+1,Bad,,Reseller,IT\n".repeat(25)}`);
  const { code, err } = await procura(["import", "customers", file, "--errors-to", errors], credential);
  expect(code).toBe(1);
  expect(err.match(/^line \d+: /gm)).toHaveLength(20);
  expect(err).toContain("… and 5 more");
  const written = (await readFile(errors, "utf8")).trimEnd().split("\n");
  expect(written).toHaveLength(26);
  expect(written[25]).toMatch(/^26,id-invalid,.*,'=1\+1,Bad$/);
});

test("a file that is refused as a whole is refused at once, one whose upload breaks off may be sent again", async () => {
  const credential = await credentialOf((await partner(app)).owner, ["customers:import"]);
  const file = join(folder, "towns.csv");
  await writeFile(file, `Name,Town\n${"x,y\n".repeat(5_000_000)}`);
  expect(await procura(["import", "customers", file], credential)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/Missing: Microsoft ID, .*\(columns-missing\)\nAdd the missing columns/),
  });
  const breaking = createServer((request, response) => {
    if (request.method === "POST") response.writeHead(201, { "content-type": "application/json" }).end('{"id":"1"}');
    else request.socket.destroy();
  });
  await once(breaking.listen(0, "127.0.0.1"), "listening");
  const { port } = breaking.address() as AddressInfo;
  const broken = await procura(["import", "customers", file, "--server", `http://127.0.0.1:${port}`], credential);
  breaking.close();
  expect(broken).toMatchObject({ code: 2, err: expect.stringContaining("upload-broken)\nRun the same command again") });
}, 60_000);

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
}, 60_000);

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
}, 60_000);
