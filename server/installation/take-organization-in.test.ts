import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Actor, customer, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { publicUrl, type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { signPartnerAgreement } from "../testing/partner-agreement.ts";
import { addSecondFactor } from "../testing/second-factor.ts";

let app: TestApp;
let behind: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
});

const draft = {
  name: "Adventure Works",
  country: "FR",
  programId: "public",
  partnerKind: "direct-partner",
  partnerNetworkId: "4100777",
  administrator: { displayName: "Aline Roux", userName: "aline", email: "aline@adventure.test" },
};

test("the vendor takes a partner in; its administrator signs in, must choose a password, adds a second factor, signs the partner agreement, and can then invite", async () => {
  const added = await (await vendorPerson(app)).post("/organizations", draft);
  expect(added).toMatchObject({
    status: 201,
    body: { organization: { partnerKind: "direct-partner" }, administrator: { displayName: "Aline Roux" } },
  });
  const { administrator, temporaryPassword } = added.body;
  const aline = new Browser(app, { address: newAddress() });
  const chosen = "a longer phrase of one's own";
  expect(await aline.signIn(administrator.signInName, temporaryPassword)).toMatchObject({
    status: 201,
    body: { user: { mustChangePassword: true } },
  });
  expect((await aline.send("GET", "/customers")).body.code).toBe("password-change-required");
  expect((await aline.send("PUT", "/session/password", { currentPassword: temporaryPassword, newPassword: chosen })).status).toBe(204);
  expect((await aline.signIn(administrator.signInName, chosen)).status).toBe(201);
  const ask = () => aline.send("POST", "/invitations", { kind: "reseller", includeDelegatedAdministration: true });
  expect((await ask()).body.code).toBe("multi-factor-required");
  await addSecondFactor(app, aline);
  expect((await ask()).body.code).toBe("partner-agreement-unsigned");
  const cookie = [...aline.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  await signPartnerAgreement(new Actor(app, { origin: publicUrl, cookie }), added.body.organization.id);
  expect((await ask()).status).toBe(201);
});

test("the vendor takes a customer in: no partner of any kind, its administrator is nobody's agent, and it can consent at once", async () => {
  const { partnerNetworkId: _, ...customerDraft } = { ...draft, name: "Litware", partnerKind: null };
  const vera = await vendorPerson(app);
  expect((await vera.post("/organizations", { ...customerDraft, partnerNetworkId: "4100778" })).body).toMatchObject({
    status: 422,
    code: "invalid-input",
    errors: [{ path: "partnerNetworkId", message: "only partners have one" }],
  });
  const added = await vera.post("/organizations", customerDraft);
  expect(added).toMatchObject({ status: 201, body: { organization: { partnerKind: null } } });
  const aline = new Browser(app, { address: newAddress() });
  const chosen = "a longer phrase of one's own";
  await aline.signIn(added.body.administrator.signInName, added.body.temporaryPassword);
  await aline.send("PUT", "/session/password", { currentPassword: added.body.temporaryPassword, newPassword: chosen });
  const signedIn = await aline.signIn(added.body.administrator.signInName, chosen);
  expect(signedIn.body.organizations).toMatchObject([{ partnerKind: null, isCustomer: true }]);
  expect(signedIn.body.organizations[0].allowedActions).toContain("relationships:invitation:accept");
  expect((await aline.send("POST", "/invitations", { kind: "reseller", includeDelegatedAdministration: true })).status).toBe(403);
});

test("nobody else takes organizations in, and nothing is made of a wrong draft", async () => {
  const [p, c, vera] = [await partner(app), await customer(app), await vendorPerson(app)];
  expect((await stranger(app).post("/organizations", draft)).status).toBe(401);
  for (const person of [p.owner, p.agent, c.admin]) expect((await person.post("/organizations", draft)).status).toBe(403);
  expect((await vera.post("/organizations", { ...draft, programId: "moon" })).body).toMatchObject({
    status: 422,
    code: "unknown-program",
    errors: [{ path: "programId" }],
  });
  expect((await vera.post("/organizations", { ...draft, name: "!?" })).body).toMatchObject({ status: 422, code: "name-says-nothing" });
  for (const country of ["Italy", "ZZ"])
    expect((await vera.post("/organizations", { ...draft, country })).body).toMatchObject({
      status: 422,
      code: "invalid-input",
      errors: [{ path: "country" }],
    });
  const indirectModel = async (known: boolean) => {
    await behind.query(`update programs set rules = rules || $1 where id = 'china'`, [JSON.stringify({ indirectModel: known })]);
  };
  await indirectModel(false);
  try {
    expect((await vera.post("/organizations", { ...draft, programId: "china", partnerKind: "indirect-reseller" })).body).toMatchObject({
      status: 422,
      code: "kind-unavailable",
      errors: [{ path: "partnerKind" }],
    });
  } finally {
    await indirectModel(true);
  }
  app.advance(11 * 60_000);
  expect((await vera.post("/organizations", { ...draft, name: "Later" })).body).toMatchObject({
    status: 403,
    code: "fresh-sign-in-required",
  });
});
