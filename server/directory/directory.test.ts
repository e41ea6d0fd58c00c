import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import { hashSecret } from "../platform/index.ts";
import { customer, type Person, partner, stranger } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { directoryJobs } from "./jobs.ts";
import { confirmationOf, searchOf } from "./rules.ts";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
let behind: pg.Pool;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  behind = new pg.Pool({ connectionString: app.ownerUrl });
  worker = await app.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), mailbox.stop(), behind.end()]);
});

let made = 0;
const newEmail = (who: string) => `${who}-${process.pid}-${Date.now()}-${++made}@mail.test`;
const provider = (draft = {}) => partner(app, { partnerKind: "indirect-provider", ...draft });
const listing = {
  published: true,
  description: "Training and credit",
  offers: ["training"],
  supportHours: "9-17",
  website: null,
  contactEmail: "contact@provider.test",
};
const path = (person: Person) => `/organizations/${person.organization.organization_id}/provider-listing`;
const save = (person: Person, draft: object, version: number) =>
  person.put(path(person), draft, { headers: { "if-match": `"${version}"` } });
const search = async (query: string) =>
  (await stranger(app).get(`/provider-listings?limit=100&${query}`)).body.items.map(
    (item: { organizationId: string }) => item.organizationId,
  );

test("rules: what a search becomes, and when a confirmation counts", () => {
  expect(searchOf(["l'acqua", "meri"])).toBe("'l':* & 'acqua':* & 'meri':*");
  expect(searchOf(["'"])).toBeNull();
  const now = new Date(1_000);
  const at = (ms: number, status: string) => confirmationOf({ status, expires_at: new Date(ms) }, now);
  expect(at(1_001, "unconfirmed")).toEqual({ effect: "deliver" });
  expect(at(1_000, "unconfirmed")).toMatchObject({ refusal: { code: "contact-expired" } });
  expect(at(0, "delivered")).toEqual({ effect: "nothing-new" });
});

describe("a listing", () => {
  test("is the provider's to write, seen by everybody when published, found by words and filters, page by page", async () => {
    const word = `zq${process.pid}x${++made}`;
    const [a, b, us] = [
      await provider({ name: `M ${word}` }),
      await provider({ name: `Z ${word}`, country: "DE" }),
      await provider({ name: `A ${word}`, country: "US" }),
    ];
    expect((await a.owner.get(path(a.owner))).body).toMatchObject({ published: false, version: 0 });
    const draft = { ...listing, description: `We are ${word}, at your service` };
    expect((await save(a.owner, { ...draft, published: false }, 0)).body).toMatchObject({ version: 1, publishedAt: null });
    expect(await search(`search=${word}`)).toEqual([]);
    expect((await stranger(app).get(`/provider-listings/${a.id}`)).status).toBe(404);
    expect((await save(a.owner, draft, 1)).status).toBe(200);
    expect((await save(a.owner, draft, 1)).status).toBe(412);
    expect((await save(a.owner, draft, 0)).status).toBe(412);
    await save(b.owner, { ...draft, offers: ["financing", "training"] }, 0);
    await save(us.owner, { ...draft, offers: [] }, 0);
    const shown = await stranger(app).get(`/provider-listings/${a.id}`);
    expect(shown.body).toMatchObject({ name: a.organization.name, country: "IT", region: { id: "europe" }, offers: ["training"] });
    expect(JSON.stringify(shown.body)).not.toContain("contact@provider.test");

    expect((await search(`search=${word.slice(0, -1)}`)).sort()).toEqual([a.id, b.id, us.id].sort());
    expect(await search(`search=${word}%20nothing`)).toEqual([]);
    expect(await search(`search=${word}&country=DE`)).toEqual([b.id]);
    expect((await search(`search=${word}&resellerCountry=FR`)).sort()).toEqual([a.id, b.id].sort());
    expect(await search(`search=${word}&offer=financing`)).toEqual([b.id]);
    expect(await search("search=-")).toEqual([]);
    for (const odd of ["'", "a'b:*|c", "\\", "&"])
      expect((await stranger(app).get(`/provider-listings?search=${encodeURIComponent(odd)}`)).status).toBe(200);
    const pages = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body }: { body: { items: { organizationId: string }[]; nextCursor: string | null } } = await stranger(app).get(
        `/provider-listings?search=${word}&limit=1${cursor ? `&cursor=${cursor}` : ""}`,
      );
      pages.push(...body.items.map((item) => item.organizationId));
      cursor = body.nextCursor;
    }
    const byName = [us, a, b];
    expect(pages).toEqual(byName.map(({ id }) => id));

    await behind.query("update organizations set status = 'suspended' where organization_id = $1", [b.id]);
    expect(await search(`search=${word}&country=DE`)).toEqual([]);
  });

  test("is written by global administrators of providers only", async () => {
    const [p, r, c] = [await provider(), await partner(app), await customer(app)];
    for (const person of [p.agent, p.sales, p.helpdesk, p.colleague]) expect((await save(person, listing, 0)).status).toBe(403);
    for (const person of [r.owner, c.admin]) expect((await save(person, listing, 0)).body.code).toBe("indirect-provider-required");
    expect((await r.owner.put(path(p.owner), listing, { headers: { "if-match": '"0"' } })).status).toBe(404);
    expect((await p.owner.put(path(p.owner), listing)).body.code).toBe("if-match-required");
    expect(await save(p.owner, { ...listing, website: "www.provider.test/" }, 0)).toMatchObject({
      status: 200,
      body: { website: "https://www.provider.test" },
    });
    for (const wrong of [
      { website: "https://anna:secret@provider.test" },
      { website: "javascript:alert(1)" },
      { contactEmail: "x" },
      { offers: ["gold"] },
      { description: "x".repeat(2_501) },
    ])
      expect((await save(p.owner, { ...listing, ...wrong }, 1)).status, JSON.stringify(wrong)).toBe(422);
  });
});

