import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, newNetworkId, partner, stranger, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { approve, atVersion, expectOk, inReview, membership, newMailbox } from "../../testing/enrollment.ts";
import { createEnrollmentJobs } from "../jobs.ts";
import { bringCustomersTask } from "./bring-customers-task.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const csv = { headers: { "content-type": "text/csv" } };
const header = "Network ID,Organization name,Country,Status,Account email";

test("the vendor adds a membership, finds and corrects it; a network ID is in the registry once", async () => {
  const vera = await vendorPerson(app);
  const accountEmail = newMailbox("account");
  const name = `Zeppelin ${process.pid} Spedizioni`;
  const one = await membership(app, { name, accountEmail });
  for (const words of [`zeppelin ${process.pid}`, one.networkId, accountEmail.split("@")[0] ?? ""])
    expect((await vera.get(`/network-memberships?search=${words}`)).body.items).toMatchObject([{ id: one.id, linkedTo: null }]);
  const { networkId } = one;
  const again = await vera.post("/network-memberships", { networkId, name, country: "IT", accountEmail });
  expect(again).toMatchObject({ status: 409, body: { code: "network-id-known", errors: [{ path: "networkId" }] } });
  const path = `/network-memberships/${one.id}`;
  expect((await vera.patch(path, { active: false }, atVersion(1))).body).toMatchObject({ active: false, name, version: 2 });
  expect((await vera.patch(path, { active: true }, atVersion(1))).status).toBe(412);
  expect((await vera.patch(path, { country: "XX" }, atVersion(2))).body).toMatchObject({ status: 422, errors: [{ path: "country" }] });
  const renamed = await Promise.all(["Alfa", "Beta"].map((first) => vera.patch(path, { name: `${first} ${process.pid}` }, atVersion(2))));
  expect(renamed.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await vera.get(`/network-memberships?search=zeppelin ${process.pid}`)).body.items).toEqual([]);
});

test("a file adds and corrects, with a result per line; a dry run says the same and does nothing", async () => {
  const vera = await vendorPerson(app);
  const [fresh, known, same] = [newNetworkId(), await membership(app), await membership(app)];
  const file = [
    header,
    `${fresh},Fresh & Co,Italia,active,Fresh@Member.test`,
    `${known.networkId},Renamed ${process.pid},US,inattivo,${known.accountEmail}`,
    `${same.networkId},${same.name},IT,Active,${same.accountEmail}`,
    `${fresh},Twice,IT,active,fresh@member.test`,
    "12,Short,IT,active,a@member.test",
    `${newNetworkId()},..,IT,active,a@member.test`,
    `${newNetworkId()},No Country,Atlantis,active,a@member.test`,
    `${newNetworkId()},No Status,IT,perhaps,a@member.test`,
    `${newNetworkId()},No Mail,IT,active,nobody`,
    `${newNetworkId()},Short line,IT`,
  ].join("\r\n");
  const dry = await expectOk(vera.call("POST", "/network-membership-imports?dryRun=true", file, csv));
  expect(dry).toMatchObject({ dryRun: true, lines: 10, created: 1, updated: 1, unchanged: 1, refused: 7 });
  expect((await vera.get(`/network-memberships?search=${fresh}`)).body.items).toEqual([]);
  const done = await expectOk(vera.call("POST", "/network-membership-imports", file, csv));
  expect({ ...done, dryRun: true }).toEqual(dry);
  expect(done.results.map(({ line, outcome, code }: Record<string, unknown>) => [line, outcome, code])).toEqual([
    [2, "created", null],
    [3, "updated", null],
    [4, "unchanged", null],
    [5, "refused", "network-id-repeated"],
    [6, "refused", "network-id-invalid"],
    [7, "refused", "name-not-telling"],
    [8, "refused", "country-unknown"],
    [9, "refused", "status-unknown"],
    [10, "refused", "email-invalid"],
    [11, "refused", "cells-mismatch"],
  ]);
  expect((await vera.get(`/network-memberships?search=${fresh}`)).body.items).toMatchObject([
    { name: "Fresh & Co", accountEmail: "fresh@member.test" },
  ]);
  expect((await vera.get(`/network-memberships/${known.id}`)).body).toMatchObject({ country: "US", active: false });
  const repeated = await expectOk(vera.call("POST", "/network-membership-imports", file, csv));
  expect(repeated).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect((await vera.call("POST", "/network-membership-imports", "Network ID,Country\n1,IT", csv)).body.code).toBe("columns-missing");
  const many = [header, ...Array.from({ length: 10_001 }, () => ",,,,x")].join("\n");
  expect((await vera.call("POST", "/network-membership-imports", many, csv)).body.code).toBe("too-many-lines");
});

