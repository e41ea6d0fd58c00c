import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import { customer, type Person, partner, stranger } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
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
    const [a, b, us] = [await provider(), await provider({ country: "DE" }), await provider({ country: "US" })];
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
    expect(pages.sort()).toEqual([a.id, b.id, us.id].sort());

    await behind.query("update organizations set status = 'suspended' where organization_id = $1", [b.id]);
    expect(await search(`search=${word}&country=DE`)).toEqual([]);
  });

  test("is written by global administrators of providers only", async () => {
    const [p, r, c] = [await provider(), await partner(app), await customer(app)];
    for (const person of [p.agent, p.sales, p.helpdesk, p.colleague]) expect((await save(person, listing, 0)).status).toBe(403);
    for (const person of [r.owner, c.admin]) expect((await save(person, listing, 0)).body.code).toBe("indirect-provider-required");
    expect((await r.owner.put(path(p.owner), listing, { headers: { "if-match": '"0"' } })).status).toBe(404);
    expect((await p.owner.put(path(p.owner), listing)).body.code).toBe("if-match-required");
    for (const wrong of [
      { website: "javascript:alert(1)" },
      { contactEmail: "x" },
      { offers: ["gold"] },
      { description: "x".repeat(2_501) },
    ])
      expect((await save(p.owner, { ...listing, ...wrong }, 0)).status, JSON.stringify(wrong)).toBe(422);
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
  const visitor = () => new Browser(app, { address: newAddress() });

  test("reaches it when the sender has proven the mailbox, once, with a copy to the sender", async () => {
    const { p, contactEmail } = await listed();
    const email = newEmail("sender");
    expect((await write(visitor(), p.id, email)).status).toBe(202);
    const asked = await mailbox.waitFor((mail) => mail.to.includes(email));
    expect(asked.text).not.toContain("special offer");
    expect((await p.sales.get("/contact-requests")).body.items).toEqual([]);
    const token = /confirm#([\w-]+)/.exec(asked.text)?.[1] ?? "";
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
    const { rows } = await behind.query("select 1 from mails where organization_id = $1 and template like 'contact-%'", [p.id]);
    expect(rows).toHaveLength(2);
  });

  test("is not confirmed late, nor sent to who is not listed, and nobody is flooded", async () => {
    const { p } = await listed();
    expect((await write(visitor(), (await partner(app)).id, newEmail("sender"))).status).toBe(404);
    const email = newEmail("often");
    for (let n = 0; n < 5; n++) expect((await write(visitor(), p.id, email.replace("@", `+${n}@`))).status).toBe(202);
    expect(await write(visitor(), p.id, email)).toMatchObject({ status: 429, body: { code: "too-many-messages" } });
    const asked = await mailbox.waitFor((mail) => mail.to.includes(email.replace("@", "+0@")));
    const token = /confirm#([\w-]+)/.exec(asked.text)?.[1] ?? "";
    app.advance(24 * 60 * 60_000);
    expect((await visitor().send("POST", "/contact-confirmations", { token })).body.code).toBe("contact-expired");
  });
});
