import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, partner, stranger } from "../testing/actors.ts";
import { allItems } from "../testing/all-items.ts";
import { password, type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { asGuest, member } from "../testing/members.ts";
import { relate } from "../testing/scenes.ts";
import { addSecondFactor, totpCode } from "../testing/second-factor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

test("a person sees when, where and with what they signed in or somebody tried; so do their administrators and nobody else", async () => {
  const [p, c, other] = [await partner(app), await customer(app), await customer(app)];
  await relate(p.agent, c.admin);
  const browser = new Browser(app, { address: "8.8.8.8", userAgent: firefox });
  expect((await browser.signIn(c.user.signInName, "wrong")).status).toBe(401);
  await expect.poll(async () => (await c.user.get("/session/sign-ins")).body.items.length).toBe(2);
  expect((await browser.signIn(c.user.signInName, password)).status).toBe(201);
  const own = (await c.user.get("/session/sign-ins")).body.items;
  const there = { ipAddress: "8.8.8.8", place: { country: "US", name: "United States" }, device: "Firefox on Linux" };
  expect(own.slice(0, 2)).toMatchObject([
    { outcome: "signed-in", methods: ["password"], ...there },
    { outcome: "wrong-password", methods: [], ...there },
  ]);
  expect(own[2]).toMatchObject({ outcome: "signed-in", place: null });
  expect((await c.deputy.get("/session/sign-ins")).body.items).toHaveLength(1);

  const path = `/organizations/${c.id}/users/${c.user.id}/sign-ins`;
  const users = await member(app, c.organization, { roleIds: [roleId.userAdministrator] });
  for (const admin of [c.admin, users]) expect((await admin.get(path)).body.items).toEqual(own);
  expect(await allItems(c.admin, `${path}?limit=1`)).toEqual(own);
  expect((await c.user.get(path)).status).toBe(403);
  for (const level of [p.agent, p.sales, p.helpdesk, p.colleague])
    expect((await level.get(`/organizations/${p.id}/users/${p.colleague.id}/sign-ins`)).status).toBe(403);
  expect(outcome(await other.admin.get(path))).toBe("404 not-found");
  expect((await stranger(app).get(path)).status).toBe(401);
  expect(outcome(await p.agent.get(path))).toBe("403 not-delegable");
  await asGuest(app, other.user, c.organization);
  expect(outcome(await c.admin.get(`/organizations/${c.id}/users/${other.user.id}/sign-ins`))).toBe("403 guest-account");

  await c.admin.post(`/organizations/${c.id}/users/${c.user.id}/disabling`);
  expect(outcome(await browser.signIn(c.user.signInName, password))).toBe("403 account-disabled");
  await expect.poll(async () => (await c.admin.get(path)).body.items[0].outcome).toBe("account-disabled");
});

test("a second factor that is not right is in the history, as often as it was tried, and so is the one that was", async () => {
  const { user } = await customer(app);
  const own = new Browser(app, { address: newAddress() });
  await own.signIn(user.signInName, password);
  const { secret, recoveryCodes } = await addSecondFactor(app, own);
  const next = new Browser(app, { address: newAddress(), userAgent: firefox });
  const step = (proof: object) => next.send("POST", "/sessions/second-step", proof);
  const history = async () => (await own.send("GET", "/session/sign-ins")).body.items;
  const before = (await history()).length;
  expect((await next.signIn(user.signInName, password)).status).toBe(202);
  const halfway = { outcome: "second-factor-not-given", methods: ["password"], device: "Firefox on Linux" };
  expect((await history())[0]).toMatchObject(halfway);
  const code = totpCode(secret, app.system().now);
  expect(outcome(await step({ code: code === "000000" ? "000001" : "000000" }))).toBe("422 wrong-code");
  expect(outcome(await step({ recoveryCode: "aaaa-aaaa-aaaa-aaaa" }))).toBe("422 wrong-recovery-code");
  await expect.poll(async () => (await history()).length).toBe(before + 3);
  expect((await step({ recoveryCode: recoveryCodes[0] })).status).toBe(201);
  const tried = { outcome: "wrong-second-factor", methods: ["password"], device: "Firefox on Linux" };
  expect(await history()).toMatchObject([
    { outcome: "signed-in", methods: ["password", "recovery-code"] },
    tried,
    tried,
    ...Array(before).fill({}),
  ]);
  expect(outcome(await step({ code }))).toBe("401 sign-in-expired");
  expect(await history()).toHaveLength(before + 3);
  expect((await next.signIn(user.signInName, password)).status).toBe(202);
  expect((await next.signIn(user.signInName, password)).status).toBe(202);
  expect((await history()).slice(0, 3)).toMatchObject([halfway, halfway, { outcome: "signed-in" }]);
});
