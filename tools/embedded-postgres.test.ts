import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningPostgres, removePostgres, startPostgres } from "./embedded-postgres.ts";
import { endProcess, identityOf } from "./processes.ts";

let folder: string;
let dataDir: string;
let postgres: RunningPostgres;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "procura-postgres-"));
  dataDir = join(folder, "postgres");
  postgres = await startPostgres({ dataDir });
  await query("create table kept (name text)");
  await query("insert into kept values ('Ärger'), ('Zoe'), ('arger'), ('анна')");
}, 60_000);

afterAll(async () => {
  await removePostgres(dataDir);
  await rm(folder, { recursive: true });
});

async function query(sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(sql);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const pidFile = () => join(dataDir, "data", "postmaster.pid");
const serverPid = () => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);
const sortedNames = ["arger", "Ärger", "Zoe", "анна"];

test("sorts names as people do, keeps data and address over a stop and a start", async () => {
  const { url } = postgres;
  await postgres.stop();
  postgres = await startPostgres({ dataDir });
  expect(postgres.url).toBe(url);
  expect(await query("select name from kept order by name")).toEqual(sortedNames);
});

test("listens on loopback only and wants the password", async () => {
  const settings = await query("select setting as name from pg_settings where name ~ '^(listen_addresses|unix_socket_dir)' order by 1");
  expect(settings).toEqual(["", "127.0.0.1"]);
  const stranger = new pg.Client({ connectionString: postgres.url.replace(/:[^:@]+@/, ":wrong@") });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
});

test("replaces a server that its killed starter has left running", async () => {
  const left = serverPid();
  postgres = await startPostgres({ dataDir });
  expect(identityOf(left)).toBeUndefined();
  expect(await query("select name from kept order by name")).toEqual(sortedNames);
});

test("starts after the server itself was killed", async () => {
  await endProcess(identityOf(serverPid()) ?? "", "SIGKILL", 5_000);
  postgres = await startPostgres({ dataDir });
  expect(await query("select name from kept order by name")).toEqual(sortedNames);
});

test("is not held up by a pid file whose number another process has now", async () => {
  const stale = readFileSync(pidFile(), "utf8").replace(/^\d+/, String(process.pid));
  await postgres.stop();
  await writeFile(pidFile(), stale);
  postgres = await startPostgres({ dataDir });
  expect(serverPid()).not.toBe(process.pid);
  expect(await query("select name from kept order by name")).toEqual(sortedNames);
});

test("restarts in place", async () => {
  const before = serverPid();
  await postgres.restart();
  expect(serverPid()).not.toBe(before);
  expect(await query("select name from kept order by name")).toEqual(sortedNames);
});
