import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, type Person, partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { accept, bePartners, invite, relate } from "../testing/scenes.ts";
import { batchJobs } from "./jobs.ts";
import { sendBatch } from "./send-batch.ts";
import { sweepBatches } from "./sweep-batches.ts";

let app: TestApp;
let behind: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
});

const address = () => `someone-${randomUUID()}@many.test`;
const draft = { fileName: "customers.csv", dryRun: false };

async function announce(agent: Person, more: object = {}): Promise<string> {
  const { status, body } = await agent.post("/invitation-batches", { ...draft, ...more });
  expect(status).toBe(201);
  return body.id;
}
const send = (agent: Person, id: string, lines: readonly string[], header = "E-mail,Company name,Language") =>
  agent.put(`/invitation-batches/${id}/content`, [header, ...lines].join("\n"), { headers: { "content-type": "text/csv" } });
const linesOf = async (agent: Person, id: string) =>
  (await agent.get(`/invitation-batches/${id}/lines?limit=100`)).body.items.map(
    (line: { line: number; state: string; code: string | null }) => [line.line, line.state, line.code],
  );
const invitedOf = async (email: string) =>
  (await behind.query("select i.* from invitations i join invitation_addressees a on a.invitation_id = i.id where a.email = $1", [email]))
    .rows;

test("a trial run says line by line what would be sent, and sends nothing; the real one then does, each with a letter and link of its own", async () => {
  const p = await partner(app);
  const [related, closed, blocker] = [await customer(app), await customer(app), await customer(app)];
  await relate(p.agent, related.admin, { administration: false });
  expect((await closed.admin.put(`/organizations/${closed.id}/asking-rules`, { whoMayAsk: "nobody" })).status).toBeLessThan(300);
  const elsewhere = await invite(p.agent, { administration: false });
  expect((await blocker.admin.post(`/organizations/${blocker.id}/blocked-partners`, { token: elsewhere.token })).status).toBeLessThan(300);
  const [one, two, waiting] = [address(), address(), address()];
  await invite(p.agent, { administration: false, to: [waiting] });
  const file = [
    `${one},"Fabrikam, Inc.",`,
    `${two},Contoso,it`,
    `${one.toUpperCase()},,`,
    "not an address,Nobody,",
    `${address()},Adatum,kl`,
    `anna@${related.organization.domain},,`,
    `bruno@${closed.organization.domain},,`,
    `carla@${blocker.organization.domain},,`,
    `${waiting},,`,
  ];
  const reasons = [
    [4, "skipped", "address-repeated"],
    [5, "failed", "email-invalid"],
    [6, "failed", "language-unknown"],
    [7, "skipped", "already-customer"],
    [8, "skipped", "not-taking-requests"],
    [9, "skipped", "not-taking-requests"],
    [10, "skipped", "already-invited"],
  ];
  const message = { subject: "For {{company}}", body: "Dear {{company}},\n\n{{link}}" };
  const trial = await announce(p.agent, { dryRun: true, message });
  expect((await send(p.agent, trial, file)).body).toMatchObject({ status: "finished", lines: 9, skipped: 5, refused: 2, invited: 0 });
  expect(await linesOf(p.agent, trial)).toEqual([[2, "would-be-sent", null], [3, "would-be-sent", null], ...reasons]);
  expect(await invitedOf(one)).toEqual([]);

  const id = await announce(p.agent, { message, expiresInDays: 10 });
  expect((await send(p.agent, id, file)).body).toMatchObject({ status: "sending" });
  await sendBatch(app.system, p.id, id);
  expect((await p.agent.get(`/invitation-batches/${id}`)).body).toMatchObject({ status: "finished", invited: 2, counts: { waiting: 2 } });
  expect(await linesOf(p.agent, id)).toEqual([[2, "waiting", null], [3, "waiting", null], ...reasons]);
  const [[first], [second]] = [await invitedOf(one), await invitedOf(two)];
  expect(first).toMatchObject({
    subject: "For Fabrikam, Inc.",
    body: "Dear Fabrikam, Inc.,\n\n{{link}}",
    language: "en",
    single_use: true,
  });
  expect(second).toMatchObject({ subject: "For Contoso", language: "it", status: "open", created_by_name: p.agent.name });
  const link = (await p.agent.get(`/invitations/${first.id}/letter`)).body.link;
  const taker = await customer(app);
  expect((await accept(taker.admin, { id: first.id, link, token: link.split("#")[1] })).status).toBe(201);

  const again = await announce(p.agent);
  await send(p.agent, again, [`${two},,`, `${address()},,`]);
  await sendBatch(app.system, p.id, again);
  expect((await linesOf(p.agent, again)).map(([, state, code]: string[]) => [state, code])).toEqual([
    ["skipped", "already-invited"],
    ["waiting", null],
  ]);
  const csv = (await p.agent.get(`/invitation-batches/${id}/export`)).body;
  expect(csv).toContain("already");
  expect(csv.split("\r\n")).toHaveLength(11);
});

