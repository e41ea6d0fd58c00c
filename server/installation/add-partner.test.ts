import { afterAll, beforeAll, expect, test } from "vitest";
import { Actor, customer, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { publicUrl, type TestApp, testApp } from "../testing/app.ts";
import { signPartnerAgreement } from "../testing/partner-agreement.ts";
import { withSecondFactor } from "../testing/second-factor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

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
  const browser = new Actor(app, { origin: publicUrl });
  const signedIn = await browser.post("/sessions", { signInName: administrator.signInName, password: temporaryPassword });
  expect(signedIn).toMatchObject({ status: 201, body: { user: { mustChangePassword: true } } });
  const cookie = [signedIn.headers["set-cookie"]]
    .flat()
    .map((header) => String(header).split(";")[0])
    .join("; ");
  const aline = new Actor(app, { origin: publicUrl, cookie });
  expect((await aline.get("/customers")).body.code).toBe("password-change-required");
  expect(
    (await aline.put("/session/password", { currentPassword: temporaryPassword, newPassword: "a longer phrase of one's own" })).status,
  ).toBe(204);
  const again = await browser.post("/sessions", { signInName: administrator.signInName, password: "a longer phrase of one's own" });
  const withPassword = new Actor(app, {
    origin: publicUrl,
    cookie: [again.headers["set-cookie"]]
      .flat()
      .map((header) => String(header).split(";")[0])
      .join("; "),
  });
  const request = { kind: "reseller", includeDelegatedAdministration: true };
  expect((await withPassword.post("/invitations", request)).body.code).toBe("multi-factor-required");
  const renewed = await withSecondFactor(app, withPassword);
  expect((await renewed.post("/invitations", request)).body.code).toBe("partner-agreement-unsigned");
  await signPartnerAgreement(renewed, added.body.organization.id);
  expect((await renewed.post("/invitations", request)).status).toBe(201);
});

test("nobody else takes partners in, and nothing is made of a wrong draft", async () => {
  const [p, c, vera] = [await partner(app), await customer(app), await vendorPerson(app)];
  expect((await stranger(app).post("/organizations", draft)).status).toBe(401);
  for (const person of [p.owner, p.agent, c.admin]) expect((await person.post("/organizations", draft)).status).toBe(403);
  expect((await vera.post("/organizations", { ...draft, programId: "moon" })).body).toMatchObject({
    status: 422,
    code: "unknown-program",
    errors: [{ path: "programId" }],
  });
  expect((await vera.post("/organizations", { ...draft, name: "!?" })).body).toMatchObject({ status: 422, code: "name-says-nothing" });
  expect((await vera.post("/organizations", { ...draft, country: "Italy" })).body).toMatchObject({
    status: 422,
    code: "invalid-input",
    errors: [{ path: "country" }],
  });
});
