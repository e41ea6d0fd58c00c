import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { Browser, newAddress } from "../../testing/browser.ts";

const password = "granite kettle on the stairs";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  worker = await app.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), mailbox.stop()]);
});

let made = 0;
const newEmail = () => `founder-${process.pid}-${Date.now()}-${++made}@mail.test`;
const browser = (at = app) => new Browser(at, { address: newAddress() });

async function begin(from: Browser, email = newEmail(), language = "en") {
  const { status, body } = await from.send("POST", "/sign-ups", { email, language });
  expect(status).toBe(202);
  const mail = await mailbox.waitFor((message) => message.to.includes(email));
  return { id: body.id as string, email, mail, code: /\b\d{6}\b/.exec(mail.text)?.[0] ?? "" };
}

const details = (code: string, more: { name?: string; country?: string; password?: string; programId?: string } = {}) => ({
  code,
  organization: {
    name: more.name ?? `Founders ${++made}`,
    country: more.country ?? "IT",
    ...(more.programId ? { programId: more.programId } : {}),
  },
  administrator: { displayName: "Fiona Founder", password: more.password ?? password },
});
const complete = (from: Browser, id: string, body: object) => from.send("POST", `/sign-ups/${id}/completion`, body);

test("an address that is proven gets an organization with its global administrator, who is signed in", async () => {
  const here = browser();
  const { id, email, code, mail } = await begin(here, newEmail().toUpperCase().toLowerCase(), "it");
  expect(mail.subject).toBe("Il tuo codice per Test partner center");
  expect(mail.subject).not.toContain(code);
  const { status, body } = await complete(here, id, details(code, { name: "Società Ünïcode 株式会社", country: "IT" }));
  expect(status).toBe(201);
  expect(body).toMatchObject({
    user: { displayName: "Fiona Founder", signInName: email, email, language: "it", mustChangePassword: false },
    organizations: [
      {
        name: "Società Ünïcode 株式会社",
        country: "IT",
        programId: "public",
        isCustomer: true,
        isVendor: false,
        partnerKind: null,
        roles: [{ key: "global-administrator" }],
      },
    ],
  });
  expect(body.organizations[0].domain).toMatch(/^societa-unicode.*\.procura\.test$/);
  expect(body.organizations[0].allowedActions).toContain("relationships:invitation:accept");
  expect((await here.send("GET", "/session")).body).toMatchObject({ user: { id: body.user.id } });
  expect((await browser().signIn(email, password)).status).toBe(201);

  const vera = await vendorPerson(app);
  const history = (await vera.get(`/events?person=${body.user.id}`)).body.items;
  expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(["sign-up.completed", "session.started"]));
  expect(JSON.stringify((await vera.get("/events?kind=sign-up.requested")).body)).not.toContain(code);
  expect(await complete(here, id, details(code))).toMatchObject({ status: 409, body: { code: "sign-up-completed" } });
});

test("a wrong code can be given five times; then not even the right one helps", async () => {
  const here = browser();
  const { id, code } = await begin(here);
  const wrong = code === "000000" ? "000001" : "000000";
  const tries = await Promise.all(Array.from({ length: 3 }, () => complete(here, id, details(wrong))));
  expect(tries.map(({ body }) => [body.code, body.errors[0].path])).toEqual(Array(3).fill(["wrong-code", "code"]));
  expect(tries.map(({ body }) => body.triesLeft).sort()).toEqual([2, 3, 4]);
  // What is wrong otherwise is told first and costs no try.
  expect(await complete(here, id, details(wrong, { password: "short" }))).toMatchObject({
    status: 422,
    body: { code: "password-too-short", errors: [{ path: "administrator.password" }] },
  });
  expect((await complete(here, id, details(wrong))).body.triesLeft).toBe(1);
  expect((await complete(here, id, details(wrong))).body.triesLeft).toBe(0);
  expect(await complete(here, id, details(code))).toMatchObject({ status: 409, body: { code: "sign-up-exhausted" } });
});