test("asks for every kind, alone or with a provider, in the words that a trial run shows for a line", async () => {
  const [provider, reseller] = [await partner(app, { partnerKind: "indirect-provider" }), await partner(app)];
  await bePartners(provider.owner, reseller.owner);
  const joint = { kind: "reseller", providerId: provider.id, includeDelegatedAdministration: false };
  const begin = await reseller.agent.get(`/invitation-batches/letter?${new URLSearchParams({ ...joint, language: "it" } as never)}`);
  expect(begin.body.message.body).toContain("{{link}}");
  expect(begin.body.message.body).toContain(`anche ${provider.organization.name} diventa vostro rivenditore`);
  expect((await reseller.helpdesk.get("/invitation-batches/letter?kind=reseller")).status).toBe(403);
  expect((await reseller.agent.post("/invitation-batches", { ...draft, ...joint, kind: "device" })).body.code).toBe("not-your-provider");
  expect((await reseller.agent.post("/invitation-batches", { ...draft, ...joint, providerId: reseller.id })).body.code).toBe(
    "not-your-provider",
  );

  const [one, two] = [address(), address()];
  const file = ["not an address,,", `${one},"Fabrikam, Inc.",`, `${two},Contoso,it`];
  const trial = await announce(reseller.agent, { kind: "line-of-business", dryRun: true });
  await send(reseller.agent, trial, file);
  const letter = (line: string) => reseller.agent.get(`/invitation-batches/${trial}/letter${line}`);
  const first = (await letter("")).body;
  expect(first).toMatchObject({ line: 3, email: one, company: "Fabrikam, Inc.", language: "en" });
  expect(first.message.body).toContain("would like to provide apps for your organization");
  expect((await letter("?line=4")).body.message.body).toContain("fornire app per la vostra organizzazione");
  for (const line of ["?line=2", "?line=5"]) expect((await letter(line)).status).toBe(404);
  const own = await announce(reseller.agent, { ...joint, message: { subject: "{{company}}!", body: "Dear {{company}}, {{link}}" } });
  expect((await reseller.agent.get(`/invitation-batches/${own}`)).body).toMatchObject({ provider: { name: provider.organization.name } });
  await send(reseller.agent, own, file);
  expect((await reseller.agent.get(`/invitation-batches/${own}/letter`)).body.message).toEqual({
    subject: "Fabrikam, Inc.!",
    body: "Dear Fabrikam, Inc., {{link}}",
  });
  await sendBatch(app.system, reseller.id, own);
  expect((await reseller.agent.get(`/invitation-batches/${own}/letter`)).status).toBe(404);
  const [invited] = await invitedOf(one);
  const { link } = (await reseller.agent.get(`/invitations/${invited.id}/letter`)).body;
  const taker = await customer(app);
  expect((await accept(taker.admin, { id: invited.id, link, token: link.split("#")[1] })).status).toBe(201);
  const partners = (await taker.admin.get("/relationships")).body.items;
  expect(new Set(partners.map((one: { partner: { name: string } }) => one.partner.name))).toEqual(
    new Set([provider.organization.name, reseller.organization.name]),
  );
});

test("passes of a few lines, run twice and at once, invite each line once; a lost job is found again", async () => {
  const p = await partner(app);
  const emails = Array.from({ length: 25 }, address);
  const id = await announce(p.agent);
  await send(p.agent, id, emails, "email");
  await behind.query("delete from graphile_worker._private_jobs where key = $1", [`batch:${id}`]);
  app.advance(2 * 60_000);
  await sweepBatches(app.system());
  expect((await behind.query("select 1 from graphile_worker._private_jobs where key = $1", [`batch:${id}`])).rows).toHaveLength(1);
  for (let n = 0; n < 3; n++) await Promise.all([1, 2, 3].map(() => sendBatch(app.system, p.id, id, 4)));
  expect((await p.agent.get(`/invitation-batches/${id}`)).body).toMatchObject({ status: "finished", invited: 25 });
  const { rows } = await behind.query("select count(*)::int as n from invitations where batch_id = $1", [id]);
  expect(rows).toEqual([{ n: 25 }]);
});

test("is stopped: the rest is not sent and says so; by who may invite, and only while it goes on", async () => {
  const [p, other] = [await partner(app), await partner(app)];
  const id = await announce(p.agent);
  await send(p.agent, id, Array.from({ length: 6 }, address), "email");
  await sendBatch(app.system, p.id, id, 2);
  for (const person of [p.helpdesk, p.colleague]) expect((await person.post(`/invitation-batches/${id}/stop`)).status).toBe(403);
  expect((await other.agent.post(`/invitation-batches/${id}/stop`)).status).toBe(404);
  expect((await p.sales.post(`/invitation-batches/${id}/stop`)).body).toMatchObject({
    status: "stopped",
    invited: 2,
    skipped: 4,
    allowedActions: [],
  });
  await sendBatch(app.system, p.id, id);
  expect((await linesOf(p.agent, id)).map(([, , code]: string[]) => code)).toEqual([null, null, ...Array(4).fill("batch-stopped")]);
  for (const path of ["", "/lines", "/export"]) {
    expect((await other.agent.get(`/invitation-batches/${id}${path}`)).status).toBe(404);
    expect((await p.helpdesk.get(`/invitation-batches/${id}${path}`)).status).toBe(403);
  }
  const done = await announce(p.agent, { dryRun: true });
  await send(p.agent, done, [address()], "email");
  expect((await p.agent.post(`/invitation-batches/${done}/stop`)).body.code).toBe("batch-over");
  expect((await send(p.agent, done, [address()], "email")).body.code).toBe("batch-read");
});

