import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner, signedIn, stranger, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, authorizeProvider, invite, relate, type Sent } from "../../testing/scenes.ts";

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

const rulesOf = ({ id }: { id: string }) => `/organizations/${id}/asking-rules`;
const blockedOf = ({ id }: { id: string }) => `/organizations/${id}/blocked-partners`;
const whyNot = async (admin: Person, { token }: Sent) => (await admin.post("/invitation-previews", { token })).body.viewer.why;

async function inviteWith(agent: Person, requestCode: string): Promise<Sent> {
  const drafted = await agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: false, requestCode });
  await agent.post(`/invitations/${drafted.body.id}/sending`, { channel: "copy", message: drafted.body.message });
  return { id: drafted.body.id, link: drafted.body.link, token: drafted.body.link.split("#")[1] };
}

test("with a code only invitations that carry it come in; a renewed code ends those with the old one", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  expect((await c.admin.get(rulesOf(c))).body.whoMayAsk).toBe("anyone");
  const plain = await invite(p.agent, { administration: false });
  const changed = await c.admin.put(rulesOf(c), { whoMayAsk: "code" });
  expect(changed).toMatchObject({ status: 200, body: { whoMayAsk: "code", allowedActions: ["relationships:asking:change"] } });
  const first = changed.body.requestCode;

  expect(await whyNot(c.admin, plain)).toBe("request-code-missing");
  expect(await accept(c.admin, plain)).toMatchObject({ status: 409, body: { code: "request-code-missing" } });
  const misspelled = await p.agent.post("/invitations", {
    kind: "reseller",
    includeDelegatedAdministration: false,
    requestCode: "K7QM",
  });
  expect(misspelled).toMatchObject({ status: 422, body: { errors: [{ path: "requestCode" }] } });
  const foreign = await customer(app);
  const theirs = (await foreign.admin.get(rulesOf(foreign))).body.requestCode;
  expect(await accept(c.admin, await inviteWith(p.agent, theirs))).toMatchObject({ status: 409, body: { code: "request-code-missing" } });

  const old = await inviteWith(p.agent, first);
  expect(await whyNot(c.admin, old)).toBeNull();
  const renewed = (await c.deputy.post(`/organizations/${c.id}/request-code`)).body.requestCode;
  expect(renewed).not.toBe(first);
  expect(await accept(c.admin, old)).toMatchObject({ status: 409, body: { code: "request-code-missing" } });
  expect((await accept(c.admin, await inviteWith(p.agent, renewed.toLowerCase()))).status).toBe(201);
  // Who works with them already may ask for more without a code.
  expect((await accept(c.admin, await invite(p.agent))).status).toBe(201);
  const kinds = (await c.admin.get("/events?limit=100")).body.items.map((event: { kind: string }) => event.kind);
  expect(kinds).toEqual(expect.arrayContaining(["asking.changed", "request-code.renewed"]));
});

test("nobody means nobody new; resellers are asked by providers under the same rules", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  await c.admin.put(rulesOf(c), { whoMayAsk: "nobody" });
  expect(await accept(c.admin, await invite(p.agent))).toMatchObject({ status: 409, body: { code: "requests-not-taken" } });
  await c.admin.put(rulesOf(c), { whoMayAsk: "anyone" });
  expect((await accept(c.admin, await invite(p.agent))).status).toBe(201);

  const [provider, reseller] = [await partner(app, { partnerKind: "indirect-provider" }), await partner(app)];
  await reseller.owner.put(rulesOf(reseller), { whoMayAsk: "nobody" });
  const asked = await invite(provider.owner, { kind: "partnership" });
  expect(await whyNot(reseller.owner, asked)).toBe("requests-not-taken");
  expect(await authorizeProvider(reseller.owner, asked)).toMatchObject({ status: 409, body: { code: "requests-not-taken" } });
});

