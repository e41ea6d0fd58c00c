import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import {
  type Announcement,
  deriveSecret,
  type EventKind,
  type MailContent,
  notice,
  realWorld,
  record,
  rows,
  transact,
} from "../platform/index.ts";
import { customer } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { workOn } from "../testing/worker.ts";
import { createMessagingJobs, type MessagingJobs } from "./jobs.ts";
import type { RetryPolicy } from "./rules.ts";

const happened: EventKind = { kind: "delivery-test.happened", name: { en: "Happened", it: "Accaduto" } };
const quick: RetryPolicy = { firstWait: 300, longestWait: 600, patience: 60_000, lease: 3_000 };

type Addressee = { email: string; language?: "en" | "it"; usefulUntil?: string };

/** Mails whatever the event says to whomever it says; a code that is only derived stands in every mail. */
const testNotice = notice<{ words: string }>({
  event: happened,
  template: "delivery-test",
  async recipients(_tx, event) {
    return (event.data.to as Addressee[]).map(({ email, language = "en", usefulUntil }) => ({
      email,
      language,
      ...(usefulUntil ? { usefulUntil: new Date(usefulUntil) } : {}),
      data: { words: `words for ${email}` },
    }));
  },
  compose(event, { language, data }, { secretKey }): MailContent {
    const paragraphs = [data.words, language === "it" ? "È successo qualcosa." : "Something happened."];
    const code = deriveSecret(secretKey, "delivery-test", event.id).toString("hex");
    return { subject: "It happened", heading: "News", paragraphs, code, ...(event.data.content as Partial<Announcement>) };
  },
});

let app: TestApp;
let owner: pg.Pool;
let mailbox: Mailbox;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  app = await testApp();
  owner = new pg.Pool({ connectionString: app.ownerUrl });
  mailbox = await startMailbox();
});

afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await Promise.all([mailbox.stop(), app.close(), owner.end()]);
});

interface MessagingChoice {
  readonly from?: string;
  readonly smtpUrl?: string;
  readonly retry?: Partial<RetryPolicy>;
  readonly timeout?: number;
}

/** The tasks with a notice of the test's own. */
function messaging({
  from = "no-reply@procura.example",
  smtpUrl = mailbox.smtpUrl,
  retry = {},
  timeout = 2_000,
}: MessagingChoice = {}): MessagingJobs {
  const jobs = createMessagingJobs({
    notices: [testNotice],
    newContext: app.system,
    smtp: { url: smtpUrl, from, timeout },
    retry: { ...quick, ...retry },
  });
  closing.push(() => jobs.close());
  return jobs;
}

/** An event of the organization that becomes mail; returns its id. */
async function happen(organizationId: string, to: readonly Addressee[], content: Partial<Announcement> = {}): Promise<string> {
  const ctx = app.system();
  const [id] = await transact(ctx, [organizationId], (tx) =>
    record(tx, ctx, [
      { kind: happened, organizations: [organizationId], subject: { kind: "test", id: null, name: null }, data: { to, content } },
    ]),
  );
  return id ?? "";
}

async function mailsOf(eventId: string) {
  const { rows } = await owner.query("select * from mails where event_id = $1 order by recipient", [eventId]);
  return rows;
}

async function attemptsOf(mailId: string) {
  const { rows } = await owner.query("select attempt, outcome, response from mail_attempts where mail_id = $1 order by attempt", [mailId]);
  return rows;
}

async function until(eventId: string, status: string, count = 1) {
  for (const deadline = Date.now() + 12_000; Date.now() < deadline; await wait(50)) {
    const mails = await mailsOf(eventId);
    if (mails.length === count && mails.every((mail) => mail.status === status)) return mails;
  }
  throw new Error(`not ${status} in time: ${JSON.stringify(await mailsOf(eventId))}`);
}

async function jobOf(mailId: string) {
  const { rows } = await owner.query("select id, run_at, revision from graphile_worker.jobs where key = $1", [`mail:${mailId}`]);
  return rows[0];
}

/** The mails of an event once each was tried. */
async function settled(eventId: string, count: number) {
  for (const deadline = Date.now() + 12_000; Date.now() < deadline; await wait(50)) {
    const mails = await mailsOf(eventId);
    if (mails.length === count && mails.every((mail) => mail.attempts > 0 && mail.status !== "sending")) return mails;
  }
  throw new Error(`not tried in time: ${JSON.stringify(await mailsOf(eventId))}`);
}

const received = (email: string) => mailbox.messages().filter((message) => message.to.includes(email));
const header = (message: { headers: { name: string; value: string }[] }, name: string) =>
  message.headers.filter((each) => each.name.toLowerCase() === name).map((each) => each.value);
