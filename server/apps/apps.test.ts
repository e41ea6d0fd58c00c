import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { member } from "../testing/members.ts";
import { endAsVendor, relate } from "../testing/scenes.ts";

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

const draft = (change: Record<string, unknown> = {}) => ({
  name: "Warehouse",
  version: "1.0",
  description: "Counts what is on the shelves.",
  platform: "windows",
  installUrl: "https://apps.contoso.example/warehouse",
  privacyUrl: "https://contoso.example/privacy",
  supportUrl: "https://contoso.example/help",
  ...change,
});

async function related() {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const relationship = await relate(p.agent, c.admin, { kind: "line-of-business" });
  const theirs = `/customers/${c.id}/apps`;
  const submit = (change?: Record<string, unknown>) => p.agent.post(theirs, draft(change));
  return { p, c, relationship, theirs, submit };
}
const kindsOf = async (by: Person) =>
  (await by.get("/events?limit=100")).body.items
    .map(({ kind }: { kind: string }) => kind)
    .filter((kind: string) => kind.startsWith("app."));

test("an app is offered, accepted and replaced by its next version only when the customer accepts that too", async () => {
  const { p, c, theirs, submit } = await related();
  const name = `Warehouse of ${c.organization.name}`;
  const offered = await submit({ name });
  expect(offered).toMatchObject({
    status: 201,
    body: { state: "offered", published: null, waiting: { number: 1, version: "1.0", status: "waiting" } },
  });
  const { id } = offered.body;
  await mailbox.waitFor(({ subject }) => subject === `${p.organization.name} offers you the app ${name}`);
  expect((await c.admin.get("/apps?waiting=true")).body.items).toMatchObject([
    {
      id,
      partner: { id: p.id, name: p.organization.name },
      maintained: true,
      allowedActions: ["apps:app:accept", "apps:app:reject", "apps:app:remove"],
    },
  ]);

  const accepted = await c.admin.post(`/apps/${id}/versions/1/acceptance`);
  expect(accepted.body).toMatchObject({ state: "published", published: { number: 1, decidedBy: c.admin.name }, waiting: null });
  await mailbox.waitFor(({ subject }) => subject === `${c.organization.name} has accepted the app ${name}`);
  expect((await c.admin.post(`/apps/${id}/versions/1/acceptance`)).body.code).toBe("no-app-version-waiting");

  const next = await p.sales.post(`${theirs}/${id}/versions`, draft({ name: "Warehouse 2", version: "2.0" }));
  expect(next).toMatchObject({
    status: 201,
    body: { name, state: "updating", published: { version: "1.0" }, waiting: { version: "2.0" } },
  });
  expect((await p.agent.post(`${theirs}/${id}/versions`, draft())).body.code).toBe("app-version-waiting");
  const decided = await Promise.all([
    c.admin.post(`/apps/${id}/versions/2/rejection`, { reason: "Not before summer." }),
    c.deputy.post(`/apps/${id}/versions/2/rejection`, { reason: "No." }),
  ]);
  expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await p.helpdesk.get(`${theirs}/${id}`)).body).toMatchObject({
    state: "published",
    last: { status: "rejected", reason: expect.any(String) },
    versions: [{ version: "2.0" }, { version: "1.0", status: "published" }],
    allowedActions: [],
  });
  await p.agent.post(`${theirs}/${id}/versions`, draft({ version: "2.1" }));
  expect((await p.agent.delete(`${theirs}/${id}/versions/2`)).body.code).toBe("no-app-version-waiting");
  expect((await p.agent.delete(`${theirs}/${id}/versions/3`)).body).toMatchObject({ state: "published", waiting: null });
  await p.agent.post(`${theirs}/${id}/versions`, draft({ name: "Warehouse 3", version: "3.0" }));
  expect((await c.admin.post(`/apps/${id}/versions/3/acceptance`)).body.code).toBe("no-app-version-waiting");
  expect((await c.admin.post(`/apps/${id}/versions/4/acceptance`)).body).toMatchObject({ name: "Warehouse 3", published: { number: 4 } });
  expect((await c.admin.get(`/apps/${id}`)).body.versions.map(({ status }: { status: string }) => status)).toEqual([
    "published",
    "taken-back",
    "rejected",
    "superseded",
  ]);

  expect((await p.agent.post(`${theirs}/${id}/withdrawal`)).body).toMatchObject({
    state: "withdrawn",
    goneBy: p.agent.name,
    allowedActions: [],
  });
  for (const again of [await p.agent.post(`${theirs}/${id}/withdrawal`), await c.admin.post(`/apps/${id}/removal`, {})])
    expect(again.body.code).toBe("app-gone");
  expect((await c.admin.get("/apps")).body.items).toEqual([]);
  for (const by of [c.admin, p.owner])
    expect((await kindsOf(by)).slice(0, 4)).toEqual(["app.withdrawn", "app.published", "app.submitted", "app.taken-back"]);
});

