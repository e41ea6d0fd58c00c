import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customer, type Person, partner, signedIn } from "../testing/actors.ts";
import { password, publicUrl, type TestApp, testApp } from "../testing/app.ts";
import { Authenticator } from "../testing/authenticator.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { totpCode } from "../testing/second-factor.ts";

let app: TestApp;
let behind: pg.Client;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
});
afterAll(() => Promise.all([behind.end(), app.close()]));

const browser = () => new Browser(app, { address: newAddress() });
const now = () => app.system().now;

/** The person's sessions were proven a while ago. */
const growOld = ({ id }: Person) =>
  behind.query("update sessions set proven_at = proven_at - interval '11 minutes' where user_id = $1", [id]);

/** Somebody in a browser of their own who has just signed in with the password. */
async function inBrowser({ signInName }: Person): Promise<Browser> {
  const own = browser();
  expect((await own.signIn(signInName, password)).status).toBe(201);
  return own;
}

async function addApp(own: Browser, name = "My phone", steps = -1) {
  const begun = await own.send("POST", "/session/factors/apps", { name });
  expect(begun.status).toBe(201);
  const { id, secret, uri } = begun.body;
  const confirmed = await own.send("POST", `/session/factors/apps/${id}/confirmation`, { code: totpCode(secret, now(), steps) });
  expect(confirmed.status).toBe(200);
  return { id: id as string, secret: secret as string, uri: uri as string, recoveryCodes: confirmed.body.recoveryCodes as string[] };
}

async function addPasskey(own: Browser, authenticator: Authenticator) {
  const { body } = await own.send("POST", "/session/factors/passkey-challenge");
  const made = { name: "My key", challengeId: body.challengeId, ...authenticator.create(body.options) };
  return await own.send("POST", "/session/factors/passkeys", made);
}

describe("an authenticator app", () => {
  test("is added with its first code, ends other sessions, and is asked for from then on", async () => {
    const { user } = await customer(app);
    const [own, other] = [await inBrowser(user), await inBrowser(user)];
    const before = own.cookies.get("procura");
    const added = await addApp(own);
    expect(added.uri).toMatch(/^otpauth:\/\/totp\/.*issuer=Test%20partner%20center/);
    expect(new Set(added.recoveryCodes).size).toBe(10);
    expect(own.cookies.get("procura")).not.toBe(before);
    expect((await own.send("GET", "/session")).body.user.multiFactor).toBe(true);
    expect((await other.send("GET", "/session")).status).toBe(401);

    const next = browser();
    const half = await next.signIn(user.signInName, password);
    expect(half).toMatchObject({ status: 202, body: { secondFactor: { proofs: ["totp", "recovery-code"] } } });
    expect((await next.send("GET", "/session")).status).toBe(401);
    const code = totpCode(added.secret, now());
    const entered = await next.send("POST", "/sessions/second-step", { code });
    expect(entered).toMatchObject({ status: 201, body: { user: { id: user.id, multiFactor: true } } });
    expect([...next.cookies.keys()].sort()).toEqual(["procura", "procura-device"]);
  });

  test("a code is accepted once, also of two at the same moment, and a half sign-in too", async () => {
    const { user } = await customer(app);
    const { secret } = await addApp(await inBrowser(user));
    const [one, two] = [browser(), browser()];
    for (const each of [one, two]) await each.signIn(user.signInName, password);
    const halves = [one, two].map((each) => each.cookies.get("procura-sign-in") ?? "");
    const code = totpCode(secret, now());
    const answers = await Promise.all([one, two].map((each) => each.send("POST", "/sessions/second-step", { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe("code-already-used");
    const again = browser();
    again.cookies.set("procura-sign-in", halves[answers.findIndex(({ status }) => status === 201)] ?? "");
    const late = await again.send("POST", "/sessions/second-step", { code: totpCode(secret, now(), 1) });
    expect(late).toMatchObject({ status: 401, body: { code: "sign-in-expired" } });
  });

  test("nobody gets in without the first step, after its end, or after the password changed meanwhile", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    const { secret } = await addApp(own);
    const code = () => ({ code: totpCode(secret, now(), 1) });
    const nobody = await browser().send("POST", "/sessions/second-step", code());
    expect(nobody).toMatchObject({ status: 401, body: { code: "sign-in-expired" } });
    const stale = browser();
    await stale.signIn(user.signInName, password);
    const changed = { currentPassword: password, newPassword: "an entirely different phrase" };
    expect((await own.send("PUT", "/session/password", changed)).status).toBe(204);
    expect((await stale.send("POST", "/sessions/second-step", code())).body.code).toBe("sign-in-expired");
    const slow = browser();
    expect((await slow.signIn(user.signInName, changed.newPassword)).status).toBe(202);
    await behind.query("update half_sign_ins set expires_at = now() where user_id = $1", [user.id]);
    expect((await slow.send("POST", "/sessions/second-step", code())).body.code).toBe("sign-in-expired");
  });

  test("guesses are counted by account, and a known device still lets the owner in", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    const { secret } = await addApp(own);
    const guesser = browser();
    await guesser.signIn(user.signInName, password);
    const codes: string[] = [];
    for (let n = 0; n < 11; n++) codes.push((await guesser.send("POST", "/sessions/second-step", { code: "000000" })).body.code);
    expect(codes).toEqual([...Array(10).fill("wrong-code"), "too-many-attempts"]);
    await own.send("DELETE", "/session");
    expect((await own.signIn(user.signInName, password)).status).toBe(202);
    expect((await own.send("POST", "/sessions/second-step", { code: totpCode(secret, now()) })).status).toBe(201);
  });

  test("one that was begun and not confirmed is not asked for, and a wrong first code adds nothing", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    const begun = await own.send("POST", "/session/factors/apps", { name: "Never mind" });
    const wrong = await own.send("POST", `/session/factors/apps/${begun.body.id}/confirmation`, { code: "000000" });
    expect(wrong).toMatchObject({ status: 422, body: { code: "wrong-code", errors: [{ path: "code" }] } });
    expect((await own.send("GET", "/session/factors")).body).toMatchObject({ items: [], proofs: ["password"] });
    expect((await browser().signIn(user.signInName, password)).status).toBe(201);
  });
});

describe("recovery codes", () => {
  test("each works once, also of two at the same moment; new ones end the old ones", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    const { recoveryCodes } = await addApp(own);
    const [one, two, three] = [browser(), browser(), browser()];
    for (const each of [one, two, three]) await each.signIn(user.signInName, password);
    const typed = { recoveryCode: recoveryCodes[0]?.toUpperCase().replaceAll("-", " ") };
    const both = await Promise.all([one, two].map((each) => each.send("POST", "/sessions/second-step", typed)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await own.send("GET", "/session/factors")).body.recoveryCodes.left).toBe(9);

    const renewed = await own.send("POST", "/session/recovery-codes");
    expect(renewed.status).toBe(201);
    const old = await three.send("POST", "/sessions/second-step", { recoveryCode: recoveryCodes[1] });
    expect(old.body.code).toBe("wrong-recovery-code");
    expect((await three.send("POST", "/sessions/second-step", { recoveryCode: renewed.body.recoveryCodes[1] })).status).toBe(201);
  });
});

