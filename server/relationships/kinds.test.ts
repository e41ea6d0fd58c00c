import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { accept, bePartners, consent, invite, relate } from "../testing/scenes.ts";
import { labelOf, relationshipKinds, rulesOfKind } from "./kinds.data.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => {
  await app.close();
});

test.each(relationshipKinds)("%s: asked for, shown, accepted, seen by both, and gone with its end", async (kind) => {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const rules = rulesOfKind(kind);
  const invitation = await invite(p.agent, { kind });
  const { body: preview } = await c.admin.post("/invitation-previews", { token: invitation.token });
  expect(preview).toMatchObject({ invitation: { kind }, provider: null, viewer: { canAccept: true, relationship: null } });
  expect(preview.agreement === null).toBe(!rules.agreement);
  expect(preview.asks.length).toBeGreaterThan(0);
  expect(preview.asks.some((ask: { administration: boolean }) => ask.administration)).toBe(rules.administration !== "never");
  const [status, body] = rules.agreement ? [422, { code: "agreement-missing", errors: [{ path: "agreement" }] }] : [201, { kind }];
  expect(await c.admin.post(`/invitations/${invitation.id}/acceptance`, { token: invitation.token })).toMatchObject({ status, body });

  const again = await accept(c.admin, invitation);
  expect(again).toMatchObject({
    status: rules.agreement ? 201 : 200,
    body: { kind, label: labelOf(kind, again.body.administration.state), together: [] },
  });
  expect(again.body.administration.state).toBe(rules.administration === "never" ? "none" : "active");
  const { body: listed } = await p.agent.get(`/customers?kind=${kind}`);
  expect(listed.items).toMatchObject([
    { id: c.id, relationship: { kind, kinds: [kind] }, administration: { state: again.body.administration.state } },
  ]);
  // What comes with it, and no more.
  const never = rules.administration === "never";
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(never ? 404 : 200);
  const person = c.user.id;
  const reset = await p.agent.post(`/organizations/${c.id}/users/${person}/password-reset`, {});
  expect(reset.status).toBe(never ? 404 : 201);
  const somebody = { displayName: "New Person", userName: "new" };
  const created = await p.agent.post(`/organizations/${c.id}/users`, somebody);
  expect([kind, created.status]).toEqual([kind, never ? 404 : rules.consent === "classic" ? 201 : 403]);

  expect((await p.agent.post(`/customers/${c.id}/ending`, { reason: "Done." })).status).toBe(204);
  expect((await p.agent.get("/customers")).body.items).toEqual([]);
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(never ? 404 : 403);
  expect((await c.admin.get("/relationships")).body.items).toMatchObject([{ kind, status: "ended", ending: { side: "partner" } }]);
});

test("several kinds with one customer are one entry in the partner's list, which follows each of them", async () => {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const device = await relate(p.agent, c.admin, { kind: "device" });
  const advisor = await relate(p.agent, c.admin, { kind: "advisor" });
  const reseller = await relate(p.agent, c.admin, { kind: "reseller", administration: false });
  const entry = async () => (await p.agent.get("/customers")).body.items[0];
  expect(await entry()).toMatchObject({
    relationship: { id: reseller.id, kind: "reseller", kinds: ["reseller", "advisor", "device"], startedAt: device.startedAt },
    administration: { state: "active" },
    agreement: { version: expect.any(String) },
  });
  for (const kind of ["reseller", "advisor", "device"])
    expect((await p.agent.get(`/customers?kind=${kind}&agreement=accepted`)).body.items).toHaveLength(1);
  expect((await p.agent.get("/customers?kind=line-of-business")).body.items).toEqual([]);
  expect((await p.agent.get(`/customers/${c.id}`)).body.relationships).toMatchObject([
    { kind: "reseller", allowedActions: ["relationships:relationship:end"] },
    { kind: "advisor" },
    { kind: "device" },
  ]);

  expect((await c.admin.post(`/relationships/${advisor.id}/administration-removal`)).body.administration.state).toBe("removed");
  expect(await entry()).toMatchObject({ administration: { state: "removed", removedBy: c.admin.name } });
  expect((await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: reseller.id })).status).toBe(204);
  expect(await entry()).toMatchObject({
    relationship: { id: advisor.id, kinds: ["advisor", "device"] },
    agreement: { version: expect.any(String) },
  });
  for (const { id } of [advisor, device])
    expect((await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: id })).status).toBe(204);
  expect(await entry()).toBeUndefined();
  const q = await partner(app);
  const theirs = await relate(q.agent, c.admin);
  expect((await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: theirs.id })).status).toBe(404);
});

test("what a partner may ask for follows from its kind and from the kind of relationship", async () => {
  const [advisor, reseller, china] = [
    await partner(app, { partnerKind: "advisor" }),
    await partner(app),
    await partner(app, { programId: "china" }),
  ];
  const ask = async (person: typeof advisor.agent, kind: string, includeDelegatedAdministration?: boolean) => {
    const { status, body } = await person.post("/invitations", { kind, includeDelegatedAdministration });
    return status === 201 ? body.includeDelegatedAdministration : body.code;
  };
  expect(await ask(advisor.agent, "reseller", true)).toBe("advisors-cannot-resell");
  for (const kind of relationshipKinds) {
    expect(await ask(china.agent, kind)).toBe("unavailable-in-program");
    const { administration } = rulesOfKind(kind);
    expect(await ask(reseller.agent, kind)).toBe(administration === "always");
    expect(await ask(reseller.agent, kind, true)).toBe(administration === "never" ? "delegated-administration-not-of-kind" : true);
    expect(await ask(reseller.agent, kind, false)).toBe(administration === "always" ? "delegated-administration-required" : false);
    if (kind !== "reseller") expect(await ask(advisor.agent, kind)).toBe(administration === "always");
  }
});