test("a blocked partner's requests are refused and it is not told; what it has stands; unblocking lets it ask again", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const relationship = await relate(p.agent, c.admin, { administration: false });
  const sent = await invite(p.agent);
  for (const body of [{ token: sent.token }, { relationshipId: relationship.id }])
    expect((await c.admin.post(blockedOf(c), body)).status).toBe(204);
  expect((await c.admin.get(blockedOf(c))).body.items).toMatchObject([
    { partnerId: p.id, partnerName: p.organization.name, blockedBy: { id: c.admin.id } },
  ]);
  expect(await whyNot(c.admin, sent)).toBe("partner-blocked");
  expect(await accept(c.admin, sent)).toMatchObject({ status: 409, body: { code: "partner-blocked" } });
  expect((await c.admin.get(`/relationships/${relationship.id}`)).body.status).toBe("active");
  const heard = (await p.owner.get("/events?limit=100")).body.items.map((event: { kind: string }) => event.kind);
  expect(heard.filter((kind: string) => kind.startsWith("partner."))).toEqual([]);
  expect((await c.admin.post(blockedOf(c), {})).status).toBe(422);

  expect((await c.admin.delete(`${blockedOf(c)}/${p.id}`)).status).toBe(204);
  expect((await accept(c.admin, sent)).status).toBe(201);
  const told = (await c.admin.get("/events?limit=100")).body.items.map((event: { kind: string }) => event.kind);
  expect(told.filter((kind: string) => kind.startsWith("partner."))).toEqual(["partner.unblocked", "partner.blocked"]);
});

