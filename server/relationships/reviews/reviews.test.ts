import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner, service, signedIn, stranger } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { relate } from "../../testing/scenes.ts";
import { relationshipJobs } from "../jobs.ts";

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

const day = 86_400_000;
const run = (task: string) => relationshipJobs(app.system).tasks[`relationships.${task}`]?.({}, { attempt: 1, maxAttempts: 1 });
/** After days have passed sessions are over. */
const again = (person: Person) =>
  signedIn(app, person.organization, { id: person.id, displayName: person.name, signInName: person.signInName });
const told = async (reader: Person, what: RegExp) =>
  (await (await again(reader)).get("/events?limit=100")).body.items
    .map((event: { kind: string }) => event.kind)
    .filter((kind: string) => what.test(kind));

async function withTwoPartners() {
  const [p, q, c] = [await partner(app), await partner(app), await customer(app)];
  await relate(p.agent, c.admin);
  await relate(q.agent, c.admin);
  return { p, q, c, users: `/organizations/${c.id}/users` };
}

interface Line {
  readonly grantId: string;
  readonly partner: { id: string };
}
const lineOf = (review: { lines: Line[] }, { id }: { id: string }) => review.lines.find((line) => line.partner.id === id)?.grantId ?? "";

/** Uses are written beside the work that they tell of. */
async function used(reader: Person, partnerId: string) {
  for (let tries = 0; ; tries++) {
    const { items } = (await reader.get(`/organizations/${reader.organization.organization_id}/grants`)).body;
    const use = items.find((grant: { partner: { id: string } }) => grant.partner.id === partnerId)?.use;
    if (use.lastUsedAt !== null || tries > 50) return use;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

test("a customer reviews who administers it: keeps one, removes one; that closes it, and the removal holds at once", async () => {
  const { p, q, c, users } = await withTwoPartners();
  expect((await p.helpdesk.get(users)).status).toBe(200);
  const use = await used(c.admin, p.id);
  expect(use).toMatchObject({ lastUsedBy: p.helpdesk.name, idleDays: 0, idle: "in-use", people: [{ id: p.helpdesk.id }] });

  const started = await c.admin.post("/access-reviews");
  expect(started).toMatchObject({ status: 200, body: { state: "open", openedBy: { id: c.admin.id }, doneAt: null } });
  expect((await c.deputy.post("/access-reviews")).body.id).toBe(started.body.id);
  const path = `/access-reviews/${started.body.id}`;
  expect(started.body.lines).toHaveLength(2);
  expect(started.body.lines.find((line: Line) => line.partner.id === p.id)).toMatchObject({
    state: "open",
    roles: [{ key: "global-administrator" }, { key: "helpdesk-administrator" }],
    consentedBy: c.admin.name,
    use: { lastUsedBy: p.helpdesk.name },
    allowedActions: ["relationships:review:decide"],
  });
  const [keep, remove] = [`${path}/lines/${lineOf(started.body, p)}`, `${path}/lines/${lineOf(started.body, q)}`];

  expect((await c.admin.put(keep, { decision: "keep" })).body).toMatchObject({ state: "open", doneAt: null });
  expect((await c.deputy.put(keep, { decision: "keep" })).status).toBe(200);
  expect((await c.deputy.put(keep, { decision: "remove" })).body).toMatchObject({ status: 409, code: "line-decided" });
  const two = await Promise.all([c.admin, c.deputy].map((person) => person.put(remove, { decision: "remove" })));
  expect(two.map(({ status }) => status)).toEqual([200, 200]);
  expect((await c.deputy.put(remove, { decision: "keep" })).body.code).toBe("line-decided");
  const done = (await c.admin.get(path)).body;
  expect(done).toMatchObject({ state: "done", doneAt: expect.any(String) });
  expect(done.lines.map((line: { state: string; decidedBy: string }) => [line.state, line.decidedBy])).toEqual(
    expect.arrayContaining([
      ["kept", c.admin.name],
      ["removed", expect.any(String)],
    ]),
  );
  expect((await q.agent.get(users)).body.code).toBe("administration-removed");
  expect((await p.agent.get(users)).status).toBe(200);
  expect(await told(c.admin, /access-review|administration\.(kept|removed)/)).toEqual([
    "access-review.done",
    "administration.removed",
    "administration.kept",
    "access-review.opened",
  ]);
  expect(await told(q.owner, /administration\./)).toEqual(["administration.removed", "administration.granted"]);

  const next = (await c.admin.post("/access-reviews")).body;
  expect(next.id).not.toBe(done.id);
  expect(next.lines).toHaveLength(1);
  // What ends outside of the review leaves nothing to decide.
  await c.admin.post(`/relationships/${next.lines[0].relationshipId}/administration-removal`);
  expect((await c.admin.get(`/access-reviews/${next.id}`)).body).toMatchObject({ state: "done", lines: [{ state: "ended" }] });
  expect((await c.admin.put(`/access-reviews/${next.id}/lines/${next.lines[0].grantId}`, { decision: "keep" })).body.code).toBe(
    "grant-ended",
  );
});

test("once a year it opens by itself, reminds, and is overdue; nothing ends because nobody answers", async () => {
  const { p, c, users } = await withTwoPartners();
  await run("open-access-reviews");
  expect((await c.admin.get("/access-reviews")).body.items).toEqual([]);
  app.advance(365 * day + 1);
  await Promise.all([run("open-access-reviews"), run("open-access-reviews")]);
  const admin = await again(c.admin);
  const [review, ...more] = (await admin.get("/access-reviews")).body.items;
  expect([review.state, review.openedBy, review.lines.length, more]).toEqual(["open", null, 2, []]);
  expect(Date.parse(review.dueAt) - Date.parse(review.openedAt)).toBe(30 * day);
  await mailbox.waitFor(
    ({ text, subject }) => text.includes(c.deputy.name) && subject === "Please review which partners may administer your organization",
  );
  await run("follow-up-access-reviews");
  app.advance(24 * day);
  await run("follow-up-access-reviews");
  await run("follow-up-access-reviews");
  app.advance(7 * day);
  await Promise.all([run("follow-up-access-reviews"), run("follow-up-access-reviews")]);
  expect(await told(c.admin, /access-review/)).toEqual(["access-review.overdue", "access-review.reminded", "access-review.opened"]);
  expect((await (await again(c.admin)).get(`/access-reviews/${review.id}`)).body.state).toBe("overdue");
  expect((await (await again(p.agent)).get(users)).status).toBe(200);
});

test("what nobody uses for 90 days is shown as idle to both, and ends by the customer's rule and no other", async () => {
  const [{ p, q, c, users }, other] = [await withTwoPartners(), await withTwoPartners()];
  const rules = `/organizations/${c.id}/consent-rules`;
  expect((await c.admin.get(rules)).body).toEqual({
    endIdleAdministration: false,
    idleAfterDays: 90,
    secondAdministrator: false,
    turningOff: null,
    allowedActions: ["relationships:consent-rules:change"],
  });
  app.advance(60 * day);
  expect((await (await again(p.agent)).get(users)).status).toBe(200);
  const admin = await again(c.admin);
  expect(await used(admin, p.id)).toMatchObject({ idle: "in-use", lastUsedBy: p.agent.name });
  expect(await used(admin, q.id)).toMatchObject({ idle: "30-60", idleDays: 60, lastUsedAt: null });
  app.advance(31 * day);
  const seen = (await (await again(q.agent)).get("/customers")).body.items;
  expect(seen).toMatchObject([{ id: c.id, administration: { state: "active", use: { idle: "over-90", idleDays: 91, lastUsedAt: null } } }]);
  expect((await (await again(p.agent)).get(`/customers/${c.id}`)).body.administration.use).toMatchObject({ idle: "30-60", idleDays: 31 });

  await run("end-idle-administration");
  expect((await (await again(q.agent)).get("/customers")).body.items[0].administration.state).toBe("active");
  expect((await (await again(c.admin)).put(rules, { endIdleAdministration: true })).body.endIdleAdministration).toBe(true);
  await Promise.all([run("end-idle-administration"), run("end-idle-administration")]);
  expect((await (await again(q.agent)).get(users)).body.code).toBe("administration-removed");
  expect((await (await again(p.agent)).get(users)).status).toBe(200);
  expect((await (await again(other.p.agent)).get(other.users)).status).toBe(200);
  expect((await (await again(c.admin)).get("/relationships")).body.items).toContainEqual(
    expect.objectContaining({ status: "active", administration: expect.objectContaining({ state: "removed", removedBy: "Procura" }) }),
  );
  for (const reader of [c.admin, q.owner]) expect(await told(reader, /administration\.removed/)).toEqual(["administration.removed"]);
  for (const { name } of [c.admin, q.owner])
    await mailbox.waitFor(({ text, subject }) => text.includes(name) && subject.endsWith("nobody had used it"));
});

test("a service at the door is a use, a partner's own question is none", async () => {
  const { p, q, c } = await withTwoPartners();
  const ask = async (by: Person, who: Person) => {
    const made = await by.post(`/organizations/${by.organization.organization_id}/api-credentials`, {
      name: "Gate",
      scopes: ["access:decide"],
    });
    const questions = [{ personId: who.id, customerId: c.id, action: "users:password:reset" }];
    return (await service(app, made.body.secret).post("/access/decisions", { questions })).body.answers[0].allowed;
  };
  expect(await ask(q.owner, q.helpdesk)).toBe(true);
  expect(await ask(c.admin, p.helpdesk)).toBe(true);
  expect(await used(c.admin, p.id)).toMatchObject({ lastUsedBy: p.helpdesk.name });
  const { items } = (await c.admin.get(`/organizations/${c.id}/grants`)).body;
  expect(items.find((grant: Line) => grant.partner.id === q.id).use.lastUsedAt).toBeNull();
});

test("nobody else reviews or changes the rules; there must be something to review", async () => {
  const { p, c } = await withTwoPartners();
  const other = await customer(app);
  const review = (await c.admin.post("/access-reviews")).body;
  const line = `/access-reviews/${review.id}/lines/${lineOf(review, p)}`;
  const rules = `/organizations/${c.id}/consent-rules`;
  expect((await other.admin.post("/access-reviews")).body).toMatchObject({ status: 409, code: "nothing-to-review" });
  expect((await c.user.post("/access-reviews")).status).toBe(403);
  expect((await c.user.put(line, { decision: "remove" })).status).toBe(403);
  expect((await c.user.get("/access-reviews")).status).toBe(403);
  for (const person of [other.admin, p.owner]) {
    expect((await person.put(line, { decision: "remove" })).status).toBe(404);
    expect((await person.get(`/access-reviews/${review.id}`)).status).toBe(404);
  }
  for (const person of [p.agent, p.owner, c.user])
    expect([person.name, (await person.put(rules, { endIdleAdministration: true })).status]).toEqual([person.name, 403]);
  expect((await other.admin.put(rules, { endIdleAdministration: true })).status).toBe(404);
  expect((await stranger(app).post("/access-reviews")).status).toBe(401);
  expect((await c.admin.put(line, { decision: "maybe" })).status).toBe(422);
});
