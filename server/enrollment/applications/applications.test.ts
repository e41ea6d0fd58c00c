import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, partner, stranger, unsignedPartner, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import {
  act,
  approve,
  atVersion,
  begun,
  choose,
  confirmationToken,
  expectOk,
  inReview,
  membership,
  prove,
  rejection,
  review,
  sections,
  submitted,
  upload,
} from "../../testing/enrollment.ts";

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

test("from the beginning to the approval, by the mails", async () => {
  const { admin, id: organizationId, organization } = await customer(app);
  const vera = await vendorPerson(app);
  const { networkId, accountEmail } = await membership(app);
  expect((await admin.get(`/organizations/${organizationId}/enrollment`)).body).toMatchObject({
    standing: "none",
    account: "none",
    application: null,
    availableKinds: ["indirect-reseller", "indirect-provider", "direct-partner", "advisor"],
    reviewBusinessDays: 5,
    allowedActions: ["enrollment:application:create"],
  });
  const begin = await admin.post("/enrollment-applications", { partnerKind: "indirect-reseller" });
  expect(begin).toMatchObject({ status: 201, body: { state: "draft", vettingStatus: "none", next: { code: "complete-and-submit" } } });
  const path = `/enrollment-applications/${begin.body.id}`;
  expect(begin.body.problems.map((problem: { path: string }) => problem.path)).toContain("networkProfile");

  const signIn = await admin.post(`${path}/membership-sign-ins`, { email: accountEmail });
  expect(signIn).toMatchObject({ status: 202, body: { state: "code-sent", profiles: null } });
  const mail = await mailbox.waitFor((message) => message.to.includes(accountEmail));
  const code = /\b\d{6}\b/.exec(mail.text)?.[0];
  expect(mail.text).toContain(organization.name);
  const proven = await admin.post(`${path}/membership-sign-ins/${signIn.body.id}/proof`, { code });
  expect(proven.body).toMatchObject({ state: "proven", profiles: [{ networkId, selectable: true, why: null }] });
  await expectOk(act(admin, "PUT", `${path}/network-profile`, path, { signInId: signIn.body.id, networkId }));

  const said = sections();
  const { legalProfile, primaryContact } = said;
  // Half of it is kept, and gone on with later.
  await expectOk(act(admin, "PATCH", path, path, { legalProfile: { ...legalProfile, address: null } }));
  const incomplete = await act(admin, "POST", `${path}/submission`, path);
  expect(incomplete).toMatchObject({ status: 422, body: { code: "application-incomplete" } });
  expect(incomplete.body.errors.map(({ path: field }: { path: string }) => field)).toEqual([
    ...["line1", "city", "region", "postalCode"].map((part) => `legalProfile.address.${part}`),
    ...["firstName", "lastName", "email", "phone"].map((part) => `primaryContact.${part}`),
    ...["email", "phone", "website"].map((part) => `supportContact.${part}`),
  ]);
  const webMail = await act(admin, "PATCH", path, path, { primaryContact: { ...primaryContact, email: "paola.rossi@gmail.com" } });
  expect(webMail).toMatchObject({ status: 422, body: { errors: [{ path: "primaryContact.email", code: "web-mail-address" }] } });
  await expectOk(act(admin, "PATCH", path, path, said));

  const submission = await expectOk(act(admin, "POST", `${path}/submission`, path));
  expect(submission).toMatchObject({
    state: "unconfirmed",
    vettingStatus: "pending",
    steps: [{ code: "mail-ownership", state: "pending" }, { state: "waiting" }, { state: "waiting" }, { state: "waiting" }],
    next: { code: "confirm-by-mail", who: "primary-contact" },
    confirmationMail: { to: primaryContact.email },
    legalProfile: { phone: "+39 02 123 4567", website: "https://www.rossi.test" },
  });
  const toConfirm = await mailbox.waitFor((message) => message.to.includes(primaryContact.email));
  const token = /enrollment-confirmation#([\w-]+)/.exec(toConfirm.text)?.[1];
  const contact = stranger(app);
  expect((await contact.post("/enrollment-confirmation-previews", { token })).body).toMatchObject({
    state: "open",
    email: primaryContact.email,
  });
  // Nobody reviews before the confirmation.
  expect(await review({ vera, id: begin.body.id }, "checks", { check: "employment", passed: true })).toMatchObject({
    status: 409,
    body: { code: "application-state" },
  });
  expect((await contact.post("/enrollment-confirmations", { token })).body).toMatchObject({ state: "confirmed" });
  expect((await contact.post("/enrollment-confirmations", { token })).body).toMatchObject({ state: "confirmed" });
  await mailbox.waitFor((message) => message.to.includes(primaryContact.email) && message.subject.includes("review"));

  const enrolling = { app, organizationId, admin, deputy: admin, user: admin, vera, id: begin.body.id, path, networkId };
  expect((await review(enrolling, "approval")).body).toMatchObject({ code: "checks-open" });
  await approve(enrolling);
  await mailbox.waitFor((message) => message.to.includes(primaryContact.email) && message.subject.startsWith("Welcome"));
  expect((await admin.get(path)).body).toMatchObject({
    state: "approved",
    vettingStatus: "authorized",
    next: { code: "check-admin-agent" },
  });
  const standing = (await admin.get(`/organizations/${organizationId}/enrollment`)).body;
  expect(standing).toMatchObject({
    standing: "in-program",
    partnerKind: "indirect-reseller",
    partnerNetworkId: networkId,
    account: "open",
    steps: [
      { code: "support-contact", done: true },
      { code: "partner-agreement", done: false },
      { code: "admin-agent", done: false },
    ],
  });
  await expectOk(admin.put(`/organizations/${organizationId}/groups/${standing.adminAgentsGroupId}/members/${admin.id}`));
  expect((await admin.get(`/organizations/${organizationId}/enrollment`)).body.steps[2]).toEqual({ code: "admin-agent", done: true });
  expect((await admin.get("/customers")).status).toBe(200);
  const history = (await admin.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
  expect(history).toEqual(expect.arrayContaining(["enrollment.submitted", "enrollment.confirmed", "enrollment.approved"]));
});

test("an account shows its profiles, and says of those that can't be chosen why not", async () => {
  const enrolling = await begun(app);
  const { admin, path } = enrolling;
  const accountEmail = (await membership(app)).accountEmail;
  const other = await partner(app);
  const inactive = await membership(app, { accountEmail, active: false });
  const abroad = await membership(app, { accountEmail, country: "US" });
  const linked = await membership(app, { accountEmail, networkId: other.organization.partner_network_id ?? "" });
  const { body } = await prove(enrolling, accountEmail);
  const why = Object.fromEntries(
    body.profiles.map((profile: { networkId: string; why: string | null }) => [profile.networkId, profile.why]),
  );
  expect(why).toMatchObject({ [inactive.networkId]: "inactive", [abroad.networkId]: "other-country", [linked.networkId]: "linked" });
  const choice = (networkId: string) => act(admin, "PUT", `${path}/network-profile`, path, { signInId: body.id, networkId });
  expect((await choice(inactive.networkId)).body.code).toBe("profile-inactive");
  expect((await choice(abroad.networkId)).body.code).toBe("profile-other-country");
  expect((await choice(linked.networkId)).body.code).toBe("network-id-linked");
  expect((await choice((await membership(app)).networkId)).body.code).toBe("profile-not-of-account");
  // An address that the registry does not know is answered the same, and has nothing to choose.
  expect((await prove(enrolling, `nobody-${process.pid}@nowhere.test`)).body.profiles).toEqual([]);
});

test("a wrong code can be given five times; the proof is good for an hour", async () => {
  const here = await testApp();
  const enrolling = await begun(here);
  const { admin, path } = enrolling;
  const { accountEmail, networkId } = await membership(here);
  const signIn = (await admin.post(`${path}/membership-sign-ins`, { email: accountEmail })).body;
  const proof = `${path}/membership-sign-ins/${signIn.id}/proof`;
  const codes = Array.from({ length: 5 }, () => admin.post(proof, { code: "000000" }));
  for (const { status } of await Promise.all(codes)) expect([422, 409]).toContain(status);
  expect((await admin.post(proof, { code: "000000" })).body.code).toBe("sign-in-exhausted");
  const proven = (await prove(enrolling, accountEmail)).body;
  here.advance(61 * 60_000);
  expect((await act(admin, "PUT", `${path}/network-profile`, path, { signInId: proven.id, networkId })).body.code).toBe(
    "account-not-proven",
  );
  await here.close();
});

test("the vendor asks, the applicant answers with a document, which only then the vendor sees", async () => {
  const enrolling = await inReview(app);
  const { admin, vera, path, id } = enrolling;
  expect((await upload(enrolling)).body.code).toBe("application-state");
  await expectOk(review(enrolling, "questions", { text: "Please send us the register's extract." }));
  expect((await admin.get(path)).body).toMatchObject({ state: "information-requested", messages: [{ kind: "question", by: null }] });
  expect((await vera.get(`/enrollment-cases/${id}`)).body.clock).toMatchObject({ running: false, dueAt: null });
  expect((await upload(enrolling, Buffer.from("<html>"), "visura.pdf")).body.code).toBe("document-type-unknown");
  const document = await expectOk(upload(enrolling, undefined, 'visura è "nuova".pdf'));
  expect(document).toMatchObject({ mediaType: "application/pdf", messageId: null });
  expect((await vera.get(`/enrollment-cases/${id}/documents/${document.id}/content`)).status).toBe(404);
  expect((await act(admin, "POST", `${path}/answers`, path, { text: "Here.", documentIds: [id] })).body.code).toBe("document-unknown");
  await expectOk(act(admin, "POST", `${path}/answers`, path, { text: "Here it is.", documentIds: [document.id] }));
  expect((await vera.get(`/enrollment-cases/${id}`)).body).toMatchObject({ state: "in-review", clock: { running: true } });
  const sent = await vera.get(`/enrollment-cases/${id}/documents/${document.id}/content`);
  expect(sent.headers).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(sent.headers["content-disposition"]).toMatch(/^attachment; filename="visura _ _nuova_\.pdf"; filename\*=UTF-8''visura%20%C3%A8/);
  expect((await admin.delete(`${path}/documents/${document.id}`)).status).toBe(409);
});

test("a rejection says why, and can be appealed three times", async () => {
  const enrolling = await inReview(app);
  const { admin, path } = enrolling;
  for (const left of [2, 1, 0]) {
    await expectOk(review(enrolling, "rejection", rejection));
    expect((await admin.get(path)).body).toMatchObject({ state: "rejected", vettingStatus: "rejected", next: { code: "appeal" } });
    const appealed = await expectOk(act(admin, "POST", `${path}/appeals`, path, { text: "We do exist." }));
    expect(appealed).toMatchObject({ state: "in-review", appealsLeft: left, steps: [{ state: "passed" }, { state: "pending" }, {}, {}] });
  }
  await expectOk(review(enrolling, "rejection", rejection));
  expect((await act(admin, "POST", `${path}/appeals`, path, { text: "Once more." })).body.code).toBe("appeals-used-up");
  expect((await admin.get(path)).body.next.code).toBe("begin-again");
  expect((await admin.post("/enrollment-applications", { partnerKind: "advisor" })).status).toBe(201);
});

test("an application is taken back to be corrected: the mail before confirms nothing any more", async () => {
  const enrolling = await submitted(app);
  const { admin, path } = enrolling;
  const first = await confirmationToken(enrolling, 1);
  expect((await admin.post(`${path}/confirmation-mail`)).body.code).toBe("mail-sent-recently");
  await expectOk(act(admin, "POST", `${path}/recall`, path));
  expect(await stranger(app).post("/enrollment-confirmations", { token: first })).toMatchObject({ status: 404 });
  await expectOk(act(admin, "PATCH", path, path, { language: "it" }));
  await expectOk(act(admin, "POST", `${path}/submission`, path));
  expect((await stranger(app).post("/enrollment-confirmations", { token: first })).status).toBe(404);
  expect((await stranger(app).post("/enrollment-confirmations", { token: await confirmationToken(enrolling, 2) })).status).toBe(200);
  await expectOk(act(admin, "POST", `${path}/withdrawal`, path));
  expect((await admin.get(path)).body).toMatchObject({ state: "withdrawn", next: { code: "begin-again" } });
});

test("a network ID is one organization's: two who hand in at once, and who had it first", async () => {
  const [one, other] = [await begun(app), await begun(app)];
  const { accountEmail, networkId } = await membership(app);
  for (const enrolling of [one, other]) {
    await choose(enrolling, accountEmail, networkId);
    await expectOk(act(enrolling.admin, "PATCH", enrolling.path, enrolling.path, sections()));
  }
  const answers = await Promise.all([one, other].map(({ admin, path }) => act(admin, "POST", `${path}/submission`, path)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [winner, loser] = answers[0]?.status === 200 ? [one, other] : [other, one];
  await expectOk(act(winner.admin, "POST", `${winner.path}/withdrawal`, winner.path));
  await expectOk(act(loser.admin, "POST", `${loser.path}/submission`, loser.path));
});

test("only a global administrator applies, for an organization that is no partner, one application at a time", async () => {
  const { admin, user, deputy, path } = await begun(app);
  const other = await customer(app);
  const p = await partner(app);
  expect((await user.get(path)).status).toBe(403);
  expect((await other.admin.get(path)).status).toBe(404);
  expect((await user.post("/enrollment-applications", { partnerKind: "advisor" })).status).toBe(403);
  expect((await deputy.post("/enrollment-applications", { partnerKind: "advisor" })).body.code).toBe("application-open");
  expect((await p.owner.post("/enrollment-applications", { partnerKind: "advisor" })).body.code).toBe("already-partner");
  expect((await admin.patch(path, { language: "it" })).body.code).toBe("if-match-required");
  const begins = await Promise.all(
    [other.admin, other.deputy].map((person) => person.post("/enrollment-applications", { partnerKind: "advisor" })),
  );
  expect(begins.map(({ status }) => status).sort()).toEqual([201, 409]);
  const edits = await Promise.all([admin, deputy].map((person) => person.patch(path, { language: "it" }, atVersion(2))));
  expect(edits.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test("a partner that the vendor added needs only the support contact to open its account", async () => {
  const p = await unsignedPartner(app);
  const at = `/organizations/${p.id}`;
  expect((await p.owner.get(`${at}/enrollment`)).body).toMatchObject({ standing: "in-program", account: "support-contact-missing" });
  const contact = { email: "help@partner.test", phone: "02 1234567", website: "help.partner.test" };
  const { version } = (await p.owner.get(at)).body;
  const wrong = await p.owner.put(`${at}/support-contact`, { ...contact, phone: "123", website: "no site" }, atVersion(version));
  expect(wrong.body.errors).toMatchObject([
    { path: "phone", code: "phone-invalid" },
    { path: "website", code: "website-invalid" },
  ]);
  for (const person of [p.agent, p.colleague])
    expect((await person.put(`${at}/support-contact`, contact, atVersion(version))).status).toBe(403);
  const saved = await p.owner.put(`${at}/support-contact`, contact, atVersion(version));
  expect(saved.body.supportContact).toEqual({ email: "help@partner.test", phone: "+39 02 123 4567", website: "https://help.partner.test" });
  expect((await p.owner.put(`${at}/support-contact`, contact, atVersion(version))).status).toBe(412);
  expect((await p.owner.get(`${at}/enrollment`)).body.account).toBe("open");
});