test("only the organization's own global administrators decide who may ask; nobody else sees the code", async () => {
  const [p, c, other] = [await partner(app), await customer(app), await customer(app)];
  await relate(p.agent, c.admin);
  const sent = await invite(p.agent);
  const acts = (person: Pick<Person, "get" | "put" | "post" | "delete">) => [
    person.put(rulesOf(c), { whoMayAsk: "nobody" }),
    person.post(`/organizations/${c.id}/request-code`),
    person.post(blockedOf(c), { token: sent.token }),
    person.delete(`${blockedOf(c)}/${p.id}`),
  ];
  for (const person of [p.agent, p.owner, c.user])
    expect((await Promise.all(acts(person))).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect((await Promise.all(acts(other.admin))).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await Promise.all(acts(stranger(app)))).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect((await c.admin.get(rulesOf(c))).body.whoMayAsk).toBe("anyone");
  for (const [person, status] of [
    [c.user, 403],
    [p.agent, 403],
    [other.admin, 404],
  ] as const)
    expect([person.name, (await person.get(rulesOf(c))).status]).toEqual([person.name, status]);
});

test("whoever holds a link reports it once; the vendor is told, looks and takes it back, and the partner never hears of the report", async () => {
  const [p, c, vera] = [await partner(app), await customer(app), await vendorPerson(app)];
  const sent = await invite(p.agent);
  const report = { token: sent.token, reason: "pretends-to-be-another", comment: "They say that they are you." };
  for (const reporter of [c.user, c.admin, stranger(app), stranger(app)])
    expect((await reporter.post("/invitation-reports", report)).status).toBe(204);
  expect((await p.owner.post("/invitation-reports", report)).body.code).toBe("own-invitation");
  expect((await stranger(app).post("/invitation-reports", { ...report, token: `${sent.token.slice(0, -3)}AAA` })).status).toBe(404);

  const listed = async (status = "open") =>
    (await vera.get(`/invitation-reports?status=${status}&limit=100`)).body.items.filter(
      (one: { invitation: { id: string } }) => one.invitation.id === sent.id,
    );
  const open = await listed();
  expect(open).toMatchObject([
    { reportedBy: null, partner: { id: p.id }, invitation: { status: "open", sentBy: p.agent.name } },
    { reportedBy: { name: c.admin.name } },
    { reason: report.reason, comment: report.comment, reportedBy: { name: c.user.name, organizationName: c.organization.name } },
  ]);
  await mailbox.waitFor(({ subject }) => subject === `An invitation of ${p.organization.name} was reported`);
  for (const [person, status] of [
    [c.admin, 404],
    [p.owner, 404],
    [stranger(app), 401],
  ] as const) {
    expect((await person.get("/invitation-reports")).status).toBe(status);
    expect((await person.post(`/invitation-reports/${open[0].id}/closing`, { outcome: "unfounded" })).status).toBe(status);
  }

  const close = (outcome: string, note?: string) => vera.post(`/invitation-reports/${open[0].id}/closing`, { outcome, note });
  expect((await close("unfounded")).body).toMatchObject({ status: "closed", outcome: "unfounded", closedBy: vera.name });
  expect([(await listed()).length, (await listed("closed")).length]).toEqual([0, 3]);
  expect((await close("handled")).body.code).toBe("report-closed");
  expect((await c.user.post("/invitation-reports", report)).status).toBe(204);
  expect((await listed()).length).toBe(1);
  // After all: the open one is closed with it.
  expect((await close("invitation-withdrawn", "Rang them.")).body).toMatchObject({ outcome: "invitation-withdrawn", note: "Rang them." });
  expect((await listed()).length).toBe(0);
  expect((await close("invitation-withdrawn")).status).toBe(200);
  expect(await accept(c.admin, sent)).toMatchObject({ status: 409, body: { code: "invitation-withdrawn" } });
  const heard = (await p.owner.get("/events?limit=100")).body.items;
  expect(heard[0]).toMatchObject({ kind: "invitation.withdrawn", actor: { name: vera.name } });
  expect(heard.some((event: { kind: string }) => event.kind.includes("report"))).toBe(false);
});

test("nobody can fill up the reports of an invitation; what can't be taken back is not said to be", async () => {
  const [p, c, vera] = [await partner(app), await customer(app), await vendorPerson(app)];
  const sent = await invite(p.agent);
  const nameless = Array.from({ length: 22 }, (_, index) => ({ headers: { "x-forwarded-for": `198.51.100.${index}` } }));
  for (const options of nameless) await stranger(app).post("/invitation-reports", { token: sent.token, reason: "other" }, options);
  expect((await c.admin.post("/invitation-reports", { token: sent.token, reason: "unwanted" })).status).toBe(204);
  const mine = (await vera.get("/invitation-reports?limit=100")).body.items.filter(
    (one: { invitation: { id: string } }) => one.invitation.id === sent.id,
  );
  expect(mine[0]).toMatchObject({ reason: "unwanted", reportedBy: { name: c.admin.name } });
  await p.agent.post(`/invitations/${sent.id}/withdrawal`);
  const close = (outcome: string) => vera.post(`/invitation-reports/${mine[0].id}/closing`, { outcome });
  expect(await close("invitation-withdrawn")).toMatchObject({ status: 409, body: { code: "invitation-withdrawn" } });
  expect(await close("handled")).toMatchObject({ status: 200, body: { outcome: "handled" } });
});

test("a new code and a new rule at the same moment both hold", async () => {
  const c = await customer(app);
  for (let round = 0; round < 8; round++) {
    const rule = round % 2 === 0 ? "code" : "nobody";
    const [renewed] = await Promise.all([
      c.admin.post(`/organizations/${c.id}/request-code`),
      c.deputy.put(rulesOf(c), { whoMayAsk: rule }),
    ]);
    expect((await c.admin.get(rulesOf(c))).body).toMatchObject({ whoMayAsk: rule, requestCode: renewed.body.requestCode });
  }
});

test("a partner's person with an account at the customer does not read there that their partner is blocked", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const { id } = await relate(p.agent, c.admin, { kind: "partner-account" });
  expect((await c.admin.post(`/relationships/${id}/accounts`, { email: p.sales.signInName, roleIds: [] })).status).toBe(201);
  const sent = await invite(p.agent, { kind: "advisor" });
  const { id: personId, name: displayName, signInName } = p.sales;
  const again = await signedIn(app, p.organization, { id: personId, displayName, signInName });
  const headers = { "procura-organization": c.id };
  const seen = async () => (await again.post("/invitation-previews", { token: sent.token }, { headers })).body.viewer;
  const before = await seen();
  expect(before).toMatchObject({ organizationId: c.id, why: "global-administrator-required" });
  expect((await c.admin.post(blockedOf(c), { token: sent.token })).status).toBe(204);
  expect(await seen()).toEqual(before);
  expect(await whyNot(c.user, sent)).toBe("global-administrator-required");
  expect(await whyNot(c.admin, sent)).toBe("partner-blocked");
});
