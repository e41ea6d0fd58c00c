import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, changeUserStatus, countAttempt, createUser } from "../identity/index.ts";
import { transact } from "../platform/index.ts";
import { customer } from "../testing/actors.ts";
import { password, passwordHash, publicUrl, type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const browser = (address = newAddress(), userAgent?: string) => new Browser(app, { address, ...(userAgent ? { userAgent } : {}) });
const hour = 60 * 60_000;

test("a person signs in whatever the name's case, is known, and signs out", async () => {
  const { admin } = await customer(app);
  const firefox = browser();
  const signedIn = await firefox.signIn(` ${admin.signInName.toUpperCase()} `, password);
  expect(signedIn).toMatchObject({
    status: 201,
    body: { user: { id: admin.id, signInName: admin.signInName, mustChangePassword: false } },
  });
  expect(String(signedIn.headers["set-cookie"])).toMatch(/procura=[\w-]{80,}; Path=\/; HttpOnly; SameSite=Lax/);
  expect((await firefox.send("GET", "/session")).body).toEqual(signedIn.body);

  const token = firefox.cookies.get("procura") ?? "";
  expect((await firefox.send("DELETE", "/session")).status).toBe(204);
  expect([...firefox.cookies.keys()]).toEqual(["procura-device"]);
  firefox.cookies.set("procura", token);
  expect(await firefox.send("GET", "/session")).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
  expect((await firefox.send("DELETE", "/session")).status).toBe(204);

  const [mine] = (await admin.get("/events")).body.items;
  expect(mine).toMatchObject({ kind: "session.ended", actor: { id: admin.id } });
});

test("over https the cookies are bound to the host and travel encrypted only", async () => {
  const { admin } = await customer(app);
  const secure = await testApp({ env: { PUBLIC_URL: "https://portal.test" } });
  const answer = await new Browser(secure, { address: newAddress() }).send(
    "POST",
    "/sessions",
    { signInName: admin.signInName, password },
    { origin: "https://portal.test" },
  );
  await secure.close();
  const cookies = [answer.headers["set-cookie"]].flat();
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-procura.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
});

test("a wrong password, a name that doesn't exist and a deleted account get the same answer", async () => {
  const { id, admin, user } = await customer(app);
  const ctx = app.system();
  await transact(ctx, [id], (tx) => changeUserStatus(tx, ctx, { organizationId: id, id: user.id }, null, "deleted"));
  const answers = [
    await browser().signIn(admin.signInName, "wrong horse battery staple"),
    await browser().signIn("nobody@nowhere.test", password),
    await browser().signIn(user.signInName, password),
  ].map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));
  expect(answers[0]).toMatchObject({ status: 401, body: { code: "wrong-credentials" } });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test("a disabled person's sessions end, stay ended, and only the right password tells why", async () => {
  const { id, user } = await customer(app);
  const ctx = app.system();
  const change = (status: "active" | "disabled") =>
    transact(ctx, [id], (tx) => changeUserStatus(tx, ctx, { organizationId: id, id: user.id }, null, status));
  expect((await user.get("/session")).status).toBe(200);
  await change("disabled");
  expect((await user.get("/sessions")).status).toBe(401);
  expect(await browser().signIn(user.signInName, password)).toMatchObject({ status: 403, body: { code: "account-disabled" } });
  expect(await browser().signIn(user.signInName, "wrong horse")).toMatchObject({ status: 401 });
  await change("active");
  expect((await user.get("/session")).status).toBe(401);

  const again = browser();
  expect((await again.signIn(user.signInName, password)).status).toBe(201);
  // Even a session that nobody ended counts for nobody while its person is disabled.
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  await owner.query("update users set status = 'disabled' where id = $1", [user.id]);
  await owner.end();
  expect((await again.send("GET", "/session")).status).toBe(401);
});

test("each sign-in gets a new session, and the one that the browser presented ends", async () => {
  const [mallory, anna] = [(await customer(app)).admin, (await customer(app)).admin];
  const attacker = browser();
  await attacker.signIn(mallory.signInName, password);
  const planted = attacker.cookies.get("procura") ?? "";

  const victim = browser();
  victim.cookies.set("procura", planted);
  expect((await victim.signIn(anna.signInName, password)).body.user.id).toBe(anna.id);
  expect(victim.cookies.get("procura")).not.toBe(planted);
  expect((await victim.send("GET", "/session")).body.user.id).toBe(anna.id);
  expect((await attacker.send("GET", "/session")).status).toBe(401);
});

describe("a cookie that is no longer good makes a stranger, never an error", () => {
  const replacements: readonly (readonly [string, (token: string) => string])[] = [
    ["cut off", (token) => token.slice(0, -1)],
    ["one character changed", (token) => `${token.slice(0, 70)}${token[70] === "A" ? "B" : "A"}${token.slice(71)}`],
    ["another session's id", (token) => `${"A".repeat(43)}${token.slice(43)}`],
    ["empty", () => ""],
    ["not ours", () => "%00%ff;;'--"],
    ["very long", () => "A".repeat(4_000)],
  ];
  test.each(replacements)("%s", async (_, damage) => {
    const { admin } = await customer(app);
    const chrome = browser();
    await chrome.signIn(admin.signInName, password);
    chrome.cookies.set("procura", damage(chrome.cookies.get("procura") ?? ""));
    expect(await chrome.send("GET", "/sessions")).toMatchObject({ status: 401, body: { code: "sign-in-required" } });
    const answer = await chrome.send("GET", "/session");
    expect([answer.status, chrome.cookies.has("procura")]).toEqual([401, false]);
  });

  test("unused for eight hours, or a day old", async () => {
    const later = await testApp();
    const { admin } = await customer(later);
    const status = async () => (await admin.get("/session")).status;
    for (const passed of [7.9, 7.9, 7.9]) {
      later.advance(passed * hour);
      expect(await status()).toBe(200);
      // The request's time is noted beside it.
      await expect
        .poll(async () => (await admin.get("/sessions")).body.items[0].lastSeenAt)
        .toSatisfy((seen: string) => later.system().now.getTime() - Date.parse(seen) < hour);
    }
    later.advance(0.4 * hour);
    expect(await status()).toBe(401);

    const idle = (await customer(later)).admin;
    later.advance(8 * hour);
    expect((await idle.get("/session")).status).toBe(401);
    await later.close();
  });
});

test("people see where they are signed in, in plain words, and end single sessions of their own only", async () => {
  const { admin, deputy } = await customer(app);
  const edge = browser(
    "203.0.113.77",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
  );
  await edge.signIn(admin.signInName, password);
  const { items } = (await admin.get("/sessions", { headers: { "accept-language": "it" } })).body;
  expect(items).toMatchObject([{ device: "Edge su Windows", ipAddress: "203.0.113.77", current: false }, { current: true }]);
  expect((await deputy.delete(`/sessions/${items[0].id}`)).status).toBe(404);
  expect((await edge.send("GET", "/session")).status).toBe(200);
  expect((await admin.delete(`/sessions/${items[0].id}`)).status).toBe(204);
  expect((await edge.send("GET", "/session")).status).toBe(401);
  expect((await admin.delete(`/sessions/${items[0].id}`)).status).toBe(404);
  expect((await admin.get("/sessions")).body.items).toHaveLength(1);
});

test("a request that another site caused changes nothing", async () => {
  const { admin } = await customer(app);
  const chrome = browser();
  await chrome.signIn(admin.signInName, password);
  const elsewhere = [
    { origin: "https://evil.test" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of elsewhere) {
    expect(await chrome.send("DELETE", "/session", undefined, headers)).toMatchObject({
      status: 403,
      body: { code: "cross-site-request" },
    });
    expect((await browser().send("POST", "/sessions", { signInName: admin.signInName, password }, headers)).status).toBe(403);
  }
  expect((await chrome.send("GET", "/session")).status).toBe(200);
  expect((await chrome.send("DELETE", "/session", undefined, { origin: publicUrl, "sec-fetch-site": "same-origin" })).status).toBe(204);
});

describe("guessing", () => {
  const guess = (from: Browser, name: string, times: number) =>
    Promise.all(Array.from({ length: times }, (_, at) => from.signIn(name, `guess number ${at}`)));

  test("stops after ten tries at a name, while its owner gets in with a browser known before", async () => {
    const { admin } = await customer(app);
    const owners = browser();
    await owners.signIn(admin.signInName, password);
    await owners.send("DELETE", "/session");

    // From many addresses, all at once.
    const guesses = (await Promise.all(Array.from({ length: 15 }, () => guess(browser(), admin.signInName, 1)))).flat();
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = guesses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ body: { code: "too-many-attempts" } });
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(600);
    // Not even the right password is tried.
    expect((await browser().signIn(admin.signInName, password)).status).toBe(429);

    expect((await owners.signIn(admin.signInName, password)).status).toBe(201);
    // A known browser has its own count, and another account's is not known.
    const counted = await guess(owners, admin.signInName, 11);
    expect(counted.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), 429]);
    const thief = browser();
    thief.cookies.set("procura-device", owners.cookies.get("procura-device")?.replace(admin.id, (await customer(app)).admin.id) ?? "");
    expect((await thief.signIn(admin.signInName, password)).status).toBe(429);
  });

  test("counts for names that don't exist just the same", async () => {
    const name = `nobody-${process.pid}-${Date.now()}@nowhere.test`;
    const answers = (await Promise.all(Array.from({ length: 12 }, () => guess(browser(), name, 1)))).flat();
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), 429, 429]);
  });

  test("from one address stops after two hundred tries at whatever names; who gets it right is not counted", async () => {
    const { admin } = await customer(app);
    const address = newAddress();
    const office = browser(address);
    for (let time = 0; time < 3; time++) expect((await office.signIn(admin.signInName, password)).status).toBe(201);
    const others = { ...app.system(), ipAddress: address };
    for (let tries = 0; tries < 198; tries++) await countAttempt(others, { limit: "address", subject: addressOf(others) });
    const answers = (await Promise.all([1, 2, 3, 4].map((at) => guess(office, `name-${at}-${Date.now()}@nowhere.test`, 1)))).flat();
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 429, 429]);
    expect((await office.signIn(admin.signInName, password)).status).toBe(429);
    expect((await browser().signIn(admin.signInName, password)).status).toBe(201);
  });
});

