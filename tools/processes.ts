import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Tells a running process from a later one that got the same number; undefined when none runs (a zombie does not). */
export function identityOf(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? identityFromProc(pid) : identityFromPs(pid);
  } catch {
    return undefined;
  }
}

/** Whether the process that `identityOf` once described still runs. */
export function stillRuns(identity: string): boolean {
  return identityOf(Number.parseInt(identity, 10)) === identity;
}

/** Sends the signal and waits until the process is gone; after the time limit kills it. */
export async function endProcess(identity: string, signal: NodeJS.Signals, limitMs: number): Promise<void> {
  const pid = Number.parseInt(identity, 10);
  for (const [next, patience] of [
    [signal, limitMs],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!stillRuns(identity)) return;
    process.kill(pid, next);
    const deadline = Date.now() + patience;
    while (stillRuns(identity) && Date.now() < deadline) await sleep(20);
  }
}

function identityFromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const startedAt = rest[18];
  return state === "Z" || state === "X" ? undefined : `${pid} ${startedAt}`;
}

function identityFromPs(pid: number): string | undefined {
  const startedAt = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  return startedAt === "" ? undefined : `${pid} ${startedAt}`;
}
