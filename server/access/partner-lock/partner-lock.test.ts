import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, partner, service, stranger } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { relate } from "../../testing/scenes.ts";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
let behind: pg.Client;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  worker = await app.startWorker();
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), behind.end(), mailbox.stop()]);
});

async function withTwoPartners() {
  const [p, q, c] = [await partner(app), await partner(app), await customer(app)];
  await relate(p.agent, c.admin);
  await relate(q.agent, c.admin);
  const lock = `/organizations/${c.id}/partner-lock`;
  return { p, q, c, lock, users: `/organizations/${c.id}/users` };
}

test("one act suspends every partner's access, at once and for reading too; another lifts it, and grants stand", async () => {
  const { p, q, c, lock, users } = await withTwoPartners();
  const created = await c.admin.post(`/organizations/${c.id}/api-credentials`, { name: "Gate", scopes: ["access:decide"] });
  const gate = service(app, created.body.secret);
  const decide = async () => {
    const questions = [p, q].map(({ helpdesk }) => ({ personId: helpdesk.id, customerId: c.id, action: "users:password:reset" }));
    return (await gate.post("/access/decisions", { questions })).body.answers;
  };
  expect(await decide()).toMatchObject([{ allowed: true }, { allowed: true }]);
  expect((await c.user.get(lock)).status).toBe(403);
  expect((await c.admin.get(lock)).body).toEqual({
    locked: false,
    lockedAt: null,
    lockedBy: null,
    allowedActions: ["access:partner-lock:change"],
  });

  const locked = await c.admin.put(lock);
  expect(locked).toMatchObject({ status: 200, body: { locked: true, lockedBy: { id: c.admin.id, name: c.admin.name } } });
  expect((await c.deputy.put(lock)).body).toEqual(locked.body);
  expect(await decide()).toMatchObject([
    { allowed: false, missing: { code: "customer-locked", name: c.organization.name } },
    { allowed: false, missing: { code: "customer-locked" } },
  ]);
  for (const agent of [p.agent, q.agent]) {
    expect((await agent.get(users)).body).toMatchObject({ status: 403, code: "customer-locked" });
    expect((await agent.post(users, { displayName: "No One", userName: "no-one" })).body.code).toBe("customer-locked");
    const seen = (await agent.get(`/customers/${c.id}`)).body;
    expect(seen).toMatchObject({ account: null, administration: { state: "active", suspendedAt: locked.body.lockedAt } });
    expect(seen.allowedActions).not.toContain("users:user:read");
    for (const query of ["", `?search=${encodeURIComponent(c.organization.name)}`])
      expect((await agent.get(`/customers${query}`)).body.items, query).toMatchObject([
        { administration: { state: "active", suspendedAt: locked.body.lockedAt } },
      ]);
  }
  expect((await c.admin.post(users, { displayName: "Own Work", userName: "own-work" })).status).toBe(201);

  expect((await c.deputy.delete(lock)).body).toMatchObject({ locked: false, lockedAt: null });
  expect((await c.admin.delete(lock)).status).toBe(200);
  expect(await decide()).toMatchObject([{ allowed: true }, { allowed: true }]);
  expect((await p.agent.post(users, { displayName: "Some One", userName: "some-one" })).status).toBe(201);
  expect((await p.agent.get(`/customers/${c.id}`)).body.administration.suspendedAt).toBeNull();
  for (const reader of [c.admin, p.owner, q.owner]) {
    const kinds = (await reader.get("/events?limit=100")).body.items.map((event: { kind: string }) => event.kind);
    expect(kinds.filter((kind: string) => kind.startsWith("partner-access."))).toEqual([
      "partner-access.unlocked",
      "partner-access.locked",
    ]);
  }
});

test("the lock waits for what a partner has begun; what comes after finds it locked", async () => {
  const { p, c, lock, users } = await withTwoPartners();
  await behind.query("begin");
  // Stands for an operation under the grant that has not ended yet.
  await behind.query("select from grants where organization_id = $1 and partner_id = $2 for share", [c.id, p.id]);
  let returned = false;
  const locking = c.admin.put(lock).then((answer) => {
    returned = true;
    return answer;
  });
  await sleep(300);
  expect(returned).toBe(false);
  await behind.query("commit");
  expect((await locking).status).toBe(200);

  await c.admin.delete(lock);
  const attempts = Array.from({ length: 24 }, (_, index) =>
    p.agent.post(users, { displayName: `Racer ${index}`, userName: `racer-${index}` }),
  );
  await c.admin.put(lock);
  const { rows } = await behind.query("select count(*)::int as users from users where organization_id = $1", [c.id]);
  const answers = await Promise.all(attempts);
  const after = await behind.query("select count(*)::int as users from users where organization_id = $1", [c.id]);
  expect(after.rows).toEqual(rows);
  expect(answers.every(({ status, body }) => status === 201 || body.code === "customer-locked")).toBe(true);
});

test("partners who are busy with the organization itself don't keep it from locking", async () => {
  const { p, c, lock } = await withTwoPartners();
  const path = `/organizations/${c.id}`;
  let over = false;
  const busy = Array.from({ length: 4 }, async (_, worker) => {
    for (let round = 0; !over; round++) {
      const { headers } = await p.agent.get(path);
      const version = String(headers.etag ?? '"0"');
      await p.agent.patch(path, { phone: `+39 06 ${worker}${round}` }, { headers: { "if-match": version } });
    }
  });
  for (let round = 0; round < 6; round++) {
    expect((await c.admin.put(lock)).status).toBe(200);
    expect((await c.admin.delete(lock)).status).toBe(200);
  }
  over = true;
  await Promise.all(busy);
});

test("only the organization's own global administrators lock and lift; the others of them are told by mail", async () => {
  const { p, c, lock } = await withTwoPartners();
  const other = await customer(app);
  for (const act of ["put", "delete"] as const) {
    for (const person of [p.agent, p.owner, c.user]) expect([person.name, (await person[act](lock)).status]).toEqual([person.name, 403]);
    expect((await other.admin[act](lock)).status).toBe(404);
    expect((await stranger(app)[act](lock)).status).toBe(401);
  }
  expect((await c.admin.get(lock)).body.locked).toBe(false);

  await c.admin.put(lock);
  await c.deputy.delete(lock);
  for (const [told, words] of [
    [c.deputy, "All partner access to your organization is locked"],
    [c.admin, "Partner access to your organization is open again"],
  ] as const) {
    const { rows } = await behind.query("select email from users where organization_id = $1 and id = $2", [c.id, told.id]);
    const mail = await mailbox.waitFor(({ to, subject }) => to.includes(rows[0].email) && subject.includes("artner access"));
    expect(mail.subject).toBe(words);
  }
});
