import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, partner, stranger, unsignedPartner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { partnerAgreementText, signPartnerAgreement } from "../../testing/partner-agreement.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => {
  await app.close();
});

const request = { kind: "reseller", includeDelegatedAdministration: true };

test("until it is signed a partner can be seen but can't transact; a global administrator signs, once", async () => {
  const p = await unsignedPartner(app, { country: "IT" });
  const path = `/organizations/${p.id}/partner-agreement`;
  expect((await p.agent.get(path)).body).toEqual({
    key: "partner-agreement",
    region: { id: "europe", name: "European Union, EFTA and United Kingdom" },
    status: "unsigned",
    signature: null,
    allowedActions: [],
  });
  for (const act of [
    () => p.agent.post("/invitations", request),
    () => p.agent.post("/customer-imports", { fileName: "customers.csv", dryRun: false }),
  ]) {
    const refused = await act();
    expect([refused.status, refused.body.code]).toEqual([409, "partner-agreement-unsigned"]);
    expect(refused.body.nextStep).toMatch(/global administrator/);
  }
  expect((await p.agent.post("/customer-imports", { fileName: "customers.csv", dryRun: true })).status).toBe(201);
  expect((await p.agent.get("/invitations")).body.items).toEqual([]);

  const agreement = await partnerAgreementText(p.owner);
  const signers = await Promise.all([p.owner, p.owner].map((owner) => owner.post(`${path}/signature`, { agreement })));
  expect(signers.map(({ status }) => status)).toEqual([200, 200]);
  const signature = { version: agreement.version, signedBy: { id: p.owner.id, name: p.owner.name }, signedAt: expect.any(String) };
  for (const { body } of [...signers, await p.owner.get(path)]) expect(body).toMatchObject({ status: "signed", signature });
  expect((await p.owner.get(`/organizations/${p.id}/agreement-acceptances`)).body.items).toHaveLength(1);
  expect((await p.agent.post("/invitations", request)).status).toBe(201);
  expect((await p.owner.get("/events?kind=agreement.accepted")).body.items).toHaveLength(1);
});

test("nobody else signs, nothing but the text in force is signed, and only partners have anything to sign", async () => {
  const p = await unsignedPartner(app);
  const path = `/organizations/${p.id}/partner-agreement`;
  const agreement = await partnerAgreementText(p.owner);
  const other = await partner(app);
  const c = await customer(app);
  const sign = (body: unknown) => ({ signature: `${path}/signature`, body });
  const { signature, body } = sign({ agreement });
  for (const person of [p.agent, p.helpdesk, p.sales, p.colleague])
    expect((await person.post(signature, body)).status, person.name).toBe(403);
  for (const person of [other.owner, c.admin]) {
    expect((await person.post(signature, body)).status).toBe(404);
    expect((await person.get(path)).status).toBe(404);
  }
  expect((await stranger(app).post(signature, body)).status).toBe(401);
  for (const wrong of [{ sha256: "0".repeat(64) }, { version: "2020-01-01" }, { key: "customer-agreement" }])
    expect((await p.owner.post(signature, { agreement: { ...agreement, ...wrong } })).body.code).toBe("agreement-outdated");
  expect((await c.admin.get(`/organizations/${c.id}/partner-agreement`)).body.code).toBe("not-a-partner");
  expect((await p.owner.get(path)).body).toMatchObject({
    status: "unsigned",
    allowedActions: ["agreements:partner-agreement:sign"],
  });
  await signPartnerAgreement(p.owner, p.id);
});

test("what was signed in another region does not count; the one of this region is signed anew", async () => {
  const p = await partner(app, { country: "FR" });
  const path = `/organizations/${p.id}/partner-agreement`;
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  await owner.query("update organizations set country = 'BR' where organization_id = $1", [p.id]).finally(() => owner.end());
  expect((await p.owner.get(path)).body).toMatchObject({ status: "unsigned", region: { id: "BR" } });
  await signPartnerAgreement(p.owner, p.id);
  expect((await p.owner.get(path)).body).toMatchObject({ status: "signed", signature: { signedBy: { id: p.owner.id } } });
  expect((await p.agent.post("/invitations", request)).status).toBe(201);
});

test("a country that is in no group is a region of its own, named in the reader's language", async () => {
  const p = await unsignedPartner(app, { country: "BR" });
  const { body } = await p.owner.get(`/organizations/${p.id}/partner-agreement`, { headers: { "accept-language": "it" } });
  expect(body.region).toEqual({ id: "BR", name: "Brasile" });
});
