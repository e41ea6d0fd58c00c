import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeRole, roleId } from "../../access/index.ts";
import { selectInstallation } from "../../organizations/index.ts";
import { transact } from "../../platform/index.ts";
import { customer, type Person, partner, vendorPerson } from "../../testing/actors.ts";
import { allItems } from "../../testing/all-items.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { act, approve, atVersion, type Enrolling, expectOk, inReview, rejection, review, submitted } from "../../testing/enrollment.ts";
import { member } from "../../testing/members.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Item {
  readonly id: string;
  readonly applicant: { readonly name: string };
}
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

test("the queue shows cases oldest first, narrowed by state, kind and country, and finds them by name and network ID", async () => {
  const cases: Enrolling[] = [];
  for (const partnerKind of ["indirect-reseller", "advisor", "indirect-reseller"]) cases.push(await inReview(app, { partnerKind }));
  const waiting = await submitted(app);
  const ours = new Set([...cases, waiting].map(({ id }) => id));
  const { vera } = waiting;
  const listed = async (query: string) =>
    idsOf(await allItems<Item>(vera, `/enrollment-cases?limit=50&${query}`)).filter((id) => ours.has(id));
  const all = cases.map(({ id }) => id);
  expect(await listed("")).toEqual(all);
  expect(await listed("order=newest")).toEqual(all.toReversed());
  expect(await listed("kind=advisor&country=IT")).toEqual([cases[1]?.id]);
  expect(await listed("country=DE")).toEqual([]);
  expect(await listed("state=unconfirmed")).toEqual([waiting.id]);
  const { body } = await vera.get(`/enrollment-cases?search=${cases[0]?.networkId}&country=IT`);
  expect(body.items).toMatchObject([
    { id: cases[0]?.id, state: "in-review", clock: { running: true, overdue: false, targetBusinessDays: 5 } },
  ]);
  expect(await listed(`search=${waiting.networkId}`)).toEqual([waiting.id]);
  expect(await listed(`search=${waiting.networkId}&state=in-review`)).toEqual([]);
  // A case that was taken back to be corrected is gone.
  await expectOk(act(waiting.admin, "POST", `${waiting.path}/recall`, waiting.path));
  expect(await listed(`search=${waiting.networkId}`)).toEqual([]);
  expect((await vera.get(`/enrollment-cases/${waiting.id}`)).status).toBe(404);
});

test("a case shows its evidence side by side", async () => {
  const { vera, id, networkId } = await inReview(app);
  const { body } = await vera.get(`/enrollment-cases/${id}`);
  const byCode = Object.fromEntries(body.evidence.map((line: { code: string }) => [line.code, line]));
  expect(byCode).toMatchObject({
    "mail-confirmed": { agrees: true },
    "contact-and-website-domain": { onRecord: "rossi.test", agrees: false },
    "name-and-membership": { agrees: false },
    "country-and-membership": { stated: "IT", onRecord: "IT", agrees: true },
    "membership-active": { onRecord: networkId, agrees: true },
  });
  expect(body.addressLines.slice(1)).toEqual(["Via Roma 1", "20121 Milano MI"]);
  expect(body.allowedActions).toEqual(["enrollment:case:pass-employment", "enrollment:case:ask", "enrollment:case:reject"]);
});

