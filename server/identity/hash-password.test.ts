import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, partner, service } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { member } from "../testing/members.ts";

const hashed = vi.hoisted(() => ({ times: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  const hash: typeof argon2.hash = (...given) => {
    hashed.times++;
    return argon2.hash(...given);
  };
  return { ...argon2, hash };
});

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test("nobody makes the server hash a password for what they may not do anyway", async () => {
  const [c, other, p] = [await customer(app), await customer(app), await partner(app)];
  const helpdesk = await member(app, c.organization, { roleIds: [roleId.helpdeskAdministrator] });
  const credential = await c.admin.post(`/organizations/${c.id}/api-credentials`, { name: "Reader", scopes: ["users:read"] });
  const reader = service(app, credential.body.secret);
  const browser = new Browser(app, { address: newAddress() });
  const signUp = await browser.send("POST", "/sign-ups", { email: `guesser-${process.pid}@mail.test`, language: "en" });
  const user = { displayName: "New", userName: "new" };
  const founding = {
    organization: { name: "Guessers", country: "IT" },
    administrator: { displayName: "G", password: "granite kettle on stairs" },
  };
  const taken = {
    name: "Adventure Works",
    country: "FR",
    programId: "public",
    partnerKind: "direct-partner",
    administrator: { displayName: "Aline Roux", userName: "aline", email: "aline@adventure.test" },
  };
  const before = hashed.times;
  const refused = [
    await c.user.post(`/organizations/${c.id}/users`, user),
    await c.admin.post(`/organizations/${other.id}/users`, user),
    await reader.post(`/organizations/${c.id}/users`, user),
    await c.user.post(`/organizations/${c.id}/users/${c.deputy.id}/password-reset`),
    await helpdesk.post(`/organizations/${c.id}/users/${c.deputy.id}/password-reset`),
    await p.owner.post("/organizations", taken),
    await browser.send("POST", `/sign-ups/${signUp.body.id}/completion`, { ...founding, code: "000000" }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 404, 403, 403, 403, 403, 422]);
  expect(hashed.times - before).toBe(0);

  expect((await c.admin.post(`/organizations/${c.id}/users`, user)).status).toBe(201);
  expect(hashed.times - before).toBe(1);
});