describe("a passkey", () => {
  test("signs its owner in alone, and as a second step", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    const key = new Authenticator(publicUrl);
    expect((await addPasskey(own, key)).body.recoveryCodes).toHaveLength(10);

    const alone = browser();
    const { body } = await alone.send("POST", "/sessions/passkey-challenge");
    const answer = { challengeId: body.challengeId, ...key.get(body.options) };
    expect(await alone.send("POST", "/sessions/passkey", answer)).toMatchObject({
      status: 201,
      body: { user: { id: user.id, multiFactor: true } },
    });
    expect((await browser().send("POST", "/sessions/passkey", answer)).body.code).toBe("passkey-refused");

    const second = browser();
    expect((await second.signIn(user.signInName, password)).body.secondFactor.proofs).toContain("passkey");
    const asked = await second.send("POST", "/sessions/second-step/passkey-challenge");
    const passkey = { challengeId: asked.body.challengeId, ...key.get(asked.body.options) };
    expect((await second.send("POST", "/sessions/second-step", { passkey })).status).toBe(201);
  });

  test("counts alone only if it verified its owner, in time, for this site, and while it is registered", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    const [key, unknown, elsewhere] = [publicUrl, publicUrl, "https://elsewhere.test"].map((origin) => new Authenticator(origin)) as [
      Authenticator,
      Authenticator,
      Authenticator,
    ];
    await addPasskey(own, key);
    const attempt = async (authenticator: Authenticator, late = false) => {
      const guest = browser();
      const { body } = await guest.send("POST", "/sessions/passkey-challenge");
      if (late) await behind.query("update passkey_challenges set expires_at = now() where id = $1", [body.challengeId]);
      return await guest.send("POST", "/sessions/passkey", { challengeId: body.challengeId, ...authenticator.get(body.options) });
    };
    unknown.create({ challenge: "x", user: { id: Buffer.alloc(32, 7).toString("base64url") } });
    elsewhere.create({ challenge: "x", user: { id: Buffer.alloc(32, 7).toString("base64url") } });
    for (const stranger of [unknown, elsewhere]) expect((await attempt(stranger)).body.code).toBe("passkey-refused");
    key.verifies = false;
    expect((await attempt(key)).body.code).toBe("passkey-refused");
    key.verifies = true;
    expect((await attempt(key, true)).body.code).toBe("passkey-refused");
    expect((await attempt(key)).status).toBe(201);
    const { body } = await own.send("GET", "/session/factors");
    expect((await own.send("DELETE", `/session/factors/${body.items[0].id}`)).status).toBe(204);
    expect((await attempt(key)).body.code).toBe("passkey-refused");
  });
});

