import nodemailer, { type Transporter } from "nodemailer";

export interface SmtpOptions {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  /** Sender: `Name <address>`, or an address, which then goes under the name that a mail gives. */
  readonly from: string;
  /** How long one mail may take altogether, in milliseconds; less than the lease of a mail. */
  readonly timeout?: number;
}

export interface OutgoingMail {
  /** The same for every attempt at the same mail, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly sender: string;
  readonly to: string;
  readonly replyTo?: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
}

export interface Smtp {
  /** The server's answer once it has taken the mail. Throws nodemailer's errors; see `toFailure`. */
  deliver(mail: OutgoingMail): Promise<string>;
  close(): void;
}

const second = 1_000;
const parallelMails = 4;

/** The way to the mail server: a few connections, opened with the first mail and kept while there is something to send. */
export function openSmtp({ url, from, timeout = 120 * second }: SmtpOptions): Smtp {
  let transport: Transporter<{ response: string }> | undefined;
  const domain = /@([^\s<>]+?)>?$/.exec(from)?.[1] ?? "localhost";
  const connect = () =>
    nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: parallelMails,
      // Attempts are counted and spaced by the outbox; one that happens unseen could send twice.
      maxRequeues: 0,
      idleTimeout: 30 * second,
      dnsTimeout: 10 * second,
      connectionTimeout: 15 * second,
      greetingTimeout: 15 * second,
      socketTimeout: 60 * second,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  return {
    deliver: async ({ id, sender, to, replyTo, subject, html, text, date }) => {
      transport ??= connect();
      const sent = await transport.sendMail({
        from: from.includes("<") ? from : { name: sender, address: from },
        to: { name: "", address: to },
        ...(replyTo ? { replyTo: { name: replyTo.name, address: replyTo.email } } : {}),
        subject: onOneLine(subject),
        html,
        text,
        date,
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated" },
        signal: AbortSignal.timeout(timeout),
      });
      return sent.response;
    },
    close: () => transport?.close(),
  };
}

/** A line break would end a header and begin another: nodemailer takes it out too, but lists and logs show subjects as well. */
export function onOneLine(words: string): string {
  return words.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