test("nobody but the vendor's global administrators sees the registry", async () => {
  const [p, c, one] = [await partner(app), await customer(app), await membership(app)];
  for (const person of [p.owner, p.agent, c.admin]) {
    for (const path of ["/network-memberships", `/network-memberships/${one.id}`, `/network-memberships/${one.id}/recorded-customers`])
      expect((await person.get(path)).status).toBe(404);
    expect((await person.call("POST", "/network-membership-imports", header, csv)).status).toBe(404);
  }
  expect((await stranger(app).get("/network-memberships")).status).toBe(401);
});

test("customers on record appear in the list of the member that becomes a partner, without any authority", async () => {
  const enrolling = await inReview(app);
  const { vera, admin, networkId, organizationId } = enrolling;
  const [one, two] = [randomUUID(), randomUUID()];
  const c = await customer(app);
  const columns = "Network ID,Microsoft ID,Company name,Primary domain name,Relationship,Country";
  const file = [
    columns,
    `${networkId},${one},Bottega ${process.pid},,Reseller,IT`,
    `${networkId},${two},Osteria ${process.pid},osteria-${process.pid}-${Date.now()}.test,Reseller,IT`,
    `${newNetworkId()},${randomUUID()},Nobody's,,Reseller,IT`,
    `${networkId},${one},Twice,,Reseller,IT`,
    `${networkId},${c.id},Not a reseller,,Advisor,IT`,
  ].join("\n");
  const report = await expectOk(vera.call("POST", "/recorded-customer-imports", file, csv));
  expect(report).toMatchObject({ lines: 5, created: 2, refused: 3 });
  expect(report.results.map(({ code }: { code: string | null }) => code)).toEqual([
    null,
    null,
    "network-id-unknown",
    "id-repeated",
    "relationship-not-imported",
  ]);
  const [member] = (await vera.get(`/network-memberships?search=${networkId}`)).body.items;
  const recorded = (await vera.get(`/network-memberships/${member.id}/recorded-customers?limit=1`)).body;
  expect(recorded.items).toHaveLength(1);
  const rest = await vera.get(`/network-memberships/${member.id}/recorded-customers?cursor=${recorded.nextCursor}`);
  expect([...recorded.items, ...rest.body.items].map(({ microsoftId }) => microsoftId).sort()).toEqual([one, two].sort());

  const task = createEnrollmentJobs(app.system).tasks[bringCustomersTask];
  const work = () => task?.({ organizationId, networkId }, { attempt: 1, maxAttempts: 1 });
  // Before the approval there is no partner to bring them to.
  await work();
  await approve(enrolling);
  // Safe to run twice, also at once.
  await Promise.all([work(), work()]);
  const standing = (await admin.get(`/organizations/${organizationId}/enrollment`)).body;
  await expectOk(admin.put(`/organizations/${organizationId}/groups/${standing.adminAgentsGroupId}/members/${admin.id}`));
  const { items } = (await admin.get("/customers")).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual([`Bottega ${process.pid}`, `Osteria ${process.pid}`]);
  for (const item of items) {
    expect(item).toMatchObject({ relationship: { source: "import" }, administration: { state: "none" } });
    expect((await admin.get(`/organizations/${item.id}/users`)).status).toBe(404);
  }
  expect((await admin.get("/events?kind=recorded-customers.brought")).body.items).toMatchObject([{ data: { brought: 2 } }]);
});
