import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removePostgres } from "./embedded-postgres.ts";
import { identityOf } from "./processes.ts";

/** Stands for the server: counts its starts in the database, ends on SIGTERM, dies when asked to. */
const standIn = `
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";

const { DATABASE_URL, DEMO_FILE, HOST, PORT, SECRET_KEY, SMTP_URL } = process.env;
const database = new pg.Client({ connectionString: DATABASE_URL });
await database.connect();
await database.query("create table if not exists starts (at timestamptz default now())");
await database.query("insert into starts default values");
const { rows } = await database.query("select count(*)::int as count from starts");
writeFileSync(DEMO_FILE, JSON.stringify([
  { organization: "Contoso", kind: "vendor", name: "Ada", signInName: "ada@contoso.example", password: "secret-1", may: "everything" },
]));
const seen = { starts: rows[0].count, pid: process.pid, secretKey: SECRET_KEY, smtp: SMTP_URL };
const server = createServer((request, response) => {
  if (request.url === "/death") throw new Error("the stand-in was asked to die");
  response.end(JSON.stringify(seen));
}).listen(Number(PORT), HOST);
process.on("SIGTERM", async () => {
  await database.query("select 1");
  await database.end();
  server.close().closeAllConnections();
});
`;

interface Seen {
  starts: number;
  pid: number;
  secretKey: string;
  smtp: string;
}

type Starter = ChildProcessByStdio<null, Readable, Readable>;

const source = join(import.meta.dirname, "..");
const running = new Set<Starter>();
let checkout: string;

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), "procura-start-"));
  await cp(import.meta.dirname, join(checkout, "tools"), { recursive: true });
  await copyFile(join(source, "package-lock.json"), join(checkout, "package-lock.json"));
  await symlink(join(source, "node_modules"), join(checkout, "node_modules"));
  for (const folder of ["server", "web", "sdk", "contract"]) await mkdir(join(checkout, folder));
  await writeFile(join(checkout, "package.json"), JSON.stringify({ name: "stand-in", workspaces: ["web"], type: "module" }));
  await writeFile(join(checkout, "web/package.json"), JSON.stringify({ name: "web", version: "1.0.0", scripts: { build: "mkdir dist" } }));
  await writeFile(join(checkout, "server/main.ts"), standIn);
});

afterAll(async () => {
  for (const starter of running) starter.kill("SIGTERM");
  await Promise.all([...running].map((starter) => once(starter, "exit")));
  await removePostgres(join(checkout, ".procura/postgres"));
  await rm(checkout, { recursive: true });
});

function start(...args: string[]): { starter: Starter; output: () => string; exited: Promise<number | null> } {
  const starter = spawn(process.execPath, ["tools/start.ts", ...args], { cwd: checkout, stdio: ["ignore", "pipe", "pipe"] });
  running.add(starter);
  let output = "";
  for (const stream of [starter.stdout, starter.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const exited = once(starter, "close").then(([code]: (number | null)[]) => {
    running.delete(starter);
    return code ?? null;
  });
  return { starter, output: () => output, exited };
}

async function startReady(...args: string[]) {
  const { starter, output, exited } = start(...args);
  await expect.poll(output, { timeout: 40_000 }).toContain("Ctrl-C stops everything");
  const portal = /Portal +(\S+)/.exec(output())?.[1] ?? "";
  const seen = (await (await fetch(portal)).json()) as Seen;
  return { starter, output, exited, portal, seen };
}

const postgresPid = async () => Number.parseInt(await readFile(join(checkout, ".procura/postgres/data/postmaster.pid"), "utf8"), 10);

test("starts, says where everything is, and leaves nothing running when interrupted; a second start finds it again", async () => {
  const first = await startReady();
  expect(first.output()).toMatch(/API reference +http.*\/api\/reference\n +Mailbox +http/);
  expect(first.output()).toMatch(/Contoso \(vendor\)\n +Ada +ada@contoso.example +secret-1 +everything/);
  expect(first.seen).toMatchObject({ starts: 1, secretKey: expect.stringMatching(/^[0-9a-f]{64}$/) });

  const postgres = await postgresPid();
  expect(identityOf(postgres)).toBeDefined();
  first.starter.kill("SIGINT");
  first.starter.kill("SIGINT");
  expect(await first.exited).toBe(0);
  expect([identityOf(postgres), identityOf(first.seen.pid)]).toEqual([undefined, undefined]);

  const second = await startReady();
  expect(second.portal).toBe(first.portal);
  expect(second.seen).toMatchObject({ starts: 2, secretKey: first.seen.secretKey, smtp: first.seen.smtp });
  const beside = start();
  expect(await beside.exited).toBe(1);
  expect(beside.output()).toContain(`already runs from this folder at ${first.portal}`);

  await fetch(`${second.portal}/death`).catch(() => undefined);
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/ended by itself[\s\S]*the stand-in was asked to die/);
}, 120_000);

test("after its own death by SIGKILL the next start ends what was left; --reset begins anew", async () => {
  const killed = await startReady();
  killed.starter.kill("SIGKILL");
  await killed.exited;
  expect(identityOf(killed.seen.pid)).toBeDefined();

  const anew = await startReady("--reset");
  expect(anew.output()).toContain("Deleting the database, the mailbox");
  expect(identityOf(killed.seen.pid)).toBeUndefined();
  expect(anew.seen.starts).toBe(1);
  expect(anew.seen.secretKey).not.toBe(killed.seen.secretKey);
  anew.starter.kill("SIGTERM");
  expect(await anew.exited).toBe(0);
}, 120_000);

test("an unknown option is answered with the usage", async () => {
  const { output, exited } = start("--rest");
  expect(await exited).toBe(2);
  expect(output()).toContain("Usage: npm start");
});
