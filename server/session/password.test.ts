import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import { changeUser, hashPassword, setTemporaryPassword } from "../identity/index.ts";
import { transact } from "../platform/index.ts";
import { customer, type Person } from "../testing/actors.ts";
import { password, publicUrl, type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";

const better = "granite kettle on the stairs";

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

const browser = () => new Browser(app, { address: newAddress() });

/** An address of the person's own, to recognize mails by. */
async function addressFor({ id, organization }: Person): Promise<string> {
  const email = `person-${id}@mail.test`;
  await transact(app.system(), [organization.organization_id], (tx) =>
    changeUser(tx, { organizationId: organization.organization_id, id }, null, { email }),
  );
  return email;
}

async function kindsOf(person: Person): Promise<string[]> {
  return (await person.get("/events")).body.items.map((event: { kind: string }) => event.kind);
}

test("a new password ends the person's other sessions, goes on under a new one, and is told by mail", async () => {
  const { admin, deputy } = await customer(app);
  const email = await addressFor(admin);
  const here = browser();
  await here.signIn(admin.signInName, password);
  const before = here.cookies.get("procura");
  expect((await here.send("PUT", "/session/password", { currentPassword: password, newPassword: better })).status).toBe(204);

  expect(here.cookies.get("procura")).not.toBe(before);
  expect((await here.send("GET", "/session")).status).toBe(200);
  expect((await here.send("GET", "/sessions")).body.items).toHaveLength(1);
  expect((await admin.get("/session")).status).toBe(401);
  expect((await browser().signIn(admin.signInName, password)).status).toBe(401);
  expect((await browser().signIn(admin.signInName, better)).status).toBe(201);
  expect(await kindsOf(deputy)).toContain("password.changed");
  const mail = await mailbox.waitFor(({ to }) => to.includes(email));
  expect(mail.subject).toBe("Your password for Test partner center was changed");
});

test("the current password must be right, and guessing it from a session left open stops", async () => {
  const { admin } = await customer(app);
  const refused = await admin.put("/session/password", { currentPassword: "not this one", newPassword: better });
  expect(refused).toMatchObject({ status: 422, body: { code: "wrong-password", errors: [{ path: "currentPassword" }] } });
  const guesses = await Promise.all(
    Array.from({ length: 10 }, () => admin.put("/session/password", { currentPassword: "nor this one", newPassword: better })),
  );
  expect(guesses.map(({ status }) => status).sort()).toEqual([...Array(9).fill(422), 429]);
});

test.each([
  ["too short", "password-too-short"],
  ["a".repeat(129), "password-too-long"],
  ["Password12345", "password-too-common"],
  [password, "password-unchanged"],
])("%s is refused: %s", async (newPassword, code) => {
  const { admin } = await customer(app);
  expect(await admin.put("/session/password", { currentPassword: password, newPassword })).toMatchObject({
    status: 422,
    body: { code, errors: [{ path: "newPassword" }] },
  });
});

test("any script will do, however the browser composes it", async () => {
  const { admin } = await customer(app);
  const words = "ñandú über Ångström 橋の下";
  const forms = [words.normalize("NFC"), words.normalize("NFD")];
  expect((await admin.put("/session/password", { currentPassword: password, newPassword: forms[1] })).status).toBe(204);
  for (const form of forms) expect((await browser().signIn(admin.signInName, form)).status).toBe(201);
});

test("the organization's name is no password", async () => {
  const { admin } = await customer(app, { name: `Northwind Traders ${process.pid}` });
  expect(await admin.put("/session/password", { currentPassword: password, newPassword: "northwind-traders" })).toMatchObject({
    status: 422,
    body: { code: "password-is-name" },
  });
});

test("with a temporary password nothing goes but choosing one's own", async () => {
  const { id, user } = await customer(app);
  const ctx = app.system();
  const hash = await hashPassword("k7wm-q2xd-94tz-hbpn");
  await transact(ctx, [id], (tx) => setTemporaryPassword(tx, ctx, { organizationId: id, id: user.id }, hash));
  expect((await user.get("/session")).status).toBe(401);

  const here = browser();
  expect(await here.signIn(user.signInName, "k7wm-q2xd-94tz-hbpn")).toMatchObject({
    status: 201,
    body: { user: { mustChangePassword: true } },
  });
  expect((await here.send("GET", "/session")).body.user.mustChangePassword).toBe(true);
  for (const [method, path] of [
    ["GET", "/sessions"],
    ["PATCH", "/session/user"],
    ["GET", `/organizations/${id}/api-credentials`],
    ["GET", "/roles"],
  ] as const) {
    expect(await here.send(method, path, method === "PATCH" ? { language: "it" } : undefined)).toMatchObject({
      status: 403,
      body: { code: "password-change-required" },
    });
  }
  expect((await here.send("PUT", "/session/password", { currentPassword: "k7wm-q2xd-94tz-hbpn", newPassword: better })).status).toBe(204);
  expect(await here.send("GET", "/session")).toMatchObject({ status: 200, body: { user: { mustChangePassword: false } } });
  expect((await here.send("GET", "/sessions")).status).toBe(200);
});

/** Asks for a link and takes it from the mail. */
async function linkFor({ signInName }: Person, email: string): Promise<string> {
  const seen = new Set(mailbox.messages().map(({ id }) => id));
  expect((await browser().send("POST", "/password-resets", { signInName })).status).toBe(202);
  const mail = await mailbox.waitFor(
    (message) => !seen.has(message.id) && message.to.includes(email) && message.text.includes("/reset-password#"),
  );
  return /reset-password#([\w-]+)/.exec(mail.text)?.[1] ?? "";
}

test("a link by mail gives a new password once, ends all sessions, and opens the door while somebody guesses", async () => {
  const { admin, deputy, id } = await customer(app);
  const email = await addressFor(admin);
  const token = await linkFor(admin, email);
  await Promise.all(Array.from({ length: 11 }, () => browser().signIn(admin.signInName, "a guess")));

  const here = browser();
  const complete = (from: Browser, newPassword = better) => from.send("POST", "/password-resets/completion", { token, newPassword });
  expect(await complete(here, "short")).toMatchObject({ status: 422, body: { code: "password-too-short" } });
  const both = await Promise.all([complete(here), complete(browser(), "another good choice here")]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await complete(here)).toMatchObject({ status: 409, body: { code: "reset-link-used" } });
  expect((await admin.get("/session")).status).toBe(401);

  const chosen = both[0]?.status === 204 ? better : "another good choice here";
  if (chosen === better) expect((await here.signIn(admin.signInName, chosen)).status).toBe(201);
  expect((await browser().signIn(admin.signInName, chosen)).status).toBe(429);
  expect((await mailbox.waitFor((message) => message.to.includes(email) && message.subject.includes("was changed"))).text).toContain(
    publicUrl,
  );
  expect(await kindsOf(deputy)).toEqual(expect.arrayContaining(["password-reset.requested", "password-reset.completed"]));
  const stored = JSON.stringify((await deputy.get(`/events?organization=${id}`)).body);
  expect(stored).not.toContain(token);
});

test("a link is good for an hour, and until the password is changed otherwise", async () => {
  const { admin } = await customer(app);
  const email = await addressFor(admin);
  const token = await linkFor(admin, email);
  const later = await testApp();
  later.advance(60 * 60_000);
  const answer = await new Browser(later, { address: newAddress() }).send("POST", "/password-resets/completion", {
    token,
    newPassword: better,
  });
  expect(answer).toMatchObject({ status: 409, body: { code: "reset-link-expired" } });
  await later.close();
  expect((await admin.put("/session/password", { currentPassword: password, newPassword: better })).status).toBe(204);
  expect(await browser().send("POST", "/password-resets/completion", { token, newPassword: "yet another good one" })).toMatchObject({
    status: 409,
    body: { code: "reset-link-used" },
  });
});

test("a damaged link is nobody's", async () => {
  const { admin } = await customer(app);
  const token = await linkFor(admin, await addressFor(admin));
  for (const damaged of [`${token.slice(0, 60)}${token[60] === "A" ? "B" : "A"}${token.slice(61)}`, token.slice(4), "x", "A".repeat(86)]) {
    expect(await browser().send("POST", "/password-resets/completion", { token: damaged, newPassword: better })).toMatchObject({
      status: 404,
      body: { code: "reset-link-not-found" },
    });
  }
});

test("asking says nothing about who has an account, and can't be used to flood a mailbox", async () => {
  const { admin } = await customer(app);
  const ask = (signInName: string) => browser().send("POST", "/password-resets", { signInName });
  const answers = [await ask(admin.signInName), await ask(`nobody-${process.pid}@nowhere.test`)];
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [202, ""],
    [202, ""],
  ]);
  const more = await Promise.all(Array.from({ length: 6 }, () => ask(admin.signInName.toUpperCase())));
  expect(more.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 429, 429]);
});
