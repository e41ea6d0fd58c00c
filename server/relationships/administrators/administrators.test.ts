import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProgramRules, presets, setProgramRule } from "../../organizations/index.ts";
import { transact } from "../../platform/index.ts";
import { customer, partner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, consent, invite, relate } from "../../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const services = [
  { id: "mail", name: { en: "Mail", it: "Posta" } },
  { id: "files", name: { en: "Files", it: "File" } },
];

const clouds = { one: "germany", "one-per-service": "china", many: "us-government" } as const;

/** A cloud that opens as the public one does, under such a rule, with two partners and a customer. */
async function cloud(rule: ProgramRules["delegatedAdminPartnersPerCustomer"]) {
  const programId = clouds[rule];
  const open = presets.find(({ cloud }) => cloud === "public");
  if (!open) throw new Error("there is a public cloud");
  const administeredServices = rule === "one-per-service" ? services : [];
  const rules = { ...open.rules, delegatedAdminPartnersPerCustomer: rule, administeredServices };
  await transact(app.system(), [], (tx) => setProgramRule(tx, programId, rules));
  return {
    p: await partner(app, { programId }),
    q: await partner(app, { programId }),
    c: await customer(app, { programId }),
    programId,
  };
}

const kind = "delegated-administrator";

test("one for each service: another one's is refused by name, a free one is given, and what a partner has grows", async () => {
  const { p, q, c, programId } = await cloud("one-per-service");
  const { rules } = (await p.agent.get(`/programs/${programId}`)).body;
  expect(rules.administeredServices).toEqual([
    { id: "mail", name: "Mail" },
    { id: "files", name: "Files" },
  ]);
  for (const [asked, code] of [
    [undefined, "services-missing"],
    [["paper"], "service-unknown"],
  ] as const)
    expect((await p.agent.post("/invitations", { kind, services: asked })).body).toMatchObject({
      status: 422,
      code,
      errors: [{ path: "services" }],
    });
  const unasked = await p.agent.post("/invitations", { kind: "advisor", services: ["mail"] });
  expect(unasked.body).toMatchObject({ status: 422, code: "services-not-asked" });

  const ofP = await invite(p.agent, { kind, services: ["mail"] });
  expect((await p.agent.get(`/invitations/${ofP.id}`)).body).toMatchObject({ services: ["mail"] });
  const letter = (await p.agent.get(`/invitations/${ofP.id}/letter`)).body.message.body;
  expect(letter).toContain("This is about: Mail.");
  const accepted = await accept(c.admin, ofP);
  expect(accepted).toMatchObject({ status: 201, body: { administration: { state: "active", services: ["mail"] } } });
  expect((await p.agent.get("/customers")).body.items).toMatchObject([{ administration: { services: ["mail"] } }]);

  const ofQ = await invite(q.agent, { kind, services: ["files", "mail"] });
  const seen = async (reader: typeof c.admin) => (await reader.post("/invitation-previews", { token: ofQ.token })).body;
  const mail = { id: "mail", name: "Mail" };
  expect(await seen(c.admin)).toMatchObject({
    invitation: { services: [mail, { id: "files", name: "Files" }] },
    viewer: { canAccept: false, why: "service-administered", administrationTaken: [{ service: mail, partner: { id: p.id } }] },
  });
  // Who may not see the organization's partners, and who stands outside, do not learn of them here.
  expect((await seen(c.user)).viewer.administrationTaken).toEqual([{ service: mail, partner: null }]);
  expect((await seen(q.agent)).viewer.administrationTaken).toEqual([]);
  const refused = await accept(c.admin, ofQ);
  expect(refused.body).toMatchObject({ status: 409, code: "service-administered" });
  expect(refused.body.detail).toContain(`Mail (${p.organization.name})`);
  expect((await q.agent.get(`/organizations/${c.id}/users`)).status).toBe(404);

  expect((await relate(q.agent, c.admin, { kind, services: ["files"] })).administration.services).toEqual(["files"]);
  expect((await q.agent.get(`/organizations/${c.id}/users`)).status).toBe(200);
  expect((await accept(c.admin, await invite(p.agent, { kind, services: ["files"] }))).body.code).toBe("service-administered");

  const held = (await c.admin.get("/relationships")).body.items.find((one: { partner: { id: string } }) => one.partner.id === q.id);
  expect((await c.admin.post(`/relationships/${held.id}/administration-removal`)).status).toBe(200);
  const more = await accept(c.deputy, await invite(p.agent, { kind, services: ["files"] }));
  expect(more).toMatchObject({ status: 201, body: { id: accepted.body.id, administration: { services: ["mail", "files"] } } });
  expect((await accept(c.admin, await invite(p.agent, { kind, services: ["mail"] }))).status).toBe(200);
  const grants = (await c.admin.get(`/organizations/${c.id}/grants`)).body.items.filter(
    (one: { partner: { id: string } }) => one.partner.id === p.id,
  );
  expect(grants).toMatchObject([
    { services: ["mail", "files"], state: "in-force", consentedBy: { id: c.deputy.id } },
    { services: ["mail"], state: "administration-removed", consentedBy: { id: c.admin.id }, revokedBy: { id: c.deputy.id } },
  ]);
  expect((await p.agent.get(`/customers/${c.id}`)).body.administration).toMatchObject({ state: "active", services: ["mail", "files"] });
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(200);
});

