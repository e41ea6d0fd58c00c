import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import { roleId } from "../access/index.ts";
import { customer, partner, service } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { member } from "../testing/members.ts";
import { relate } from "../testing/scenes.ts";

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

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));
const etag = (version: number) => ({ headers: { "if-match": `"${version}"` } });

test("only who may reset a person's password changes where links for a new one go", async () => {
  const [c, p] = [await customer(app), await partner(app)];
  const writer = await member(app, c.organization, { roleIds: [roleId.directoryWriters] });
  const users = await member(app, c.organization, { roleIds: [roleId.userAdministrator] });
  const { body } = await c.admin.post(`/organizations/${c.id}/api-credentials`, { name: "HR", scopes: ["users:read", "users:write"] });
  const path = `/organizations/${c.id}/users/${c.user.id}`;
  for (const by of [writer, service(app, body.secret)]) {
    const { version, email, emailFixed } = (await by.get(path)).body;
    expect(emailFixed).toMatchObject({ code: "reset-right-required", why: expect.stringContaining("reset this person's password") });
    expect(outcome(await by.patch(path, { email: "mine@mail.test" }, etag(version)))).toBe("403 reset-right-required");
    expect(outcome(await by.patch(path, { email: null }, etag(version)))).toBe("403 reset-right-required");
    expect(outcome(await by.patch(path, { email, language: "en", displayName: `Renamed ${version}` }, etag(version)))).toBe("200");
  }
  const { version, emailFixed } = (await users.get(path)).body;
  expect(emailFixed).toBeNull();
  expect(outcome(await users.patch(path, { email: "new@mail.test" }, etag(version)))).toBe("200");

  const there = await member(app, p.organization, { roleIds: [roleId.directoryWriters] });
  const sales = `/organizations/${p.id}/users/${p.sales.id}`;
  expect((await there.get(sales)).body.emailFixed).toMatchObject({ code: "higher-administrator" });
  expect(outcome(await there.patch(sales, { email: "mine@mail.test" }, etag(1)))).toBe("403 higher-administrator");
});

test("the address of before is told, in the person's language, by whom; the history tells it too", async () => {
  const [c, p] = [await customer(app), await partner(app)];
  await relate(p.agent, c.admin);
  const path = `/organizations/${c.id}/users/${c.user.id}`;
  const { email, version } = (await c.admin.get(path)).body;
  expect(outcome(await p.agent.patch(path, { email: "next@mail.test", language: "it" }, etag(version)))).toBe("200");
  const mail = await mailbox.waitFor((message) => message.to.includes(email));
  expect(mail.subject).toBe("L'indirizzo di contatto del tuo account Test partner center è stato cambiato");
  for (const part of [mail.text, mail.html]) expect(part).toContain(p.agent.name);
  expect(mail.text).toContain(p.organization.name);
  expect(mail.text).not.toContain("next@mail.test");

  expect((await c.admin.patch(path, { email: null, language: "en" }, etag(version + 1))).status).toBe(200);
  const second = await mailbox.waitFor((message) => message.to.includes("next@mail.test"));
  expect(second.subject).toBe("The contact address of your account for Test partner center was changed");
  // Neither a change from no address nor one of the name alone has an address to tell.
  expect((await c.admin.patch(path, { email: "last@mail.test" }, etag(version + 2))).status).toBe(200);
  expect((await c.admin.patch(path, { displayName: "Renamed" }, etag(version + 3))).status).toBe(200);
  const { items } = (await c.admin.get("/events?kind=user.updated")).body;
  expect(items.map(({ data }: { data: object }) => data)).toEqual([
    { fields: ["displayName"] },
    { fields: ["email"], previousEmail: null },
    { fields: ["email", "language"], previousEmail: "next@mail.test" },
    { fields: ["email", "language"], previousEmail: email },
  ]);
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query("select recipient from mails where organization_id = $1 and template = 'contact-address-changed'", [
    c.id,
  ]);
  expect(rows.map(({ recipient }) => recipient).sort()).toEqual([email, "next@mail.test"].sort());
  await owner.end();
});
