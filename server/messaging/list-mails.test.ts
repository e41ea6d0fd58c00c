import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { customer, type Person, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";

interface Answer {
  readonly body: { readonly items: readonly { readonly id: string }[]; readonly nextCursor: string | null };
}

let app: TestApp;
let owner: pg.Pool;
let vendor: Person;

beforeAll(async () => {
  app = await testApp();
  owner = new pg.Pool({ connectionString: app.ownerUrl });
  vendor = await vendorPerson(app);
});

afterAll(async () => {
  await Promise.all([app.close(), owner.end()]);
});

/** A mail of some organization, as delivery leaves it. */
async function put(
  organizationId: string,
  status: string,
  subject: string,
  more: { error?: object; attempts?: number } = {},
): Promise<string> {
  const id = app.system().newId();
  await owner.query(
    `insert into mails (organization_id, id, event_id, template, recipient, language, subject, data, status, attempts, next_attempt_at, give_up_at, last_error, created_at)
     values ($1, $2, $2, 'invitation', 'anna@customer.test', 'en', $3, '{}', $4, $5, case when $4 in ('queued', 'sending') then now() end, now(), $6, now())`,
    [organizationId, id, subject, status, more.attempts ?? 0, more.error ?? null],
  );
  return id;
}

it("shows the vendor the mails of everybody, newest first, with the reason of a failure in the reader's language", async () => {
  const [{ id: one }, { id: two }] = [await customer(app), await partner(app)];
  const reason = { en: "The mail server refused the address: 550 no", it: "Il server di posta ha rifiutato l'indirizzo: 550 no" };
  const failed = await put(one, "failed", "Refused", { error: reason, attempts: 2 });
  const sending = await put(two, "sending", "On its way", { attempts: 1 });

  const { body } = await vendor.get("/mails?limit=2");
  expect(body.items.map((mail: { id: string }) => mail.id)).toEqual([sending, failed]);
  expect(body.items[0]).toMatchObject({ status: "queued", subject: "On its way", to: "anna@customer.test", template: "invitation" });
  expect(body.items[1]).toMatchObject({ status: "failed", attempts: 2, lastError: reason.en });
  const italian = await vendor.get("/mails?status=failed&limit=1", { headers: { "accept-language": "it" } });
  expect(italian.body.items).toMatchObject([{ id: failed, lastError: reason.it }]);
});

it("pages without gap or double, by status", async () => {
  const { id } = await customer(app);
  const statuses = ["queued", "sending", "sent", "failed"];
  const all: string[] = [];
  for (let index = 0; index < 12; index++) all.push(await put(id, statuses[index % 4] ?? "", `Number ${index}`));
  /** Pages until the first of ours has come; older mails of other tests stay out. */
  const read = async (query: string): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null && !ids.includes(all[0] ?? "")) {
      const page: Answer = await vendor.get(`/mails?limit=5${query}${cursor && `&cursor=${cursor}`}`);
      ids.push(...page.body.items.map((mail) => mail.id));
      cursor = page.body.nextCursor;
    }
    return ids.filter((each) => all.includes(each));
  };
  expect(await read("")).toEqual(all.toReversed());
  expect(await read("&status=queued")).toEqual(all.filter((_, index) => index % 4 < 2).toReversed());
});

it("is for the vendor only, and refuses what is no cursor", async () => {
  const { agent } = await partner(app);
  const { admin } = await customer(app);
  expect((await agent.get("/mails")).status).toBe(403);
  expect((await admin.get("/mails")).status).toBe(403);
  expect((await stranger(app).get("/mails")).status).toBe(401);
  const wrong = Buffer.from('["x"]').toString("base64url");
  expect(await vendor.get(`/mails?cursor=${wrong}`)).toMatchObject({ status: 422, body: { errors: [{ path: "cursor" }] } });
  expect((await vendor.get("/mails?status=sending")).status).toBe(422);
});
