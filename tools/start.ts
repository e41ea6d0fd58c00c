import { parseArgs } from "node:util";
import { startPostgres } from "./embedded-postgres.ts";
import { startMailbox } from "./mailbox.ts";
import { freePort, portIsFree } from "./ports.ts";
import { buildPortal } from "./start/portal.ts";
import { lastLogLines, startServer } from "./start/server.ts";
import { claimState, noteRunning, readJson, releaseState, resetState, secretKey, state, writeJson } from "./start/state.ts";
import { type DemoSignIn, welcome } from "./start/welcome.ts";

const usage = `Usage: npm start [-- --reset]

  --reset   delete the local database, mailbox and secrets first

DATABASE_URL and SMTP_URL replace the embedded database and the local mailbox; PORT chooses the portal's port.`;

const wantedPorts = { portal: 4400, mailbox: 4480, smtp: 4425 };
const stopAsked = new AbortController();
/** What has been started, and how it is stopped: last in, first out. */
const stops: (() => Promise<void>)[] = [];
const say = (line: string) => console.log(line);

async function start(reset: boolean): Promise<void> {
  await claimState();
  stops.push(releaseState);
  if (reset) await resetState(say);
  const ports = await choosePorts();
  const build = buildPortal(say, stopAsked.signal);
  build.catch(() => undefined);
  const databaseUrl = process.env.DATABASE_URL || (await startDatabase());
  const mailbox = process.env.SMTP_URL
    ? undefined
    : await startMailbox({ smtpPort: ports.smtp, httpPort: ports.mailbox, dir: state.mailbox });
  if (mailbox) stops.push(mailbox.stop);
  await build;

  stopAsked.signal.throwIfAborted();
  say("Starting the server");
  const portalUrl = process.env.PUBLIC_URL || `http://localhost:${ports.portal}`;
  const server = await startServer({
    NODE_ENV: "development",
    HOST: "127.0.0.1",
    PORT: String(ports.portal),
    PUBLIC_URL: portalUrl,
    DATABASE_URL: databaseUrl,
    SECRET_KEY: process.env.SECRET_KEY || (await secretKey()),
    SMTP_URL: process.env.SMTP_URL || (mailbox?.smtpUrl ?? ""),
    DEMO: process.env.DEMO || "true",
    DEMO_FILE: state.demo,
  });
  stops.push(server.stop);
  await noteRunning({ server: server.identity, portalUrl });
  await server.becomesReady(stopAsked.signal);
  say(welcome({ portal: portalUrl, mailbox: mailbox?.webUrl }, (await readJson<DemoSignIn[]>(state.demo)) ?? []));

  await Promise.race([server.exited, untilAsked()]);
  if (!stopAsked.signal.aborted) throw new Error(`The server has ended by itself. Its last lines:\n${await lastLogLines()}`);
}

async function startDatabase(): Promise<string> {
  say("Starting PostgreSQL");
  const postgres = await startPostgres({ dataDir: state.postgres });
  stops.push(postgres.stop);
  return postgres.url;
}

/** The ports of the last time as long as they are free: links in mails and bookmarks stay right. */
async function choosePorts(): Promise<typeof wantedPorts> {
  const last = { ...wantedPorts, ...(await readJson<typeof wantedPorts>(state.ports)) };
  const given = Number(process.env.PORT || 0);
  if (given && !(await portIsFree(given))) {
    throw new Error(`Port ${given} is in use by another program. Choose another one: PORT=${given + 1} npm start`);
  }
  const ports = {
    portal: given || (await freePort(last.portal, ...following(wantedPorts.portal))),
    mailbox: await freePort(last.mailbox, ...following(wantedPorts.mailbox)),
    smtp: await freePort(last.smtp, ...following(wantedPorts.smtp)),
  };
  await writeJson(state.ports, ports);
  return ports;
}

function following(port: number): number[] {
  return Array.from({ length: 20 }, (_, step) => port + step);
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    if (stopAsked.signal.aborted) resolve();
    stopAsked.signal.addEventListener("abort", () => resolve());
  });
}

function readArguments(): { reset: boolean } {
  const options = { reset: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } } as const;
  try {
    const { values } = parseArgs({ options });
    if (!values.help) return { reset: values.reset };
    say(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

const { reset } = readArguments();
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => {
    if (!stopAsked.signal.aborted) say("\nStopping");
    stopAsked.abort();
  });
}
// A closed terminal must not keep what has been started from being stopped.
process.stdout.on("error", () => undefined);
let failed = false;
try {
  await start(reset);
} catch (error) {
  failed = !stopAsked.signal.aborted;
  if (failed) console.error(`\n${(error as Error).message}\n`);
}
for (const stop of stops.reverse()) {
  await stop().catch((error: Error) => {
    failed = true;
    console.error(error.message);
  });
}
process.exit(failed ? 1 : 0);