test("goes no further once its sender may not invite any more", async () => {
  const p = await partner(app);
  const id = await announce(p.agent);
  await send(p.agent, id, Array.from({ length: 4 }, address), "email");
  await sendBatch(app.system, p.id, id, 1);
  await behind.query("delete from memberships where organization_id = $1 and user_id = $2", [p.id, p.agent.id]);
  await sendBatch(app.system, p.id, id, 1);
  expect((await send(p.sales, id, [address()], "email")).body.code).toBe("batch-read");
  expect((await p.sales.get(`/invitation-batches/${id}`)).body).toMatchObject({
    status: "failed",
    invited: 1,
    skipped: 3,
    failure: { code: "no-longer-allowed" },
  });
});

test("what can't be read sends nothing: no such column, too many lines, a letter without its link; the file may then be sent again", async () => {
  const p = await partner(app);
  expect((await p.agent.post("/invitation-batches", { ...draft, message: { subject: "Hi", body: "No link" } })).body.code).toBe(
    "link-missing",
  );
  const id = await announce(p.agent);
  expect((await send(p.agent, id, [address()], "Company")).body.code).toBe("columns-missing");
  expect((await p.agent.get(`/invitation-batches/${id}`)).body).toMatchObject({ status: "failed", failure: { code: "columns-missing" } });
  const many = Array.from({ length: 10_001 }, (_, n) => `x${n}@many.test`);
  expect((await send(p.agent, id, many, "email")).body.code).toBe("too-many-lines");
  const email = address();
  expect((await send(p.agent, id, [email], "email")).body).toMatchObject({ status: "sending", lines: 1 });
  const china = await partner(app, { programId: "china" });
  expect((await china.agent.post("/invitation-batches", draft)).body.code).toBe("unavailable-in-program");
});

test("is forgotten with its lines after ninety days; the invitations stay", async () => {
  const p = await partner(app);
  const id = await announce(p.agent);
  await send(p.agent, id, [address()], "email");
  await sendBatch(app.system, p.id, id);
  await behind.query("update invitation_batches set created_at = created_at - interval '91 days' where id = $1", [id]);
  await batchJobs(app.system).tasks["batches.forget"]?.({}, { attempt: 1, maxAttempts: 1 });
  const { rows } = await behind.query(
    "select (select count(*) from invitation_batches where id = $1)::int + (select count(*) from invitation_batch_lines where batch_id = $1)::int as kept, (select count(*) from invitations where batch_id = $1)::int as invitations",
    [id],
  );
  expect(rows).toEqual([{ kept: 0, invitations: 1 }]);
});

test("what a file says of a company changes no letter's link, and no letter grows with it beyond measure", async () => {
  const p = await partner(app);
  const refused = async (message: object) => (await p.agent.post("/invitation-batches", { ...draft, message })).body.errors;
  expect(await refused({ subject: "{{link}}", body: "{{link}}" })).toMatchObject([{ path: "message.subject" }]);
  const many = "{{company}} ".repeat(21);
  expect(await refused({ subject: "Hi", body: `${many}{{link}}` })).toMatchObject([{ path: "message.body" }]);
  const emails = [address(), address(), address()];
  const id = await announce(p.agent, { message: { subject: "{{company}}{{company}}", body: `For {{company}}:\n{{link}}` } });
  await send(p.agent, id, [`${emails[0]},,`, `${emails[1]},{{link}} & Co,`, `${emails[2]},${"x".repeat(300)},`]);
  await sendBatch(app.system, p.id, id);
  const letters = (await Promise.all(emails.map(invitedOf))).map(([{ subject, body }]) => ({ subject, body }));
  expect(letters).toEqual([
    { subject: `${p.organization.name} invites you to work together`, body: "For :\n{{link}}" },
    { subject: "& Co & Co", body: "For  & Co:\n{{link}}" },
    { subject: "x".repeat(300), body: `For ${"x".repeat(300)}:\n{{link}}` },
  ]);
});

test("of whom an unanswered invitation has reached a file tells the same before and after they block its sender", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const { email } = (await behind.query("select email from users where id = $1", [c.admin.id])).rows[0];
  const { token } = await invite(p.agent, { kind: "advisor", to: [email] });
  const trial = async () => {
    const id = await announce(p.agent, { dryRun: true, kind: "advisor" });
    await send(p.agent, id, [`${email},,`]);
    return await linesOf(p.agent, id);
  };
  const before = await trial();
  expect(before).toEqual([[2, "skipped", "already-invited"]]);
  expect((await c.admin.post(`/organizations/${c.id}/blocked-partners`, { token })).status).toBe(204);
  expect(await trial()).toEqual(before);
});
