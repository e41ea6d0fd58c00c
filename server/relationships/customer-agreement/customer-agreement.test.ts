import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { transact } from "../../platform/index.ts";
import { customer, partner, stranger } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { importRelationships } from "../import-relationships.ts";

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

/** A customer whose partners say that they resell to it; nobody there has accepted anything. */
async function imported() {
  const [c, p, q] = [await customer(app), await partner(app), await partner(app)];
  for (const { organization, id } of [p, q]) {
    const { name, country } = c.organization;
    await transact(app.system(), [id, c.id], (tx) => importRelationships(tx, app.system(), organization, [{ id: c.id, name, country }]));
  }
  const text = (await c.admin.get("/agreements/customer-agreement?country=IT&language=en")).body;
  const agreement = { key: text.key, version: text.version, language: text.language, sha256: text.sha256 };
  return { c, p, q, agreement };
}

test("the partner asks, the customer reads and accepts the agreement alone; every partner shows it, and nobody gets any access", async () => {
  const { c, p, q, agreement } = await imported();
  const request = `/customers/${c.id}/agreement-request`;
  expect((await p.agent.get(`/customers/${c.id}`)).body.agreement).toBeNull();
  expect((await c.admin.get("/customer-agreement")).body).toMatchObject({
    accepted: null,
    key: "customer-agreement",
    allowedActions: ["relationships:invitation:accept"],
  });
  const asked = await Promise.all([p.sales.post(request), p.agent.post(request)]);
  expect(asked.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await p.agent.post(request)).body.code).toBe("asked-lately");
  const mail = await mailbox.waitFor(
    ({ subject }) => subject === `${p.organization.name} asks ${c.organization.name} to accept the customer agreement`,
  );
  expect(mail.text).toContain(`/o/${c.id}/customer-agreement`);

  const both = await Promise.all([c.admin, c.deputy].map((person) => person.post("/customer-agreement/acceptance", { agreement })));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(both[0]?.body).toMatchObject({ accepted: { version: agreement.version }, allowedActions: [] });
  for (const one of [p, q]) {
    const seen = (await one.agent.get(`/customers/${c.id}`)).body;
    expect(seen).toMatchObject({ agreement: { version: agreement.version }, administration: { state: "none" }, account: null });
    expect((await one.agent.get("/customers?agreement=accepted")).body.items).toMatchObject([{ id: c.id }]);
    expect((await one.agent.get(`/organizations/${c.id}/users`)).status).toBe(404);
  }
  expect((await q.agent.post(request)).body.code).toBe("agreement-accepted");
  await mailbox.waitFor(({ subject, text }) => subject.endsWith("has accepted the customer agreement") && text.includes(q.owner.name));
  const kinds = (await c.admin.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds.filter((kind: string) => /agreement/.test(kind))).toEqual(["agreement.accepted", "customer-agreement.asked"]);
  const { items } = (await c.admin.get(`/organizations/${c.id}/agreement-acceptances`)).body;
  expect(items).toMatchObject([{ version: agreement.version, sha256: agreement.sha256 }]);
});

test("only the text in force, only a global administrator, only with a partner", async () => {
  const { c, p, agreement } = await imported();
  const accept = (person: typeof c.admin, body: object = agreement) => person.post("/customer-agreement/acceptance", { agreement: body });
  expect((await accept(c.admin, { ...agreement, sha256: "0".repeat(64) })).body.code).toBe("agreement-outdated");
  expect((await accept(c.user)).body).toMatchObject({ status: 403, code: "global-administrator-required" });
  expect((await accept((await customer(app)).admin)).body.code).toBe("no-partner-yet");
  expect((await p.helpdesk.post(`/customers/${c.id}/agreement-request`)).status).toBe(403);
  expect((await (await partner(app)).agent.post(`/customers/${c.id}/agreement-request`)).status).toBe(404);
  expect((await stranger(app).post("/customer-agreement/acceptance", { agreement })).status).toBe(401);
  expect((await p.agent.get(`/customers/${c.id}`)).body.agreement).toBeNull();
});