test("a joint invitation makes the customer's relationships with reseller and provider in one acceptance", async () => {
  const [provider, p, c] = [await partner(app, { partnerKind: "indirect-provider" }), await partner(app), await customer(app)];
  const refused = await p.agent.post("/invitations", { kind: "reseller", providerId: provider.id });
  expect(refused).toMatchObject({ status: 422, body: { code: "not-your-provider", errors: [{ path: "providerId" }] } });
  await bePartners(provider.owner, p.owner);
  expect((await p.agent.post("/invitations", { kind: "device", providerId: provider.id })).body.code).toBe("not-your-provider");
  const invitation = await invite(p.agent, { providerId: provider.id });
  const { body: preview } = await c.admin.post("/invitation-previews", { token: invitation.token });
  expect(preview).toMatchObject({
    partner: { name: p.organization.name },
    provider: { id: provider.id, name: provider.organization.name },
  });
  expect(new Set(preview.asks.map((ask: { by: string }) => ask.by))).toEqual(new Set(["sender", "provider"]));

  const answers = await Promise.all([accept(c.admin, invitation), accept(c.deputy, invitation)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
  for (const { body } of answers) {
    expect(body).toMatchObject({ partner: { id: p.id }, administration: { state: "active" } });
    expect(body.together).toMatchObject([{ kind: "reseller", partner: { id: provider.id }, administration: { state: "none" } }]);
  }
  expect((await c.admin.get("/relationships")).body.items).toHaveLength(2);
  expect((await provider.agent.get("/customers")).body.items).toMatchObject([
    { id: c.id, administration: { state: "none" }, agreement: { version: expect.any(String) } },
  ]);
  expect((await provider.agent.get(`/organizations/${c.id}/users`)).status).toBe(404);
  expect((await p.agent.get(`/invitations/${invitation.id}`)).body).toMatchObject({
    acceptanceCount: 1,
    provider: { name: provider.organization.name },
  });

  // A customer that has one of the two gets the other; one that blocks the provider, or one after the two have parted, gets nothing.
  const [second, third] = [await customer(app), await customer(app)];
  const own = await relate(p.agent, second.admin, { administration: false });
  const added = await accept(second.admin, await invite(p.agent, { providerId: provider.id, administration: false }));
  expect(added).toMatchObject({ status: 201, body: { id: own.id, together: [{ partner: { id: provider.id } }] } });
  const { token } = await invite(provider.agent);
  expect((await third.admin.post(`/organizations/${third.id}/blocked-partners`, { token })).status).toBeLessThan(300);
  expect(await accept(third.admin, await invite(p.agent, { providerId: provider.id }))).toMatchObject({
    status: 409,
    body: { code: "partner-blocked" },
  });
  expect((await third.admin.get("/relationships")).body.items).toEqual([]);
  const partnership = (await p.owner.get("/partnerships")).body.items[0];
  const fourth = await customer(app);
  const seen = async (invitation: { token: string }) =>
    (await fourth.admin.post("/invitation-previews", { token: invitation.token })).body.viewer;
  const late = await invite(p.agent, { providerId: provider.id });
  expect((await p.owner.post(`/partnerships/${partnership.id}/ending`, { reason: "We part." })).status).toBeLessThan(300);
  expect(await seen(late)).toMatchObject({ canAccept: false, why: "partnership-over" });
  expect(await fourth.admin.post(`/invitations/${late.id}/acceptance`, await consent(fourth.admin, late))).toMatchObject({
    status: 409,
    body: { code: "partnership-over" },
  });
  expect((await fourth.admin.get("/relationships")).body.items).toEqual([]);
});

test("the partner's list is right whatever changes at the same moment", async () => {
  for (const round of [0, 1, 2]) {
    const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
    const [device, advisor] = [await relate(p.agent, c.admin, { kind: "device" }), await relate(p.agent, c.admin, { kind: "advisor" })];
    const end = ({ id }: { id: string }) => p.agent.post(`/customers/${c.id}/ending`, { relationshipId: id });
    const reseller = await invite(p.agent, { administration: false });
    const answers = await Promise.all([
      end(device),
      round === 0 ? end(advisor) : c.admin.post(`/relationships/${advisor.id}/administration-removal`),
      ...(round === 2 ? [accept(c.deputy, reseller)] : []),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(round === 0 ? [204, 204] : round === 1 ? [204, 200] : [204, 200, 201]);
    const { items } = (await p.agent.get("/customers")).body;
    if (round === 0) expect(items).toEqual([]);
    else {
      const kinds = round === 1 ? ["advisor"] : ["reseller", "advisor"];
      expect(items).toMatchObject([{ id: c.id, relationship: { kinds }, administration: { state: "removed" } }]);
    }
  }
});