test("where administration may be left out, the rest can be accepted; a batch names services as one request does", async () => {
  const { p, q, c } = await cloud("one-per-service");
  await relate(p.agent, c.admin, { services: ["mail"] });
  const ofQ = await invite(q.agent, { services: ["mail"] });
  const { viewer } = (await c.admin.post("/invitation-previews", { token: ofQ.token })).body;
  expect(viewer).toMatchObject({ canAccept: true, administrationTaken: [{ service: { id: "mail" } }] });
  const path = `/invitations/${ofQ.id}/acceptance`;
  const answer = await consent(c.admin, ofQ);
  expect((await c.admin.post(path, answer)).body.code).toBe("service-administered");
  expect(await c.admin.post(path, { ...answer, administration: false })).toMatchObject({
    status: 201,
    body: { administration: { state: "none", services: [] } },
  });

  const batch = { fileName: "many.csv", dryRun: false, kind: "reseller", includeDelegatedAdministration: true };
  expect((await p.agent.post("/invitation-batches", batch)).body).toMatchObject({ status: 422, code: "services-missing" });
  const announced = await p.agent.post("/invitation-batches", { ...batch, services: ["files"] });
  expect(announced).toMatchObject({ status: 201, body: { services: ["files"] } });
  const letter = "/invitation-batches/letter?kind=reseller&includeDelegatedAdministration=true";
  expect((await p.agent.get(letter)).body.code).toBe("services-missing");
  expect((await p.agent.get(`${letter}&services=files,mail`)).body.message.body).toContain("This is about: Mail, Files.");
});

test.each(["one", "one-per-service", "many"] as const)("%s: of two that are accepted at once both hold or one", async (rule) => {
  const { p, q, c } = await cloud(rule);
  const asked = rule === "one-per-service" ? { services: ["files"] } : {};
  const sent = await Promise.all([p, q].map(({ agent }) => invite(agent, { kind, ...asked })));
  const answers = await Promise.all(sent.map((invitation, at) => accept(at === 0 ? c.admin : c.deputy, invitation)));
  expect(answers.map(({ status }) => status).sort()).toEqual(rule === "many" ? [201, 201] : [201, 409]);
  const administering = (await c.admin.get(`/organizations/${c.id}/grants`)).body.items.filter(
    ({ state }: { state: string }) => state === "in-force",
  );
  expect(administering).toHaveLength(rule === "many" ? 2 : 1);
});

test("one at a time: the page says so before, and when the other's roles are gone it can be accepted", async () => {
  const { p, q, c } = await cloud("one");
  expect((await p.agent.post("/invitations", { kind, services: ["mail"] })).body.code).toBe("services-not-asked");
  const first = await relate(p.agent, c.admin, { kind });
  const ofQ = await invite(q.agent, { kind });
  expect((await c.admin.post("/invitation-previews", { token: ofQ.token })).body.viewer).toMatchObject({
    why: "delegated-administration-taken",
    administrationTaken: [{ service: null, partner: { id: p.id } }],
  });
  const refused = await accept(c.admin, ofQ);
  expect(refused.body).toMatchObject({ status: 409, code: "delegated-administration-taken" });
  expect(refused.body.detail).toContain(p.organization.name);
  // Who only advises takes nobody's place.
  expect((await relate(q.agent, c.admin, { kind: "advisor" })).administration.state).toBe("active");
  await c.admin.post(`/relationships/${first.id}/administration-removal`);
  expect((await accept(c.admin, ofQ)).status).toBe(201);
});