describe("changing factors", () => {
  test("needs a proof of a moment ago: the password, or with a factor the factor", async () => {
    const { user } = await customer(app);
    const own = await inBrowser(user);
    await growOld(user);
    const begin = () => own.send("POST", "/session/factors/apps", { name: "App" });
    expect(await begin()).toMatchObject({ status: 403, body: { code: "fresh-sign-in-required" } });
    expect((await own.send("POST", "/session/proof", { password: "not it at all" })).body.code).toBe("wrong-password");
    const before = own.cookies.get("procura");
    expect((await own.send("POST", "/session/proof", { password })).status).toBe(204);
    expect(own.cookies.get("procura")).not.toBe(before);
    const { secret, id } = await addApp(own);
    await growOld(user);
    expect((await own.send("DELETE", `/session/factors/${id}`)).body.code).toBe("fresh-sign-in-required");
    expect((await own.send("POST", "/session/recovery-codes")).body.code).toBe("fresh-sign-in-required");
    expect((await own.send("POST", "/session/proof", { password })).body.code).toBe("second-factor-needed");
    expect((await own.send("POST", "/session/proof", { code: totpCode(secret, now()) })).status).toBe(204);
    expect((await own.send("PATCH", `/session/factors/${id}`, { name: "Old phone" })).body.name).toBe("Old phone");
    expect((await own.send("DELETE", `/session/factors/${id}`)).status).toBe(204);
    expect((await own.send("GET", "/session")).body.user.multiFactor).toBe(false);
    expect((await own.send("GET", "/session/factors")).body).toMatchObject({ items: [], recoveryCodes: { left: 0 } });
    expect((await browser().signIn(user.signInName, password)).status).toBe(201);
  });

  test("is in the history, and nobody touches another's", async () => {
    const { admin, user } = await customer(app);
    const { id } = await addApp(await inBrowser(user));
    const kinds = (await admin.get("/events")).body.items.map((event: { kind: string }) => event.kind);
    expect(kinds).toContain("second-factor.added");
    expect((await admin.delete(`/session/factors/${id}`)).status).toBe(404);
    expect((await admin.patch(`/session/factors/${id}`, { name: "Mine" })).status).toBe(404);
  });
});

describe("sensitive acts", () => {
  test("are refused in a session that was left open, and go on after a proof", async () => {
    const { admin, user, id } = await customer(app);
    const own = await inBrowser(admin);
    await growOld(admin);
    const give = () => own.send("PUT", `/organizations/${id}/users/${user.id}/roles/88d8e3e3-8f55-4a1e-953a-9b9898b8876b`);
    const create = () => own.send("POST", `/organizations/${id}/api-credentials`, { name: "Reader", scopes: ["events:read"] });
    const reset = () => own.send("POST", `/organizations/${id}/users/${user.id}/second-factor-reset`);
    for (const act of [give, create, reset]) expect(await act()).toMatchObject({ status: 403, body: { code: "fresh-sign-in-required" } });
    await own.send("POST", "/session/proof", { password });
    expect((await give()).status).toBe(200);
    expect((await create()).status).toBe(201);
    expect((await reset()).status).toBe(204);
  });
});

describe("an administrator", () => {
  test("resets somebody's factors within reach; sessions end, and the person starts anew", async () => {
    const { admin, deputy, user, id } = await customer(app);
    const own = await inBrowser(user);
    await addApp(own);
    const reset = (by: Person, whom: Person) => by.post(`/organizations/${id}/users/${whom.id}/second-factor-reset`);
    const stranger = await customer(app);
    expect((await reset(stranger.admin, user)).status).toBe(404);
    expect((await reset(user, deputy)).status).toBe(401);
    expect((await reset(admin, admin)).body.code).toBe("own-second-factors");
    expect((await reset(admin, user)).status).toBe(204);
    expect((await own.send("GET", "/session")).status).toBe(401);
    expect((await browser().signIn(user.signInName, password)).status).toBe(201);
    const [event] = (await admin.get("/events")).body.items.filter((one: { kind: string }) => one.kind === "second-factors.reset");
    expect(event).toMatchObject({ actor: { id: admin.id }, subject: { id: user.id }, data: { removed: 1 } });
  });
});

describe("a program that requires a second factor", () => {
  test("keeps customer pages closed until there is one, and says what to do", async () => {
    const { agent, organization } = await partner(app);
    const weak = await signedIn(app, organization, { id: agent.id, displayName: agent.name, signInName: agent.signInName }, "password");
    const closed = await weak.get("/customers");
    expect(closed).toMatchObject({ status: 403, body: { code: "multi-factor-required" } });
    expect((await weak.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true })).status).toBe(403);
    const here = (person: Person) =>
      person.get("/session").then(({ body }) => body.organizations.find((one: { id: string }) => one.id === organization.organization_id));
    expect((await here(weak)).needSecondFactor).toContain("customers:customer:read");
    expect((await here(weak)).allowedActions).not.toContain("customers:customer:read");
    expect((await here(agent)).needSecondFactor).toEqual([]);
    expect((await agent.get("/customers")).status).toBe(200);
  });
});
