import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removePostgres } from "../embedded-postgres.ts";
import { endProcess, identityOf, stillRuns } from "../processes.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const folder = join(root, ".procura");

/** All that a local installation keeps, in one git-ignored folder. */
export const state = {
  folder,
  postgres: join(folder, "postgres"),
  mailbox: join(folder, "mailbox"),
  demo: join(folder, "demo.json"),
  serverLog: join(folder, "server.log"),
  ports: join(folder, "ports.json"),
  running: join(folder, "running.json"),
  secretKey: join(folder, "secret.key"),
};

export interface Running {
  starter: string;
  server?: string;
  portalUrl?: string;
}

/** Refuses a second start beside a running one; ends the server of a starter that was killed. */
export async function claimState(): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const last = await readJson<Running>(state.running);
  if (last && stillRuns(last.starter)) {
    const where = last.portalUrl ? ` at ${last.portalUrl}` : "";
    const pid = Number.parseInt(last.starter, 10);
    throw new Error(`Procura already runs from this folder${where}. Stop it with Ctrl-C in its terminal, or: kill ${pid}`);
  }
  if (last?.server) await endProcess(last.server, "SIGTERM", 10_000);
  await noteRunning({});
}

export async function noteRunning(more: Omit<Running, "starter">): Promise<void> {
  await writeJson(state.running, { starter: identityOf(process.pid) ?? "", ...more } satisfies Running);
}

export async function releaseState(): Promise<void> {
  await rm(state.running, { force: true });
}

/** Deletes everything but the claim of this process. Says what it deletes. */
export async function resetState(say: (line: string) => void): Promise<void> {
  say(`Deleting the database, the mailbox, the sign-ins and the secret key in ${folder}`);
  if (process.env.DATABASE_URL) say("The database at DATABASE_URL stays as it is.");
  await removePostgres(state.postgres);
  const { folder: _folder, running: _running, ...rest } = state;
  for (const path of Object.values(rest)) await rm(path, { recursive: true, force: true });
}

/** 64 hexadecimal digits, made once. */
export async function secretKey(): Promise<string> {
  if (!existsSync(state.secretKey)) await writeFile(state.secretKey, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  return (await readFile(state.secretKey, "utf8")).trim();
}

export async function readJson<Shape>(path: string): Promise<Shape | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Shape;
  } catch {
    return undefined;
  }
}

export function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}
