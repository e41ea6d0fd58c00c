import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "../processes.ts";
import { root, state } from "./state.ts";

const readyWithinMs = 60_000;
const stopsWithinMs = 15_000;
const shownLogLines = 12;

export interface Server {
  identity: string;
  /** Resolves when it serves; rejects when it ends before, or takes too long. */
  becomesReady(stopped: AbortSignal): Promise<void>;
  /** Resolves when the process is gone, whatever ended it. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** Runs all roles of the server as one child, its output in the log file. */
export async function startServer(env: Record<string, string>): Promise<Server> {
  const log = await open(state.serverLog, "w", 0o600);
  const child = spawn(process.execPath, ["server/main.ts", "all"], {
    cwd: root,
    env: { ...process.env, ...env },
    // Its own process group: Ctrl-C in the terminal reaches it through us, before its database and mail server end.
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  const exited = once(child, "exit").then(() => undefined);
  return {
    identity: identityOf(child.pid ?? 0) ?? "",
    becomesReady: (stopped) => becomesReady(child, `http://${env.HOST}:${env.PORT}/health/ready`, stopped),
    exited,
    stop: () => stop(child, exited),
  };
}

/** What the log says last, its JSON lines made readable. */
export async function lastLogLines(): Promise<string> {
  const text = await readFile(state.serverLog, "utf8").catch(() => "");
  const lines = text.trimEnd().split("\n").slice(-shownLogLines);
  return lines.map((line) => `  ${readable(line)}`).join("\n");
}

async function becomesReady(child: ChildProcess, url: string, stopped: AbortSignal): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    stopped.throwIfAborted();
    if (hasExited(child)) throw new Error(`The server ended before it was ready. Its last lines:\n${await lastLogLines()}`);
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`The server was not ready within ${readyWithinMs / 1_000} seconds. Its last lines:\n${await lastLogLines()}`);
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (hasExited(child)) return;
  child.kill("SIGTERM");
  const patience = new AbortController();
  const late = sleep(stopsWithinMs, "late", { signal: patience.signal }).catch(() => undefined);
  if ((await Promise.race([exited, late])) === "late") child.kill("SIGKILL");
  patience.abort();
  await exited;
}

function hasExited(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function readable(line: string): string {
  try {
    const { msg = "", err } = JSON.parse(line) as { msg?: string; err?: { stack?: string; message?: string } };
    return [msg, err?.stack ?? err?.message ?? ""].filter(Boolean).join(" ") || line;
  } catch {
    return line;
  }
}