test("a hundred people sign in at the same moment", { timeout: 60_000 }, async () => {
  const { id, organization } = await customer(app);
  const ctx = app.system();
  const hash = await passwordHash();
  const names = Array.from({ length: 100 }, (_, at) => `person-${at}@${organization.domain}`);
  await transact(ctx, [id], async (tx) => {
    for (const name of names) {
      await createUser(tx, ctx, {
        organizationId: id,
        displayName: name,
        signInName: name,
        email: null,
        language: "en",
        passwordHash: hash,
        temporary: false,
      });
    }
  });
  const before = process.memoryUsage().rss;
  // An office: one network address for all.
  const address = newAddress();
  const answers = await Promise.all(names.map((name) => browser(address).signIn(name, password)));
  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(201));
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
});

test("while the database is away nobody gets in, and nobody is told to be wrong", async () => {
  const { admin } = await customer(app);
  const cut = await testApp();
  const chrome = new Browser(cut, { address: newAddress() });
  await chrome.signIn(admin.signInName, password);
  await cut.database.close();
  const answers = [
    await chrome.send("GET", "/session"),
    await chrome.send("GET", "/roles", undefined, { authorization: `Bearer procura_${chrome.cookies.get("procura")}` }),
    await new Browser(cut, { address: newAddress() }).signIn(admin.signInName, password),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" }, headers: { "retry-after": "2" } });
  expect(chrome.cookies.has("procura")).toBe(true);
  await cut.http.close();
});

test.each([
  [{ signInName: "a", password: "b", remember: true }],
  [{ signInName: "a" }],
  [{ signInName: 7, password: "b" }],
  [{ signInName: "a".repeat(255), password: "b" }],
  [{ signInName: "a", password: "b".repeat(501) }],
])("a sign-in that is not one is refused by field: %o", async (body) => {
  expect(await browser().send("POST", "/sessions", body)).toMatchObject({
    status: 422,
    body: { code: "invalid-input", errors: [{ path: expect.any(String) }] },
  });
});