test("after the end of the relationship apps stay, as no longer maintained; nothing is submitted or accepted", async () => {
  const { p, c, theirs, submit, relationship } = await related();
  const [kept, pending] = [(await submit()).body.id, (await submit({ name: "Second" })).body.id];
  await c.admin.post(`/apps/${kept}/versions/1/acceptance`);
  expect((await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: relationship.id })).body.code).toBe("relationship-in-use");
  await endAsVendor(await vendorPerson(app), c.id, relationship.id);
  for (const answer of [await submit(), await p.agent.post(`${theirs}/${kept}/versions`, draft()), await p.agent.get(theirs)])
    expect(answer).toMatchObject({ status: 409, body: { code: "no-relationship-of-this-kind" } });
  expect((await c.admin.get("/apps")).body.items).toMatchObject([
    { id: pending, maintained: false, allowedActions: ["apps:app:reject", "apps:app:remove"] },
    { id: kept, maintained: false, state: "published", allowedActions: ["apps:app:remove"] },
  ]);
  expect((await c.admin.post(`/apps/${pending}/versions/1/acceptance`)).body.code).toBe("app-not-maintained");
  expect((await c.admin.post(`/apps/${pending}/versions/1/rejection`, { reason: "Too late." })).status).toBe(200);
  expect((await c.admin.post(`/apps/${kept}/removal`, { reason: "Nobody maintains it." })).body).toMatchObject({ state: "removed" });
});

test("nobody else submits, sees or decides; addresses are https and nothing else", async () => {
  const { p, c, theirs, submit } = await related();
  const { id } = (await submit()).body;
  const q = await partner(app);
  await relate(q.agent, c.admin, { kind: "line-of-business" });
  expect((await q.agent.get(theirs)).body.items).toEqual([]);
  for (const answer of [await q.agent.get(`${theirs}/${id}`), await q.agent.post(`${theirs}/${id}/withdrawal`)])
    expect(answer.status).toBe(404);
  const other = await customer(app);
  for (const path of [`/apps/${id}/versions/1/acceptance`, `/apps/${id}/removal`])
    expect((await other.admin.post(path, path.endsWith("removal") ? {} : undefined)).status).toBe(404);
  expect((await (await partner(app)).agent.post(theirs, draft())).status).toBe(404);
  for (const by of [p.colleague, p.helpdesk]) expect((await by.post(theirs, draft())).status).toBe(403);
  for (const by of [c.user, p.agent]) expect((await by.post(`/apps/${id}/versions/1/acceptance`)).status).toBe(403);
  expect((await stranger(app).get("/apps")).status).toBe(401);
  for (const installUrl of ["http://x.example", "javascript:alert(1)", "https://user:secret@x.example/", "https://localhost/x", "x"])
    expect([installUrl, (await submit({ installUrl })).body.errors]).toEqual([
      installUrl,
      [expect.objectContaining({ path: "installUrl" })],
    ]);
  const keeper = await member(app, c.organization, { roleIds: [roleId.applicationAdministrator] });
  expect((await keeper.post(`/apps/${id}/versions/1/acceptance`)).status).toBe(200);
});
