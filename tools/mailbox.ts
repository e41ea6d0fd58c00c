import { EventEmitter, once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Server as NetServer } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { type Message, type MessageStore, openMessageStore } from "./mailbox/messages.ts";
import { mailboxPages } from "./mailbox/web.ts";
import { freePort } from "./ports.ts";

export type { Message } from "./mailbox/messages.ts";

/** `true`: every message until told otherwise; a number: that many of the next ones. */
export type Refusal = boolean | number;

export interface MailboxOptions {
  /** 0 takes any free port. */
  smtpPort?: number;
  httpPort?: number;
  /** Without one the messages live in memory. */
  dir?: string;
  fail?: Refusal;
}

export interface Mailbox {
  smtpUrl: string;
  webUrl: string;
  /** Oldest first. */
  messages(): Message[];
  /** The first message, present or coming, that satisfies the predicate. */
  waitFor(predicate: (message: Message) => boolean, timeoutMs?: number): Promise<Message>;
  clear(): Promise<void>;
  /** Answers 451 after the content has arrived: the sender has to try again. */
  refuse(refusal: Refusal): void;
  stop(): Promise<void>;
  /** Listens again on the same ports after `stop`, with the messages it had. */
  start(): Promise<void>;
}

const largestMessage = 25 * 1024 * 1024;

/** A real SMTP server on loopback that keeps all mail and shows it on a web page. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const store = await openMessageStore(options.dir);
  const arrivals = new EventEmitter().setMaxListeners(0);
  const smtpPort = options.smtpPort || (await freePort());
  const httpPort = options.httpPort || (await freePort());
  let refusal: Refusal = options.fail ?? false;
  let smtp: SMTPServer;
  let web: Server;

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const content = await buffer(stream);
    if (stream.sizeExceeded) throw smtpError(552, "Message too large");
    if (refusal) {
      if (typeof refusal === "number") refusal -= 1;
      throw smtpError(451, "Refused on demand, try again later");
    }
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
    arrivals.emit("message", await store.add(content, envelope));
  }

  async function start(): Promise<void> {
    smtp = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      size: largestMessage,
      closeTimeout: 200,
      onAuth: ({ username }, _session, done) => done(null, { user: username ?? "anyone" }),
      onData: (stream, session, done) => {
        receive(stream, session).then(() => done(), done);
      },
    });
    web = createServer(mailboxPages(store));
    await Promise.all([listening(smtp.listen(smtpPort, "127.0.0.1")), listening(web.listen(httpPort, "127.0.0.1"))]);
    smtp.on("error", () => undefined);
  }

  async function stop(): Promise<void> {
    web.closeAllConnections();
    await Promise.all([new Promise((done) => web.close(done)), new Promise<void>((done) => smtp.close(done))]);
  }

  await start();
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    webUrl: `http://127.0.0.1:${httpPort}`,
    messages: store.list,
    waitFor: (predicate, timeoutMs = 20_000) => waitFor(store, arrivals, predicate, timeoutMs),
    clear: store.clear,
    refuse: (next) => {
      refusal = next;
    },
    stop,
    start,
  };
}

async function waitFor(
  store: MessageStore,
  arrivals: EventEmitter,
  predicate: (message: Message) => boolean,
  timeoutMs: number,
): Promise<Message> {
  const deadline = AbortSignal.timeout(timeoutMs);
  for (;;) {
    const found = store.list().find(predicate);
    if (found) return found;
    await once(arrivals, "message", { signal: deadline }).catch(() => {
      const latest = store
        .list()
        .slice(-20)
        .map(({ to, subject }) => `  ${to.join(", ")}: ${subject}`);
      throw new Error(`No such message within ${timeoutMs} ms. The latest are:\n${latest.join("\n") || "  none"}`);
    });
  }
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

async function listening(server: NetServer): Promise<void> {
  await once(server, "listening");
}
