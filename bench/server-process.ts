import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../tools/ports.ts";

export interface ServerProcess {
  readonly url: string;
  /** From the start of the process to the first successful answer. */
  readonly startedInMs: number;
  /** Resident memory in MiB, now. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** A server as operators run it: `role` of server/main.ts, in a process of its own. */
export async function startServer(env: Readonly<Record<string, string>>, role: "serve" | "all" = "serve"): Promise<ServerProcess> {
  const port = await freePort();
  const started = performance.now();
  const child = start(fileURLToPath(new URL("../server/main.ts", import.meta.url)), [role], { ...env, PORT: String(port) });
  return await serving(child, `http://127.0.0.1:${port}`, "/health/ready", started);
}

/** Any other script that listens on PORT. */
export async function startScript(script: URL, env: Readonly<Record<string, string>>, readyPath: string): Promise<ServerProcess> {
  const port = await freePort();
  const started = performance.now();
  return await serving(start(fileURLToPath(script), [], { ...env, PORT: String(port) }), `http://127.0.0.1:${port}`, readyPath, started);
}

function start(script: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const profile = process.env.BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const child = spawn(process.execPath, [...profile, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // Whatever ends the benchmark, no server outlives it.
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

async function serving(child: ChildProcess, url: string, readyPath: string, started: number): Promise<ServerProcess> {
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it served`);
    const answer = await fetch(url + readyPath).catch(() => undefined);
    if (answer?.ok) break;
    if (performance.now() - started > 60_000) {
      await stop();
      throw new Error("the server did not serve within a minute");
    }
    await sleep(10);
  }
  return { url, startedInMs: performance.now() - started, memory: () => residentMemory(child.pid ?? 0), stop };
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
