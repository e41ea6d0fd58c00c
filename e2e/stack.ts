import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nameServer } from "../server/testing/name-server.ts";
import { openIdProvider } from "../server/testing/openid-provider.ts";
import { startPostgres } from "../tools/embedded-postgres.ts";
import { type Mailbox, startMailbox } from "../tools/mailbox.ts";
import { freePort } from "../tools/ports.ts";

const root = join(import.meta.dirname, "..");
const readyWithinMs = 60_000;

export interface DemoSignIn {
  organization: string;
  name: string;
  signInName: string;
  password: string;
}

/** A whole installation of its own: database, mail server, server with worker, portal, demo world. */
export interface Stack {
  portalUrl: string;
  mailbox: Mailbox;
  signIns: DemoSignIn[];
  /** Which knows the records of the domains under test. */
  names: Awaited<ReturnType<typeof nameServer>>;
  /** An organization's own, where people sign in without being asked. */
  identityProvider: Awaited<ReturnType<typeof openIdProvider>>;
  /** The server's output so far. */
  log(): string;
  stop(): Promise<void>;
}

/** webRoot: the built portal. */
export async function startStack(webRoot: string): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), "procura-e2e-"));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of stops.toReversed()) await step();
  };
  try {
    const postgres = await startPostgres({ dataDir: join(folder, "postgres"), throwaway: true });
    stops.push(postgres.stop);
    const mailbox = await startMailbox();
    stops.push(mailbox.stop);
    const port = String(await freePort());
    const portalUrl = `http://localhost:${port}`;
    const names = await nameServer();
    stops.push(() => names.close());
    const identityProvider = await openIdProvider(`${portalUrl}/sign-in/provider`);
    stops.push(identityProvider.close);
    const demoFile = join(folder, "demo.json");
    const server = spawn(process.execPath, ["server/main.ts", "all"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOST: "127.0.0.1",
        PORT: port,
        PUBLIC_URL: portalUrl,
        DATABASE_URL: postgres.url,
        SMTP_URL: mailbox.smtpUrl,
        DNS_SERVERS: names.address,
        LOOPBACK_PROVIDERS: "true",
        SECRET_KEY: randomBytes(32).toString("hex"),
        DEMO: "true",
        DEMO_FILE: demoFile,
        WEB_ROOT: webRoot,
      },
    });
    stops.push(() => end(server));
    const output: string[] = [];
    for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
    const log = () => output.join("");
    await becomesReady(server, portalUrl, log);
    const signIns = JSON.parse(await readFile(demoFile, "utf8")) as DemoSignIn[];
    return { portalUrl, mailbox, signIns, names, identityProvider, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function becomesReady(server: ChildProcess, portalUrl: string, log: () => string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await fetch(`${portalUrl}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`The server did not become ready:\n${log()}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  await exited;
}
