import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, open, readFile, readlink, realpath, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { identityOf } from "../processes.ts";
import type { Home } from "./home.ts";

export const owner = "procura_owner";

const everyCluster = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"];
const throwAwayCluster = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0"];

/** Makes the cluster where there is none; a half-made one of an interrupted run is made again. Returns the password. */
export async function initialize(home: Home, throwaway: boolean): Promise<string> {
  const passwordFile = join(home.folder, "password");
  if (!existsSync(home.data)) {
    const unfinished = `${home.data}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (home.runAs) await chown(passwordFile, home.runAs.uid, home.runAs.gid);
    // ICU's root collation sorts names of every script as people expect; the C type serves what asks the system.
    const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
    await run(home, "initdb", [
      `--pgdata=${unfinished}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=icu",
      "--icu-locale=und",
      `--locale=${locale}`,
      "--lc-messages=C",
      ...(throwaway ? ["--no-sync"] : []),
    ]);
    await rename(unfinished, home.data);
  }
  return readFile(passwordFile, "utf8");
}

export async function launch(home: Home, port: number, throwaway: boolean): Promise<void> {
  const settings = [`port=${port}`, ...everyCluster, ...(throwaway ? throwAwayCluster : [])];
  const options = settings.map((setting) => `-c ${setting}`).join(" ");
  await rm(home.log, { force: true });
  try {
    await run(home, "pg_ctl", ["start", "-D", home.data, "-l", home.log, "-o", options, "-w", "-t", "60", "-s"]);
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${await lastLines(home.log)}`, { cause });
  }
}

/** Returns when the server process is gone. */
export async function shutDown(home: Home, mode: "fast" | "immediate"): Promise<void> {
  if ((await runningServer(home)) === undefined) return;
  await run(home, "pg_ctl", ["stop", "-D", home.data, "-m", mode, "-w", "-t", "60", "-s"]);
}

/**
 * The server that runs on this data directory. Deletes the pid file of one that no longer runs: PostgreSQL itself
 * would take any later process with the same number for its own and refuse to start.
 */
export async function runningServer(home: Home): Promise<number | undefined> {
  const pidFile = join(home.data, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const pid = Number.parseInt(await readFile(pidFile, "utf8"), 10);
  if (pid > 0 && identityOf(pid) !== undefined && (await worksIn(pid, home.data))) return pid;
  await rm(pidFile, { force: true });
  return undefined;
}

async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingFolder === (await realpath(folder));
}

function run(home: Home, program: "initdb" | "pg_ctl", args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(home.binaries, "bin", program), args, {
      ...home.runAs,
      // Its own process group: Ctrl-C in the terminal must reach PostgreSQL through us, after the server has ended.
      detached: true,
      cwd: home.folder,
      env: { PATH: process.env.PATH, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed:\n${output.trim()}`))));
  });
}

async function lastLines(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (!file) return "(no log was written)";
  const lines = await file.readFile("utf8").finally(() => file.close());
  return lines.trim().split("\n").slice(-12).join("\n");
}