test("a code is good for fifteen minutes", async () => {
  const { id, code } = await begin(browser());
  const later = await testApp();
  later.advance(15 * 60_000);
  expect(await complete(browser(later), id, details(code))).toMatchObject({ status: 409, body: { code: "sign-up-expired" } });
  await later.close();
});

test("two browsers with the same code make one organization", async () => {
  const [one, other] = [browser(), browser()];
  const { id, code } = await begin(one);
  const answers = await Promise.all([complete(one, id, details(code)), complete(other, id, details(code))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe("sign-up-completed");
});

test("the last try can't be had twice by being quick", async () => {
  const { id, code } = await begin(browser());
  const owner = new pg.Pool({ connectionString: app.ownerUrl });
  const others = await owner.connect();
  await others.query("begin");
  await others.query("update sign_ups set attempts = 5 where id = $1", [id]);
  const answer = complete(browser(), id, details(code));
  const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%sign_ups%'";
  await expect.poll(async () => (await owner.query(waiting)).rowCount, { timeout: 10_000 }).toBe(1);
  await others.query("commit");
  others.release();
  await owner.end();
  expect(await answer).toMatchObject({ status: 422, body: { code: "wrong-code", triesLeft: 0 } });
});

test("whether an address has an account only its mailbox learns", async () => {
  const here = browser();
  const first = await begin(here);
  await complete(here, first.id, details(first.code));
  const seen = new Set(mailbox.messages().map(({ id }) => id));

  const answers = [
    await browser().send("POST", "/sign-ups", { email: first.email.toUpperCase(), language: "en" }),
    await browser().send("POST", "/sign-ups", { email: newEmail(), language: "en" }),
  ];
  expect(answers.map(({ status, body }) => [status, Object.keys(body)])).toEqual(Array(2).fill([202, ["id", "expiresAt"]]));
  const mail = await mailbox.waitFor((message) => !seen.has(message.id) && message.to.includes(first.email));
  expect(mail.subject).toContain("already have an account");
  expect(mail.text).not.toMatch(/\b\d{6}\b/);
});

test("an address that got an account in the meantime is told so, to its owner", async () => {
  const email = newEmail();
  const [one, other] = [browser(), browser()];
  const first = await begin(one, email);
  const seen = first.mail.id;
  await other.send("POST", "/sign-ups", { email, language: "en" }).then(async ({ body }) => {
    const mail = await mailbox.waitFor((message) => message.id !== seen && message.to.includes(email));
    expect((await complete(one, first.id, details(first.code))).status).toBe(201);
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? "";
    expect(await complete(other, body.id, details(code))).toMatchObject({ status: 409, body: { code: "sign-in-name-taken" } });
  });
});

test("an organization may join another cloud's program", async () => {
  const here = browser();
  const { id, code } = await begin(here);
  expect(await complete(here, id, details(code, { programId: "atlantis" }))).toMatchObject({
    status: 422,
    body: { code: "unknown-program" },
  });
  expect((await complete(here, id, details(code, { programId: "germany" }))).body.organizations[0].programId).toBe("germany");
});

test.each([
  ["organization.name", { organization: { name: "N".repeat(301), country: "IT" } }],
  ["organization.name", { organization: { name: "..", country: "IT" } }],
  ["organization.country", { organization: { name: "Founders", country: "Italy" } }],
  ["code", { code: "12345" }],
  ["administrator.displayName", { administrator: { displayName: "", password } }],
])("%s that is not right is refused by field", async (path, change) => {
  const { id } = await begin(browser());
  expect(await complete(browser(), id, { ...details("123456"), ...change })).toMatchObject({ status: 422, body: { errors: [{ path }] } });
});

test("a sign-up that never was is not found", async () => {
  expect((await complete(browser(), "0190a000-0000-7000-8000-000000000000", details("123456"))).status).toBe(404);
  expect(await browser().send("POST", "/sign-ups", { email: "not an address", language: "en" })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "email" }] },
  });
});

test("nobody floods a mailbox with codes", async () => {
  const email = newEmail();
  const answers = await Promise.all(Array.from({ length: 7 }, () => browser().send("POST", "/sign-ups", { email, language: "en" })));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 429, 429]);
});
