import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner } from "../testing/actors.ts";
import { password, publicUrl, type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { member } from "../testing/members.ts";
import { nameServer } from "../testing/name-server.ts";
import { client, openIdProvider } from "../testing/openid-provider.ts";
import { addSecondFactor, totpCode } from "../testing/second-factor.ts";
import { isInside } from "./guarded-fetch.ts";

let app: TestApp;
let names: Awaited<ReturnType<typeof nameServer>>;
let idp: Awaited<ReturnType<typeof openIdProvider>>;
beforeAll(async () => {
  names = await nameServer();
  idp = await openIdProvider(`${publicUrl}/sign-in/provider`);
  app = await testApp({ env: { DNS_SERVERS: names.address } });
});
afterAll(async () => {
  await Promise.all([app.close(), idp.close(), names.close()]);
});

let made = 0;
const newDomain = () => `d${++made}-${process.pid}.test`;
const browser = () => new Browser(app, { address: newAddress() });
const settings = { issuer: "", clientId: client.id, clientSecret: client.secret, trustsMultiFactor: true };
const url = ({ organization }: Person, domain = "", rest = "") =>
  `/organizations/${organization.organization_id}/identity-providers${domain && `/${domain}`}${rest}`;

async function proven(admin: Person, domain = newDomain()): Promise<string> {
  const { body } = await admin.post(url(admin), { domain });
  names.set(body.record.name, body.record.value);
  expect((await admin.post(url(admin, domain, "/verification"))).body.verifiedAt).not.toBeNull();
  return domain;
}

/** The administrator in a browser, which the provider's answer must come back to. */
function browserOf(person: Person): Browser {
  const own = browser();
  for (const pair of person.headers.cookie?.split("; ") ?? []) own.cookies.set(pair.split("=")[0] ?? "", pair.slice(pair.indexOf("=") + 1));
  return own;
}

async function turnedOn(admin: Person, state: { required: boolean; trustsMultiFactor?: boolean } = { required: false }): Promise<string> {
  const domain = await proven(admin);
  const wanted = { ...settings, issuer: idp.issuer, trustsMultiFactor: state.trustsMultiFactor ?? true };
  expect((await admin.put(url(admin, domain, "/settings"), wanted)).status).toBe(200);
  expect((await admin.put(url(admin, domain, "/state"), { on: true, required: false })).body.code).toBe("provider-not-tested");
  const own = browserOf(admin);
  idp.become({ sub: "the admin" });
  const { body } = await own.send("POST", url(admin, domain, "/test"));
  expect((await own.send("POST", "/sessions/provider", { answer: await idp.visit(body.url) })).body).toMatchObject({
    purpose: "test",
    domain,
  });
  expect((await admin.put(url(admin, domain, "/state"), { on: true, required: state.required })).body).toMatchObject({ on: true });
  return domain;
}

/** Leaves for the provider and comes back. */
async function come(own: Browser, name: string) {
  const { body } = await own.send("POST", "/sessions/provider-departure", { signInName: name });
  return await own.send("POST", "/sessions/provider", { answer: await idp.visit(body.url) });
}

async function withAddress(admin: Person, email: string, more: Parameters<typeof member>[2] = {}): Promise<Person> {
  const person = await member(app, admin.organization, more);
  const seen = await admin.get(`/organizations/${admin.organization.organization_id}/users/${person.id}`);
  await admin.patch(
    `/organizations/${admin.organization.organization_id}/users/${person.id}`,
    { email },
    { headers: { "if-match": `"${seen.body.version}"` } },
  );
  return person;
}

describe("a domain", () => {
  test("is proven by its TXT record, and belongs to one organization", async () => {
    const [one, other] = [await customer(app), await customer(app)];
    const domain = newDomain();
    const { body } = await one.admin.post(url(one.admin), { domain: ` ${domain.toUpperCase()} ` });
    expect(body).toMatchObject({ domain, verifiedAt: null, record: { name: `_procura.${domain}` } });
    expect((await one.admin.post(url(one.admin), { domain })).body.code).toBe("domain-added-before");
    expect((await one.admin.post(url(one.admin, domain, "/verification"))).body.code).toBe("domain-record-missing");
    names.set(body.record.name, "procura-domain=somebody-else");
    expect((await one.admin.post(url(one.admin, domain, "/verification"))).body.code).toBe("domain-record-missing");
    names.set(body.record.name, body.record.value);
    expect((await one.admin.post(url(one.admin, domain, "/verification"))).status).toBe(200);
    const again = await other.admin.post(url(other.admin), { domain });
    names.set(again.body.record.name, again.body.record.value);
    expect((await other.admin.post(url(other.admin, domain, "/verification"))).body.code).toBe("domain-taken");
    expect((await one.admin.delete(url(one.admin, domain))).status).toBe(204);
    expect((await other.admin.post(url(other.admin, domain, "/verification"))).status).toBe(200);
  });

  test("and its provider are a global administrator's business", async () => {
    const { admin, user } = await customer(app);
    const stranger = await customer(app);
    const domain = await proven(admin);
    const userAdmin = await member(app, admin.organization, { roleIds: [roleId.userAdministrator] });
    for (const person of [user, userAdmin]) {
      expect((await person.get(url(admin))).status).toBe(403);
      expect((await person.put(url(admin, domain, "/state"), { on: true, required: true })).status).toBe(403);
    }
    expect((await stranger.admin.get(url(admin))).status).toBe(404);
    expect((await stranger.admin.delete(url(admin, domain))).status).toBe(404);
  });
});

describe("a provider", () => {
  test("is asked at addresses outside only", async () => {
    const { admin } = await customer(app);
    const domain = await proven(admin);
    const put = (issuer: string) => admin.put(url(admin, domain, "/settings"), { ...settings, issuer });
    expect((await put("http://login.example.com")).body.code).toBe("issuer-not-usable");
    expect((await put("https://user@login.example.com")).body.code).toBe("issuer-not-usable");
    for (const issuer of ["https://10.0.0.1", "https://[::1]:9", "https://169.254.169.254"]) {
      expect((await put(issuer)).body.code).toBe("provider-unreachable");
    }
    const inside = ["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"];
    expect(inside.filter((address) => !isInside(address))).toEqual([]);
    expect(["93.184.216.34", "2606:2800:220:1::1"].filter(isInside)).toEqual([]);
  });

  test("signs its domain's people in, linked by their address the first time and by its subject from then on", async () => {
    const { admin } = await customer(app);
    const domain = await turnedOn(admin);
    const anna = await withAddress(admin, `anna@${domain}`);
    expect((await browser().send("POST", "/sessions/way", { signInName: `nobody@${domain}` })).body.provider).toEqual({
      domain,
      required: false,
    });
    idp.become({ sub: `s-${domain}`, email: `Anna@${domain}`, email_verified: true });
    const first = browser();
    expect(await come(first, `anna@${domain}`)).toMatchObject({ status: 201, body: { user: { id: anna.id, multiFactor: false } } });
    idp.become({ sub: `s-${domain}`, email: "elsewhere@other.test", email_verified: true, amr: ["pwd", "mfa"] });
    expect(await come(browser(), `anna@${domain}`)).toMatchObject({ status: 201, body: { user: { id: anna.id, multiFactor: true } } });
    idp.become({ sub: `other-${domain}`, email: `anna@${domain}`, email_verified: true });
    expect((await come(browser(), `anna@${domain}`)).body.code).toBe("no-account-for-provider");
    const kinds = (await admin.get("/events?limit=100")).body.items.map((event: { kind: string }) => event.kind);
    for (const kind of ["provider-domain.verified", "identity-provider.tested", "provider-account.linked"]) expect(kinds).toContain(kind);
  });

  test("never opens an account of another organization, of another domain, or with an address that it does not vouch for", async () => {
    const [here, there] = [await customer(app), await customer(app)];
    const domain = await turnedOn(here.admin);
    await withAddress(there.admin, `theirs@${domain}`);
    await withAddress(here.admin, `mine@${domain}`);
    await withAddress(here.admin, "boss@outside.test");
    for (const claims of [
      { email: `theirs@${domain}`, email_verified: true },
      { email: "boss@outside.test", email_verified: true },
      { email: `mine@${domain}`, email_verified: false },
      {},
    ]) {
      idp.become({ sub: `x${++made}`, ...claims });
      expect(await come(browser(), `who@${domain}`)).toMatchObject({ status: 403, body: { code: "no-account-for-provider" } });
    }
  });

  test("is answered once, in the browser that left, and not when turned off meanwhile", async () => {
    const { admin } = await customer(app);
    const domain = await turnedOn(admin);
    await withAddress(admin, `anna@${domain}`);
    idp.become({ sub: `s-${domain}`, email: `anna@${domain}`, email_verified: true });
    const own = browser();
    const { body } = await own.send("POST", "/sessions/provider-departure", { signInName: `anna@${domain}` });
    const answer = await idp.visit(body.url);
    expect((await browser().send("POST", "/sessions/provider", { answer })).body.code).toBe("provider-sign-in-over");
    const cookie = own.cookies.get("procura-sign-in-provider") ?? "";
    const forged = await own.send("POST", "/sessions/provider", { answer: { ...answer, code: "forged" } });
    expect(forged.body.code).toBe("provider-refused");
    own.cookies.set("procura-sign-in-provider", cookie);
    expect((await own.send("POST", "/sessions/provider", { answer })).body.code).toBe("provider-sign-in-over");

    const late = browser();
    const left = await late.send("POST", "/sessions/provider-departure", { signInName: `anna@${domain}` });
    const back = await idp.visit(left.body.url);
    await admin.put(url(admin, domain, "/state"), { on: false, required: false });
    expect((await late.send("POST", "/sessions/provider", { answer: back })).body.code).toBe("provider-sign-in-over");
    expect((await browser().send("POST", "/sessions/provider-departure", { signInName: `anna@${domain}` })).status).toBe(404);
  });

  test("leaves an own second factor to be proven unless it vouches for one, and its word counts only if the organization says so", async () => {
    const { admin } = await partner(app).then((p) => ({ admin: p.owner }));
    const domain = await turnedOn(admin, { required: false, trustsMultiFactor: false });
    const anna = await withAddress(admin, `anna@${domain}`);
    idp.become({ sub: `s-${domain}`, email: `anna@${domain}`, email_verified: true, amr: ["mfa"] });
    expect((await come(browser(), `anna@${domain}`)).status).toBe(202);
    expect(anna.id).toBeTruthy();
  });

  test("that is required closes passwords for the domain's people, never for global administrators", async () => {
    const { admin } = await customer(app);
    const domain = await turnedOn(admin, { required: true });
    const anna = await withAddress(admin, `anna@${domain}`);
    expect(await browser().signIn(anna.signInName, password)).toMatchObject({ status: 403, body: { code: "provider-required" } });
    expect((await browser().signIn(anna.signInName, "not it")).body.code).toBe("wrong-credentials");
    expect((await browser().signIn(admin.signInName, password)).status).toBe(201);
    const weak = browser();
    await weak.signIn(admin.signInName, password);
    expect((await weak.send("PUT", url(admin, domain, "/state"), { on: true, required: true })).body.code).toBe("own-second-factor-first");
    await addSecondFactor(app, weak);
    expect((await weak.send("PUT", url(admin, domain, "/state"), { on: true, required: true })).status).toBe(200);
  });
});

describe("a sign-in at the provider", () => {
  const sensitive = (own: Browser) => own.send("POST", "/session/factors/apps", { name: "Phone" });
  const proofs = async (own: Browser) => (await own.send("GET", "/session/factors")).body.proofs;

  async function proveAgain(own: Browser) {
    const { body } = await own.send("POST", "/session/proof/provider-departure");
    return await own.send("POST", "/sessions/provider", { answer: await idp.visit(body.url) });
  }

  async function arrived(state: Parameters<typeof turnedOn>[1] = { required: false }) {
    const c = await customer(app);
    const domain = await turnedOn(c.admin, state);
    const anna = await withAddress(c.admin, `anna@${domain}`);
    const claims = { sub: `anna-${domain}`, email: `anna@${domain}`, email_verified: true };
    idp.become({ ...claims, ago: 3_600 });
    const own = browser();
    expect((await come(own, claims.email)).status).toBe(201);
    return { ...c, domain, anna, claims, own };
  }

  test("is as fresh as the provider says; before something sensitive the person goes there again", async () => {
    const { own, claims, admin, domain } = await arrived();
    expect(await sensitive(own)).toMatchObject({ status: 403, body: { code: "fresh-sign-in-required" } });
    expect(await proofs(own)).toEqual(["provider", "password"]);
    const before = own.cookies.get("procura");
    expect((await proveAgain(own)).body.code).toBe("provider-refused");

    await withAddress(admin, `bea@${domain}`);
    idp.become({ sub: `bea-${domain}`, email: `bea@${domain}`, email_verified: true });
    expect((await proveAgain(own)).body.code).toBe("another-provider-account");
    idp.become({ sub: `nobody-${domain}` });
    expect((await proveAgain(own)).body.code).toBe("no-account-for-provider");
    expect((await sensitive(own)).status).toBe(403);

    idp.become(claims);
    expect(await proveAgain(own)).toMatchObject({ status: 200, body: { purpose: "proof", domain } });
    expect(own.cookies.get("procura")).not.toBe(before);
    const { body } = await sensitive(own);
    const code = totpCode(body.secret, app.system().now);
    expect((await own.send("POST", `/session/factors/apps/${body.id}/confirmation`, { code })).status).toBe(200);
    expect(await proofs(own)).toEqual(["totp", "recovery-code"]);
    expect((await proveAgain(own)).body.code).toBe("second-factor-needed");
    expect((await browser().send("POST", "/session/proof/provider-departure")).status).toBe(401);
    expect((await (await customer(app)).user.post("/session/proof/provider-departure")).status).toBe(404);
  });

  test("stands in the history, as does one of a person who is disabled here", async () => {
    const { admin, anna, claims, own, id } = await arrived();
    const history = async () => (await admin.get(`/organizations/${id}/users/${anna.id}/sign-ins`)).body.items[0];
    expect(await history()).toMatchObject({ outcome: "signed-in", methods: ["provider"] });
    await admin.post(`/organizations/${id}/users/${anna.id}/disabling`);
    expect((await own.send("GET", "/session")).status).toBe(401);
    expect(await come(browser(), claims.email)).toMatchObject({ status: 403, body: { code: "account-disabled" } });
    await expect.poll(history).toMatchObject({ outcome: "account-disabled", methods: ["provider"] });
  });

  test.each([
    ["is turned off", (admin: Person, domain: string) => admin.put(url(admin, domain, "/state"), { on: false, required: false })],
    [
      "gets new settings",
      (admin: Person, domain: string) => admin.put(url(admin, domain, "/settings"), { ...settings, issuer: idp.issuer }),
    ],
    ["goes with its domain", (admin: Person, domain: string) => admin.delete(url(admin, domain))],
  ] as const)("ends when the provider %s, and only such", async (_how, act) => {
    const { admin, anna, claims, own, domain } = await arrived();
    const half = browser();
    await addSecondFactor(app, browserOf(await withAddress(admin, `bea@${domain}`)));
    idp.become({ sub: `bea-${domain}`, email: `bea@${domain}`, email_verified: true });
    expect((await come(half, `bea@${domain}`)).status).toBe(202);
    expect((await act(admin, domain)).status).toBeLessThan(300);
    expect((await own.send("GET", "/session")).status).toBe(401);
    expect((await half.send("POST", "/sessions/second-step", { recoveryCode: "aaaa-aaaa-aaaa-aaaa" })).body.code).toBe("sign-in-expired");
    expect((await anna.get("/session")).status).toBe(200);
    expect((await admin.get("/session")).status).toBe(200);
    expect((await browser().send("POST", "/sessions/provider-departure", { signInName: claims.email })).status).toBe(404);
  });

  test("needs no temporary password, and with a required provider no password proves anything", async () => {
    const { admin, id } = await customer(app);
    const domain = await turnedOn(admin, { required: true });
    const draft = { displayName: "Nora", userName: "nora", email: `nora@${domain}` };
    const { body } = await admin.post(`/organizations/${id}/users`, draft);
    idp.become({ sub: `nora-${domain}`, email: draft.email, email_verified: true });
    const own = browser();
    expect(await come(own, draft.email)).toMatchObject({ status: 201, body: { user: { mustChangePassword: false } } });
    expect((await own.send("GET", "/session/sign-ins")).status).toBe(200);
    expect(await proofs(own)).toEqual(["provider"]);
    expect((await own.send("POST", "/session/proof", { password: body.temporaryPassword })).body.code).toBe("provider-required");
  });

  test("opens a partner's customer pages by an own second factor, or by the provider's if the organization answers for it", async () => {
    const { owner, id } = await partner(app);
    const trusted = await turnedOn(owner);
    const agent = await withAddress(owner, `agent@${trusted}`, { agentLevel: "admin-agents" });
    const claims = { sub: `agent-${trusted}`, email: `agent@${trusted}`, email_verified: true };
    idp.become(claims);
    expect((await come(browser(), claims.email)).status).toBe(202);
    expect((await owner.post(`/organizations/${id}/users/${agent.id}/second-factor-reset`)).status).toBe(204);
    const weak = browser();
    expect((await come(weak, claims.email)).status).toBe(201);
    expect((await weak.send("GET", "/customers")).body.code).toBe("multi-factor-required");
    idp.become({ ...claims, amr: ["pwd", "mfa"] });
    const strong = browser();
    await come(strong, claims.email);
    expect((await strong.send("GET", "/customers")).status).toBe(200);
    await owner.put(url(owner, trusted, "/settings"), { ...settings, issuer: idp.issuer, trustsMultiFactor: false });
    expect((await strong.send("GET", "/customers")).status).toBe(401);
  });

  test("leads nowhere for a domain that was added and not proven", async () => {
    const { admin } = await customer(app);
    const domain = newDomain();
    await admin.post(url(admin), { domain });
    expect((await admin.put(url(admin, domain, "/settings"), { ...settings, issuer: idp.issuer })).body.code).toBe("domain-not-proven");
    expect((await admin.put(url(admin, domain, "/state"), { on: true, required: true })).body.code).toBe("domain-not-proven");
    expect((await browser().send("POST", "/sessions/way", { signInName: `a@${domain}` })).body.provider).toBeNull();
    expect((await browser().send("POST", "/sessions/provider-departure", { signInName: `a@${domain}` })).status).toBe(404);
  });
});