test("of two reviewers at once one decides, the other is told", async () => {
  const enrolling = await inReview(app);
  const { id, vera, admin, path } = enrolling;
  const at = `/enrollment-cases/${id}`;
  await expectOk(review(enrolling, "checks", { check: "employment", passed: true }));
  await expectOk(review(enrolling, "checks", { check: "business", passed: true }));
  const { version } = (await vera.get(at)).body;
  const other = await vendorPerson(app);
  const answers = await Promise.all([
    vera.post(`${at}/approval`, undefined, atVersion(version)),
    other.post(`${at}/rejection`, rejection, atVersion(version)),
    admin.post(`${path}/withdrawal`, undefined, atVersion(version)),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  const { state } = (await vera.get(at)).body;
  expect(["approved", "rejected", "withdrawn"].indexOf(state)).toBe(answers.findIndex(({ status }) => status === 200));
  expect((await admin.get(`/organizations/${enrolling.organizationId}/enrollment`)).body.standing).toBe(
    state === "approved" ? "in-program" : "none",
  );
});

test("nobody but the vendor's reviewers has a queue; who loses the role has it no more", async () => {
  const enrolling = await inReview(app);
  const { id, admin } = enrolling;
  const [p, c] = [await partner(app), await customer(app)];
  const requests = (person: Person) => [
    person.get("/enrollment-cases"),
    person.get(`/enrollment-cases/${id}`),
    person.put(`/enrollment-cases/${id}/checks`, { check: "employment", passed: true }, atVersion(5)),
    person.post(`/enrollment-cases/${id}/questions`, { text: "?" }, atVersion(5)),
    person.post(`/enrollment-cases/${id}/approval`, undefined, atVersion(5)),
    person.post(`/enrollment-cases/${id}/rejection`, rejection, atVersion(5)),
  ];
  for (const person of [p.owner, p.agent, c.admin, admin])
    expect((await Promise.all(requests(person))).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);

  const vendor = (await vendorPerson(app)).organization;
  // Named so that whoever wants somebody of the vendor still finds its first administrator first.
  const plain = await member(app, vendor, { displayName: "Zoe" });
  expect((await Promise.all(requests(plain))).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  const reviewer = await member(app, vendor, { displayName: "Zeno", roleIds: [roleId.globalAdministrator] });
  await expectOk(review({ vera: reviewer, id }, "checks", { check: "employment", passed: true }));
  const ctx = app.system();
  await transact(ctx, [vendor.organization_id], (tx) => removeRole(tx, vendor.organization_id, reviewer.id, roleId.globalAdministrator));
  expect((await Promise.all(requests(reviewer))).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
});

test("who loses the role at the applicant can act on the application no more", async () => {
  const enrolling = await inReview(app);
  const { admin, deputy, path, organizationId } = enrolling;
  const ctx = app.system();
  await transact(ctx, [organizationId], (tx) => removeRole(tx, organizationId, deputy.id, roleId.globalAdministrator));
  expect((await deputy.get(path)).status).toBe(403);
  expect((await act(deputy, "POST", `${path}/withdrawal`, path)).status).toBe(403);
  await approve(enrolling);
  expect((await admin.get(path)).body.state).toBe("approved");
});

/** However many cases there are: a page reads its own rows of the index that fits, and no others. */
test.each([
  ["all", {}, "enrollment_cases_by_status"],
  ["of a kind", { partner_kind: "advisor" }, "enrollment_cases_by_kind"],
  ["of a country", { country: "IT" }, "enrollment_cases_by_country"],
  ["of both", { partner_kind: "advisor", country: "IT" }, "enrollment_cases_by_kind_and_country"],
])("a page of the queue, %s, is a range of an index", async (_title, filter, index) => {
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  const vendorId = (await transact(app.system(), [], selectInstallation))?.vendorOrganizationId;
  await owner.query("begin");
  await owner.query(
    `insert into enrollment_cases (organization_id, application_id, applicant_id, applicant_name, sort_key, partner_kind, country, network_id,
      status, queued_at, target_business_days)
    select $1, gen_random_uuid(), gen_random_uuid(), 'Case ' || n, 'case ' || n,
      (array['advisor', 'indirect-reseller', 'direct-partner'])[1 + n % 3], (array['IT', 'DE', 'FR', 'US', 'ES'])[1 + n % 5], n::text,
      (array['in-review', 'approved'])[1 + n % 2], timestamptz '2026-01-01' + n * interval '1 minute', 5
    from generate_series(1, 20000) n`,
    [vendorId],
  );
  await owner.query("analyze enrollment_cases");
  const predicates = Object.entries(filter).map(([column, value]) => `and ${column} = '${value}'`);
  const { rows } = await owner.query(
    `explain (analyze, format json) select * from enrollment_cases where organization_id = '${vendorId}' and status = 'in-review' ${predicates.join(" ")}
      and (queued_at, application_id) > ('2026-01-05', '00000000-0000-0000-0000-000000000000') order by queued_at, application_id limit 26`,
  );
  await owner.query("rollback");
  await owner.end();
  const limit = rows[0]["QUERY PLAN"][0].Plan;
  expect(limit.Plans).toMatchObject([{ "Node Type": "Index Scan", "Index Name": index, "Actual Rows": 26 }]);
  expect(limit.Plans[0]["Rows Removed by Filter"] ?? 0).toBe(0);
});
