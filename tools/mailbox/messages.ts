import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Address, type Email } from "postal-mime";
import { uuidv7 } from "uuidv7";

export interface Message {
  /** UUIDv7: sorts by arrival. */
  id: string;
  receivedAt: string;
  from: string;
  /** Who it was delivered to, blind copies included. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
  attachments: { filename: string; mimeType: string; size: number }[];
  size: number;
}

export interface Envelope {
  from: string;
  to: string[];
}

export interface MessageStore {
  add(content: Buffer, envelope: Envelope): Promise<Message>;
  /** Oldest first. */
  list(): Message[];
  find(id: string): Message | undefined;
  /** The mail as it arrived. */
  source(id: string): Promise<Buffer | undefined>;
  clear(): Promise<void>;
}

const keptMessages = 1_000;

/** Keeps the newest messages, in the directory as .eml files if there is one, else in memory only. */
export async function openMessageStore(dir?: string): Promise<MessageStore> {
  const messages = new Map<string, Message>();
  const sources = new Map<string, Buffer>();
  const fileOf = (id: string) => (dir === undefined ? undefined : join(dir, `${id}.eml`));

  async function forget(id: string): Promise<void> {
    messages.delete(id);
    sources.delete(id);
    const file = fileOf(id);
    if (file) await rm(file, { force: true });
  }

  if (dir !== undefined) {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const files = (await readdir(dir)).filter((file) => file.endsWith(".eml")).sort();
    for (const file of files.slice(-keptMessages)) {
      const id = file.slice(0, -".eml".length);
      messages.set(id, await parse(id, await readFile(join(dir, file))));
    }
  }

  return {
    async add(content, envelope) {
      const id = uuidv7();
      const delivered = Buffer.concat([envelopeHeaders(envelope), content]);
      const message = await parse(id, delivered);
      const file = fileOf(id);
      if (file) await writeFile(file, delivered, { mode: 0o600 });
      else sources.set(id, delivered);
      messages.set(id, message);
      const surplus = [...messages.keys()].slice(0, Math.max(0, messages.size - keptMessages));
      for (const old of surplus) await forget(old);
      return message;
    },
    list: () => [...messages.values()],
    find: (id) => messages.get(id),
    async source(id) {
      const file = fileOf(id);
      return file && messages.has(id) ? readFile(file) : sources.get(id);
    },
    async clear() {
      for (const id of [...messages.keys()]) await forget(id);
    },
  };
}

function envelopeHeaders({ from, to }: Envelope): Buffer {
  const lines = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(""));
}

async function parse(id: string, source: Buffer): Promise<Message> {
  const email = await PostalMime.parse(source, { attachmentEncoding: "arraybuffer" });
  const delivered = email.headers.filter(({ key }) => key === "delivered-to").map(({ value }) => value);
  return {
    id,
    receivedAt: new Date(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toISOString(),
    from: displayed(email.from),
    to: delivered.length > 0 ? delivered : (email.to ?? []).map(displayed),
    subject: email.subject ?? "",
    text: email.text ?? "",
    html: email.html ?? "",
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: email.attachments.map(describe),
    size: source.length,
  };
}

function displayed(address: Address | undefined): string {
  if (!address) return "";
  return address.name ? `${address.name} <${address.address ?? ""}>` : (address.address ?? "");
}

function describe({ filename, mimeType, content }: Email["attachments"][number]): Message["attachments"][number] {
  return { filename: filename ?? "unnamed", mimeType, size: typeof content === "string" ? content.length : content.byteLength };
}