describe("a message to a provider", () => {
  async function listed() {
    const p = await provider();
    const contactEmail = newEmail("provider");
    await save(p.owner, { ...listing, contactEmail }, 0);
    return { p, contactEmail };
  }
  const draft = (email: string) => ({
    name: "Rita Seller",
    organization: "Seller & Co",
    country: "IT",
    email,
    message: "Hello,\n\nspecial offer",
  });
  const write = (from: Browser, providerId: string, email: string) =>
    from.send("POST", `/provider-listings/${providerId}/contact-requests`, draft(email));
  const tokenFor = async (email: string) => {
    const { text } = await mailbox.waitFor((mail) => mail.to.includes(email) && mail.text.includes("confirm#"));
    return /confirm#([\w-]+)/.exec(text)?.[1] ?? "";
  };
  const visitor = () => new Browser(app, { address: newAddress() });

  test("reaches it when the sender has proven the mailbox, once, with a copy to the sender", async () => {
    const { p, contactEmail } = await listed();
    const email = newEmail("sender");
    expect((await write(visitor(), p.id, email)).status).toBe(202);
    const asked = await mailbox.waitFor((mail) => mail.to.includes(email));
    expect(asked.text).not.toContain("special offer");
    expect((await p.sales.get("/contact-requests")).body.items).toEqual([]);
    const token = /confirm#([\w-]+)/.exec(asked.text)?.[1] ?? "";
    const preview = (given: string) => visitor().send("POST", "/contact-confirmation-previews", { token: given });
    expect((await preview(token)).body).toMatchObject({ ...draft(email), providerName: p.organization.name, delivered: false });
    expect((await preview(`${token.slice(0, -4)}AAAA`)).body.code).toBe("contact-not-found");
    expect(asked.text).toContain("Seller & Co");
    const confirm = (given: string) => visitor().send("POST", "/contact-confirmations", { token: given });
    expect((await confirm(`${token.slice(0, -4)}AAAA`)).body.code).toBe("contact-not-found");
    const answers = await Promise.all([confirm(token), confirm(token)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const mail = await mailbox.waitFor((one) => one.to.includes(contactEmail));
    expect(mail.text).toContain("special offer");
    expect(mail.text).toContain(email);
    const copy = await mailbox.waitFor((one) => one.to.includes(email) && one.subject.startsWith("Your message"));
    expect(copy.text).toContain("special offer");
    for (const person of [p.owner, p.sales])
      expect((await person.get("/contact-requests")).body.items).toMatchObject([
        { organization: "Seller & Co", email, message: "Hello,\n\nspecial offer" },
      ]);
    for (const person of [p.agent, p.helpdesk, p.colleague]) expect((await person.get("/contact-requests")).status).toBe(403);
    const [r, c] = [await partner(app), await customer(app)];
    for (const person of [r.owner, c.admin]) expect((await person.get("/contact-requests")).body.code).toBe("indirect-provider-required");
    const { rows } = await behind.query("select 1 from mails where organization_id = $1 and template like 'contact-%'", [p.id]);
    expect(rows).toHaveLength(2);
  });

  test("is not confirmed late, nor sent to who is not listed, and nobody is flooded", async () => {
    const { p } = await listed();
    expect((await write(visitor(), (await partner(app)).id, newEmail("sender"))).status).toBe(404);
    const email = newEmail("often");
    const [one, owner] = [visitor(), visitor()];
    const anew = () => email.replace("@", `+${++made}@`);
    const first = email.replace("@", "+first@");
    expect((await write(one, p.id, first)).status).toBe(202);
    for (let n = 1; n < 5; n++) expect((await write(one, p.id, anew())).status).toBe(202);
    expect(await write(one, p.id, email)).toMatchObject({ status: 429, body: { code: "too-many-messages" } });
    // The mailbox is not closed to its owner by one who is elsewhere, nor open without end.
    expect((await write(owner, p.id, email)).status).toBe(202);
    for (let n = 0; n < 9; n++) expect((await write(visitor(), p.id, anew())).status).toBe(202);
    expect((await write(visitor(), p.id, anew())).status).toBe(429);
    const token = await tokenFor(first);
    app.advance(24 * 60 * 60_000);
    expect((await visitor().send("POST", "/contact-confirmations", { token })).body.code).toBe("contact-expired");
  });

  test("counts for the provider when it is delivered, not before, and is not delivered to who hides meanwhile", async () => {
    const { p, contactEmail } = await listed();
    const key = `contactsOfProvider:${hashSecret(p.id).toString("base64url")}`;
    await behind.query("insert into sign_in_attempts (key, points, expire) values ($1, 499, $2)", [key, Date.now() + 365 * 86_400_000]);
    const [early, late, unproven] = [newEmail("early"), newEmail("late"), newEmail("unproven")];
    for (const email of [early, late, unproven]) expect((await write(visitor(), p.id, email)).status).toBe(202);
    const confirm = async (email: string) => visitor().send("POST", "/contact-confirmations", { token: await tokenFor(email) });
    expect((await confirm(early)).status).toBe(200);
    expect(await confirm(late)).toMatchObject({ status: 429, body: { code: "too-many-messages" } });
    await behind.query("delete from sign_in_attempts where key = $1", [key]);
    await save(p.owner, { ...listing, contactEmail, published: false }, 1);
    expect(await confirm(late)).toMatchObject({ status: 404, body: { code: "provider-not-listed" } });
    await save(p.owner, { ...listing, contactEmail }, 2);
    expect((await confirm(late)).status).toBe(200);
    expect((await confirm(early)).status).toBe(200);
    await save(p.owner, { ...listing, contactEmail, published: false }, 3);
    expect((await confirm(early)).status).toBe(200);
  });

  test("is listed by when it was received, and forgotten two years after", async () => {
    const { p } = await listed();
    const [a, b, c] = [newEmail("a"), newEmail("b"), newEmail("c")];
    for (const email of [a, b, c]) await write(visitor(), p.id, email);
    for (const email of [c, a, b]) {
      await visitor().send("POST", "/contact-confirmations", { token: await tokenFor(email) });
      app.advance(1_000);
    }
    const senders = async () => {
      const found = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const { body }: { body: { items: { email: string }[]; nextCursor: string | null } } = await p.owner.get(
          `/contact-requests?limit=1${cursor ? `&cursor=${cursor}` : ""}`,
        );
        found.push(...body.items.map(({ email }) => email));
        cursor = body.nextCursor;
      }
      return found;
    };
    expect(await senders()).toEqual([b, a, c]);
    await behind.query("update contact_requests set delivered_at = delivered_at - interval '2 years 1 day' where sender_email = $1", [c]);
    await directoryJobs(app.system).tasks["directory.forget-contacts"]?.({}, { attempt: 1, maxAttempts: 1 });
    expect(await senders()).toEqual([b, a]);
  });

  test.each(['"Security" <security@bank.test>', "security@bank.test", "“Bank”", "a＠b", "x".repeat(301)])(
    "is not signed with what could be taken for an address: %s",
    async (name) => {
      const { p } = await listed();
      const sent = await visitor().send("POST", `/provider-listings/${p.id}/contact-requests`, { ...draft(newEmail("sender")), name });
      expect(sent).toMatchObject({ status: 422, body: { errors: [{ path: "name" }] } });
    },
  );

  test("is signed with a name as people have them", async () => {
    const { p } = await listed();
    for (const name of ["Niccolò D'Angelo (vendite)", "x".repeat(300)])
      expect(
        (await visitor().send("POST", `/provider-listings/${p.id}/contact-requests`, { ...draft(newEmail("sender")), name })).status,
      ).toBe(202);
  });
});
