import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { afterEach, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "./mailbox.ts";

const undo: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function openMailbox(options: Parameters<typeof startMailbox>[0] = {}): Promise<Mailbox> {
  const mailbox = await startMailbox(options);
  undo.push(mailbox.stop);
  return mailbox;
}

function send(mailbox: Mailbox, mail: SendMailOptions = {}): Promise<unknown> {
  const transport = nodemailer.createTransport(mailbox.smtpUrl);
  return transport.sendMail({ from: "Procura <procura@vendor.example>", to: "zoë@müller.example", ...mail });
}

const get = (mailbox: Mailbox, path: string, init?: RequestInit) => fetch(`${mailbox.webUrl}${path}`, init);

async function list(mailbox: Mailbox, query = ""): Promise<{ id: string }[]> {
  const { items } = (await (await get(mailbox, `/api/messages${query}`)).json()) as { items: { id: string }[] };
  return items;
}

test("a mail arrives, is found by who waits for it, and is listed", async () => {
  const mailbox = await openMailbox();
  const awaited = mailbox.waitFor(({ to }) => to.includes("bcc@example.com"));
  await send(mailbox, { to: "ada@example.com", bcc: "bcc@example.com", subject: "Grüße 東京", text: "plain", html: "<p>rich</p>" });

  expect(await awaited).toMatchObject({ subject: "Grüße 東京", from: "Procura <procura@vendor.example>", text: "plain\n" });
  const items = await list(mailbox, "?to=ADA");
  const id = items[0]?.id;
  expect(items).toMatchObject([{ to: ["ada@example.com", "bcc@example.com"], subject: "Grüße 東京" }]);
  expect(await list(mailbox, `?after=${id}`)).toEqual([]);
  expect(await list(mailbox, "?after=2020-01-01T00:00:00Z")).toEqual(items);
  expect(await (await get(mailbox, `/api/messages/${id}`)).json()).toMatchObject({ html: expect.stringContaining("rich") });
  expect((await get(mailbox, "/api/messages/nothing")).status).toBe(404);
});

test("what a mail says can neither run nor replace the page", async () => {
  const mailbox = await openMailbox();
  await send(mailbox, { html: '<script>alert(1)</script><a target="_self" href="https://example.com">open</a>' });
  const [message] = mailbox.messages();

  const response = await get(mailbox, `/api/messages/${message?.id}/html`);
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("sandbox allow-popups");
  expect(policy).not.toContain("allow-scripts");
  expect(policy).toContain("default-src 'none'");
  expect(await response.text()).toContain('<a target="_blank" rel="noopener noreferrer" target="_self"');
});

test("a page of another origin that points its name here reads nothing", async () => {
  const mailbox = await openMailbox();
  const status = await new Promise((resolve) => {
    request(`${mailbox.webUrl}/api/messages`, { headers: { host: "evil.example" } }, ({ statusCode }) => resolve(statusCode)).end();
  });
  expect(status).toBe(421);
});

test("refuses as many messages as it is told to, then takes them again", async () => {
  const mailbox = await openMailbox({ fail: true });
  await expect(send(mailbox)).rejects.toMatchObject({ responseCode: 451 });
  mailbox.refuse(1);
  await expect(send(mailbox)).rejects.toMatchObject({ responseCode: 451 });
  await send(mailbox);
  expect(mailbox.messages()).toHaveLength(1);
});

test("is unreachable while stopped and comes back on the same port", async () => {
  const mailbox = await startMailbox();
  await mailbox.stop();
  await expect(send(mailbox)).rejects.toMatchObject({ code: "ESOCKET" });
  await mailbox.start();
  undo.push(mailbox.stop);
  await send(mailbox);
  expect(mailbox.messages()).toHaveLength(1);
});

test("a restart finds the messages kept in a directory, until all are deleted", async () => {
  const dir = await mkdtemp(join(tmpdir(), "procura-mailbox-"));
  undo.push(() => rm(dir, { recursive: true }));
  const first = await startMailbox({ dir });
  await send(first, { subject: "kept" });
  await first.stop();

  const second = await openMailbox({ dir });
  expect(second.messages()).toMatchObject([{ subject: "kept", to: ["zoë@müller.example"] }]);
  expect((await get(second, "/api/messages", { method: "DELETE" })).status).toBe(204);
  expect(second.messages()).toEqual([]);
  expect(await readdir(dir)).toEqual([]);
});

test("waiting in vain names what has arrived", async () => {
  const mailbox = await openMailbox();
  await send(mailbox, { subject: "something else" });
  await expect(mailbox.waitFor(() => false, 50)).rejects.toThrow(/within 50 ms[\s\S]*something else/);
});
