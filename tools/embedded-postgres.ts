import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./ports.ts";
import { initialize, launch, owner, runningServer, shutDown } from "./postgres/cluster.ts";
import { findHome, type Home, openHome, removeHome } from "./postgres/home.ts";
import { identityOf, stillRuns } from "./processes.ts";

export interface PostgresOptions {
  dataDir: string;
  /** Without one, the port of the last time or any free one. */
  port?: number;
  /** For tests: quick, unsafe against power failure, and deleted when stopped or when this process dies. */
  throwaway?: boolean;
}

export interface RunningPostgres {
  /** The owner's URL of the database `procura`. */
  url: string;
  stop(): Promise<void>;
  restart(): Promise<void>;
}

/** Starts the PostgreSQL server that npm brought, on loopback only; one left running by a killed process is replaced. */
export async function startPostgres({ dataDir, port, throwaway = false }: PostgresOptions): Promise<RunningPostgres> {
  const home = await openHome(dataDir);
  await takePossession(home);
  await shutDown(home, "fast");
  if (home.abandoned) await rm(home.data, { recursive: true, force: true });
  const password = await initialize(home, throwaway);
  const usedPort = await launchOn(home, port, throwaway);
  const url = `postgres://${owner}:${password}@127.0.0.1:${usedPort}/procura`;
  await createDatabase(url);
  const endGuard = throwaway ? guard(dataDir, home) : undefined;
  return {
    url,
    async stop() {
      await shutDown(home, throwaway ? "immediate" : "fast");
      await rm(join(home.folder, "owner"), { force: true });
      if (throwaway) await removeHome(dataDir, home);
      endGuard?.();
    },
    async restart() {
      await shutDown(home, "fast");
      await launch(home, usedPort, throwaway);
    },
  };
}

/** Stops the server, should one run there, and deletes the cluster. */
export async function removePostgres(dataDir: string): Promise<void> {
  const home = await findHome(dataDir);
  if (!home) return;
  await shutDown(home, "fast");
  await removeHome(dataDir, home);
}

async function takePossession(home: Home): Promise<void> {
  const file = join(home.folder, "owner");
  const holder = await readFile(file, "utf8").catch(() => "");
  const me = identityOf(process.pid) ?? "";
  if (holder !== me && stillRuns(holder) && (await runningServer(home)) !== undefined) {
    throw new Error(`The PostgreSQL in ${home.folder} is in use by process ${Number.parseInt(holder, 10)}.`);
  }
  await writeFile(file, me);
}

async function launchOn(home: Home, wanted: number | undefined, throwaway: boolean): Promise<number> {
  const remembered = join(home.folder, "port");
  const last = Number(await readFile(remembered, "utf8").catch(() => 0));
  const port = wanted ?? (await freePort(...(last > 0 ? [last] : [])));
  await launch(home, port, throwaway);
  await writeFile(remembered, String(port));
  return port;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/procura$/, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'procura'");
    if (rowCount === 0) await client.query("create database procura");
  } finally {
    await client.end();
  }
}

/** A shell that waits for the end of this process, however it ends, then stops the server and deletes its files. */
function guard(dataDir: string, home: Home): () => void {
  const script = `cat >/dev/null
    pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"
    while [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
    rm -rf -- "$1" "$2"`;
  const shell = spawn("sh", ["-c", script, "sh", home.folder, dataDir], {
    detached: true,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  return () => shell.kill("SIGKILL");
}