const fresh = (name: string) => `${name}.${realWorld.newId()}@mail.example`;

describe("a mail", () => {
  it("reaches each recipient once, in their language, in any script, and says what it is", async () => {
    const { id: organizationId } = await customer(app);
    const [anna, bruno] = [fresh("anna"), fresh("bruno")];
    const event = await happen(organizationId, [{ email: anna }, { email: bruno, language: "it" }, { email: anna }], {
      subject: "Příliš žluťoučký 你好 שלום 🎉",
      heading: "Γειά",
      replyTo: { name: "Łukasz, “Owner”", email: "lukasz@partner.example" },
    });
    const worker = await workOn(app, messaging());
    const mails = await until(event, "sent", 2);
    await worker.stop();

    expect([received(anna).length, received(bruno).length]).toEqual([1, 1]);
    const [toAnna, toBruno] = [...received(anna), ...received(bruno)];
    if (!toAnna || !toBruno) throw new Error("both have one");
    expect(toAnna.subject).toBe("Příliš žluťoučký 你好 שלום 🎉");
    expect(toAnna.text).toContain("Something happened.");
    expect(toBruno.text).toContain("È successo qualcosa.");
    expect(toBruno.html).toContain('lang="it"');
    for (const part of [toAnna.html, toAnna.text]) expect(part).toContain("Γειά");
    expect(header(toAnna, "auto-submitted")).toEqual(["auto-generated"]);
    expect(header(toAnna, "message-id")).toEqual([`<${mails[0].id}@procura.example>`]);
    expect(header(toAnna, "from")).toEqual(["Test partner center <no-reply@procura.example>"]);
    expect(header(toAnna, "reply-to")[0]).toContain("<lukasz@partner.example>");
    expect(await attemptsOf(mails[0].id)).toEqual([{ attempt: 1, outcome: "sent", response: expect.stringMatching(/^250/) }]);
  });

  it("carries a secret that is written nowhere", async () => {
    const { id: organizationId } = await customer(app);
    const email = fresh("secret");
    const event = await happen(organizationId, [{ email }]);
    const worker = await workOn(app, messaging({ from: "Nord <post@nord.example>" }));
    const [mail] = await until(event, "sent");
    await worker.stop();
    expect(received(email).map((message) => header(message, "from"))).toEqual([["Nord <post@nord.example>"]]);
    const code = deriveSecret(app.config.SECRET_KEY, "delivery-test", event).toString("hex");
    expect(received(email)[0]?.text).toContain(code);
    const { rows } = await owner.query("select m::text || e::text as all from mails m join events e on e.id = m.event_id where m.id = $1", [
      mail.id,
    ]);
    expect(rows[0].all).toContain("It happened");
    expect(rows[0].all).not.toContain(code);
    expect(mail.data).toEqual({});
  });

  it("is not written for a change that was rolled back, and not twice for one that is dispatched again", async () => {
    const { id: organizationId } = await customer(app);
    const ctx = app.system();
    const email = fresh("never");
    await expect(
      transact(ctx, [organizationId], async (tx) => {
        await record(tx, ctx, [
          { kind: happened, organizations: [organizationId], subject: { kind: "test", id: null, name: null }, data: { to: [{ email }] } },
        ]);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");

    const event = await happen(organizationId, [{ email: fresh("again") }]);
    const { tasks } = messaging();
    const payload = { events: [{ organizationId, id: event }] };
    const dispatch = () => tasks["events.dispatch"]?.(payload, { attempt: 1, maxAttempts: 25 });
    await Promise.all([dispatch(), dispatch(), dispatch()]);
    await dispatch();
    expect(await mailsOf(event)).toHaveLength(1);
    const { rows } = await owner.query("select 1 from mails where recipient = $1", [email]);
    expect(rows).toHaveLength(0);
  });

  it("can't be given headers by whoever names things", async () => {
    const { id: organizationId } = await customer(app);
    const email = fresh("victim");
    const evil = "Contoso\r\nBcc: thief@evil.example\r\n\r\nbody";
    const event = await happen(organizationId, [{ email }], { subject: evil, replyTo: { name: evil, email: "a@partner.example" } });
    const worker = await workOn(app, messaging());
    await until(event, "sent");
    await worker.stop();
    const [mail] = received(email);
    if (!mail) throw new Error("arrived");
    expect(mail.subject).toBe("Contoso Bcc: thief@evil.example body");
    expect(mail.to).toEqual([email]);
    expect(header(mail, "bcc")).toEqual([]);
    expect(header(mail, "reply-to")).toHaveLength(1);
  });
});

describe("a mail server that is away", () => {
  it("gets each mail once when it is back, and readers can tell why it took so long", async () => {
    const { id: organizationId } = await customer(app);
    const away = await startMailbox();
    await away.stop();
    const addresses = Array.from({ length: 5 }, (_, index) => fresh(`patient${index}`));
    const event = await happen(
      organizationId,
      addresses.map((email) => ({ email })),
    );
    const worker = await workOn(app, messaging({ smtpUrl: away.smtpUrl }));
    const waiting = await settled(event, 5);
    expect(waiting.map((mail) => mail.status)).toEqual(waiting.map(() => "queued"));
    expect(waiting.every(({ last_error: reason }) => /can't be reached/.test(reason.en) && /non è raggiungibile/.test(reason.it))).toBe(
      true,
    );
    await away.start();
    const sent = await until(event, "sent", 5);
    await wait(1_200);
    await worker.stop();
    const counts = addresses.map((email) => away.messages().filter((message) => message.to.includes(email)).length);
    await away.stop();
    expect(counts).toEqual([1, 1, 1, 1, 1]);
    expect(sent.every((mail) => mail.last_error === null && mail.sent_at !== null && mail.next_attempt_at === null)).toBe(true);
    const attempts = await attemptsOf(sent[0].id);
    expect(attempts.at(-1).outcome).toBe("sent");
    expect(
      attempts
        .slice(0, -1)
        .every((attempt) => attempt.outcome === "failed" && /ECONNREFUSED|connect/.test(attempt.response ?? "ECONNREFUSED")),
    ).toBe(true);
  });

  it("is waited for only as long as the mail is of use", async () => {
    const { id: organizationId } = await customer(app);
    const event = await happen(organizationId, [{ email: fresh("late"), usefulUntil: new Date(Date.now() + 900).toISOString() }]);
    const worker = await workOn(app, messaging({ smtpUrl: "smtp://127.0.0.1:9" }));
    const [mail] = await until(event, "failed");
    await worker.stop();
    expect(mail.sent_at).toBeNull();
    expect(mail.attempts).toBeGreaterThan(0);
  });
});

describe("a mail that the server refuses for good", () => {
  it("fails at once, with the server's words", async () => {
    const { id: organizationId } = await customer(app);
    const [nobody, busy] = [fresh("nobody"), fresh("busy")];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const [responseCode, words] = address === nobody ? [550, "5.1.1 No such person here"] : [450, "4.2.1 Mailbox busy"];
        done(Object.assign(new Error(words), { responseCode }));
      },
    });
    const listening = smtp.listen(0, "127.0.0.1");
    await once(listening, "listening");
    const { port } = listening.address() as { port: number };
    const event = await happen(organizationId, [{ email: nobody }, { email: busy, language: "it" }]);
    const worker = await workOn(app, messaging({ smtpUrl: `smtp://127.0.0.1:${port}`, retry: { firstWait: 30_000, longestWait: 30_000 } }));
    const mails = await settled(event, 2);
    await worker.stop();
    await new Promise<void>((done) => smtp.close(done));
    const [toBusy, toNobody] = mails;
    expect(toNobody).toMatchObject({ status: "failed", attempts: 1, next_attempt_at: null });
    expect(toNobody.last_error.en).toMatch(/refused the address: 550 5\.1\.1 No such person here/);
    expect(toNobody.last_error.it).toMatch(/ha rifiutato l'indirizzo: 550/);
    expect(await attemptsOf(toNobody.id)).toEqual([{ attempt: 1, outcome: "failed", response: "550 5.1.1 No such person here" }]);
    expect(toBusy).toMatchObject({ status: "queued", attempts: 1 });
    expect(toBusy.next_attempt_at.getTime()).toBeGreaterThan(Date.now() + 20_000);
  });

  it("fails at once if the address is none", async () => {
    const { id: organizationId } = await customer(app);
    const event = await happen(organizationId, [{ email: "no address <at> all" }]);
    const worker = await workOn(app, messaging());
    const [mail] = await until(event, "failed");
    await worker.stop();
    expect(mail.attempts).toBe(1);
  });
});

describe("several workers", () => {
  it("send a mail once, however many begin with it", async () => {
    const { id: organizationId } = await customer(app);
    const email = fresh("once");
    const event = await happen(organizationId, [{ email }]);
    const [one, two] = [messaging(), messaging()];
    await one.tasks["events.dispatch"]?.({ events: [{ organizationId, id: event }] }, { attempt: 1, maxAttempts: 25 });
    const [mail] = await mailsOf(event);
    const send = (jobs: MessagingJobs) => jobs.tasks["mail.send"]?.({ organizationId, id: mail.id }, { attempt: 1, maxAttempts: 25 });
    await Promise.all([send(one), send(two), send(one), send(two), send(two)]);
    await send(one);
    expect(await mailsOf(event)).toMatchObject([{ status: "sent", attempts: 1 }]);
    expect(received(email)).toHaveLength(1);
  });

  it("empty one queue together", async () => {
    const { id: organizationId } = await customer(app);
    const addresses = Array.from({ length: 40 }, (_, index) => fresh(`many${index}`));
    const event = await happen(
      organizationId,
      addresses.map((email) => ({ email })),
    );
    const workers = await Promise.all([workOn(app, messaging()), workOn(app, messaging())]);
    await until(event, "sent", 40);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(addresses.map((email) => received(email).length)).toEqual(addresses.map(() => 1));
  });

  it("take over from one that was lost after the server had accepted, under the same Message-ID", async () => {
    const { id: organizationId } = await customer(app);
    const email = fresh("lost");
    const event = await happen(organizationId, [{ email }]);
    const jobs = messaging();
    const run = (task: string, payload: unknown) => jobs.tasks[task]?.(payload, { attempt: 1, maxAttempts: 25 });
    await run("events.dispatch", { events: [{ organizationId, id: event }] });
    const [queued] = await mailsOf(event);
    await run("mail.send", { organizationId, id: queued.id });
    // As the database stands if the worker dies before it can record: claimed, the attempt open, no job left.
    const claimedUntil = (instant: string) =>
      owner.query(`update mails set status = 'sending', next_attempt_at = ${instant}, sent_at = null, data = $2 where id = $1`, [
        queued.id,
        queued.data,
      ]);
    await claimedUntil("now() + interval '1 minute'");
    await owner.query("update mail_attempts set outcome = 'unknown', response = null where mail_id = $1", [queued.id]);
    await owner.query("select graphile_worker.remove_job($1)", [`mail:${queued.id}`]);

    await run("mail.sweep", {});
    await run("mail.send", { organizationId, id: queued.id });
    expect(await jobOf(queued.id)).toBeUndefined();
    expect((await mailsOf(event))[0].status).toBe("sending");
    await claimedUntil("now() - interval '1 second'");
    await run("mail.sweep", {});
    const worker = await workOn(app, jobs);
    const [mail] = await until(event, "sent");
    await worker.stop();
    expect(mail.attempts).toBe(2);
    expect(await attemptsOf(mail.id)).toMatchObject([
      { attempt: 1, outcome: "unknown" },
      { attempt: 2, outcome: "sent" },
    ]);
    expect(received(email)).toHaveLength(2);
    expect(new Set(received(email).flatMap((message) => header(message, "message-id"))).size).toBe(1);
  });

  it("leave those alone that already stand in line", async () => {
    const { id: organizationId } = await customer(app);
    const event = await happen(organizationId, [{ email: fresh("waiting") }]);
    const { tasks } = messaging();
    await tasks["events.dispatch"]?.({ events: [{ organizationId, id: event }] }, { attempt: 1, maxAttempts: 25 });
    const [mail] = await mailsOf(event);
    const job = async () =>
      (await owner.query("select id, run_at, revision from graphile_worker.jobs where key = $1", [`mail:${mail.id}`])).rows[0];
    const before = await job();
    await tasks["mail.sweep"]?.({}, { attempt: 1, maxAttempts: 25 });
    expect(await jobOf(mail.id)).toEqual(before);
  });
});

describe("a mail belongs to the organization that caused it", () => {
  it("which may read what became of it; no other may", async () => {
    const [{ id: organizationId }, { id: otherId }] = [await customer(app), await customer(app)];
    const event = await happen(organizationId, [{ email: fresh("mine") }]);
    const { tasks } = messaging();
    await tasks["events.dispatch"]?.({ events: [{ organizationId, id: event }] }, { attempt: 1, maxAttempts: 25 });
    const seenBy = (reader: string) =>
      transact(app.system(), [reader], async (tx) => {
        const db = rows<{ mail_deliveries: { event_id: string; status: string }; mails: { event_id: string } }>(tx);
        const mails = await db.selectFrom("mails").select("event_id").where("event_id", "=", event).execute();
        const deliveries = await db.selectFrom("mail_deliveries").select("status").where("event_id", "=", event).execute();
        return { mails: mails.length, deliveries };
      });
    expect(await seenBy(organizationId)).toEqual({ mails: 1, deliveries: [{ status: "queued" }] });
    expect(await seenBy(otherId)).toEqual({ mails: 0, deliveries: [] });
  });
});
