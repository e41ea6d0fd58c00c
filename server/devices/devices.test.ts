import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { member } from "../testing/members.ts";
import { endAsVendor, relate } from "../testing/scenes.ts";
import { mostDevices } from "./rules.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const header = "Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model";
const hash = (n: number) => Buffer.from(`hardware hash number ${n}`).toString("base64");

async function related() {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const relationship = await relate(p.agent, c.admin, { kind: "device" });
  return { p, c, relationship, theirs: `/customers/${c.id}/devices` };
}

const upload = (by: Person, customerId: string, ...lines: readonly string[]) =>
  by.call("POST", `/customers/${customerId}/device-uploads`, lines.join("\n"), { headers: { "content-type": "text/csv" } });
const told = (answer: { body: { results: { outcome: string; code: string | null }[] } }) =>
  answer.body.results.map(({ outcome, code }) => code ?? outcome);
const serials = async (by: Person, path: string) =>
  (await by.get(path)).body.items.map(({ serialNumber }: { serialNumber: string | null }) => serialNumber);

test("a device partner uploads ids with a result per line, again without effect; the customer sees them and releases one", async () => {
  const { p, c, theirs } = await related();
  const file = [
    header,
    "SN-001,,,Contoso,Book 3",
    `SN-002,00330-80000-00000-AA123,${hash(2)},,`,
    "SN-003,,,Contoso,",
    "SN-004,no id!,,,",
    "SN-005,,short,,",
    "sn-001,,,CONTOSO, Book 3",
    `,,${hash(7)},,`,
    '"SN-008",,,"Contoso',
  ];
  const first = await upload(p.agent, c.id, ...file);
  expect(first.status).toBe(200);
  expect(told(first)).toEqual([
    "created",
    "created",
    "device-not-identified",
    "product-id-invalid",
    "hardware-hash-invalid",
    "device-repeated",
    "created",
    "quotes-damaged",
  ]);
  expect(first.body.results[5]).toMatchObject({ line: 7, detail: expect.stringContaining("Line 2 is about the same device") });
  expect(first.body).toMatchObject({ lines: 8, created: 3, updated: 0, unchanged: 0, refused: 5 });
  const again = await upload(p.sales, c.id, ...file);
  expect(again.body).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: 5 });
  const more = await upload(
    p.agent,
    c.id,
    "Serial number;OEM name;Model name;Hardware hash",
    `SN-001;Contoso;Book 3;${hash(1)}`,
    `SN-009;Contoso;Book 3;${hash(2)}`,
  );
  expect(told(more)).toEqual(["updated", "updated"]);
  expect(told(await upload(p.agent, c.id, "Hardware hash,Product ID", `${hash(1)},00330-80000-00000-AA123`))).toEqual(["device-ambiguous"]);

  expect(await serials(p.helpdesk, theirs)).toEqual([null, "SN-001", "SN-009"]);
  expect(await serials(p.agent, `${theirs}?search=sn-00`)).toEqual(["SN-001", "SN-009"]);
  const page = await c.admin.get("/devices?limit=1&search=SN");
  expect(page.body.items).toMatchObject([
    {
      serialNumber: "SN-001",
      manufacturer: "Contoso",
      model: "Book 3",
      hasHardwareHash: true,
      managed: true,
      partner: { id: p.id, name: p.organization.name },
    },
  ]);
  const next = await c.admin.get(`/devices?limit=1&search=SN&cursor=${page.body.nextCursor}`);
  expect(next.body).toMatchObject({ items: [{ serialNumber: "SN-009" }], nextCursor: null });

  const device = page.body.items[0];
  expect(device.allowedActions).toEqual(["devices:device:release"]);
  expect((await c.admin.post(`/devices/${device.id}/release`)).status).toBe(204);
  expect((await c.admin.post(`/devices/${device.id}/release`)).status).toBe(404);
  expect((await p.agent.delete(`${theirs}/${device.id}`)).status).toBe(404);
  expect((await p.agent.delete(`${theirs}/${next.body.items[0].id}`)).status).toBe(204);
  expect(await serials(c.admin, "/devices")).toEqual([null]);
  for (const reader of [c.admin, p.owner]) {
    const events = (await reader.get("/events?limit=100")).body.items.filter(({ kind }: { kind: string }) => kind.startsWith("device"));
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual([
      "device.removed",
      "device.released",
      "devices.uploaded",
      "devices.uploaded",
    ]);
    expect(events[1]).toMatchObject({
      subject: { name: "SN-001" },
      data: { partnerName: p.organization.name, customerName: c.organization.name },
    });
  }
});

test("two partners never manage the same device; whose relationship has ended manages nothing", async () => {
  const { p, c, theirs, relationship } = await related();
  const q = await partner(app, { partnerKind: "direct-partner" });
  await relate(q.agent, c.admin, { kind: "device" });
  const file = ["Serial number,Manufacturer,Model", "A-1,Contoso,One"];
  const both = await Promise.all([upload(p.agent, c.id, ...file), upload(p.agent, c.id, ...file), upload(p.agent, c.id, ...file)]);
  expect(both.flatMap(told).sort()).toEqual(["created", "unchanged", "unchanged"]);
  expect(told(await upload(q.agent, c.id, ...file))).toEqual(["device-of-another-partner"]);
  expect(await serials(q.agent, theirs)).toEqual([]);
  const [mine] = (await p.agent.get(theirs)).body.items;
  expect((await q.agent.delete(`${theirs}/${mine.id}`)).status).toBe(404);

  expect((await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: relationship.id })).body.code).toBe("relationship-in-use");
  await endAsVendor(await vendorPerson(app), c.id, relationship.id);
  for (const answer of [await upload(p.agent, c.id, ...file), await p.agent.get(theirs), await p.agent.delete(`${theirs}/${mine.id}`)])
    expect(answer).toMatchObject({ status: 409, body: { code: "no-relationship-of-this-kind" } });
  expect((await c.admin.get("/devices")).body.items).toMatchObject([{ managed: false, partner: { id: p.id } }]);
  expect(told(await upload(q.agent, c.id, ...file))).toEqual(["created"]);
  expect((await c.admin.get("/devices")).body.items).toMatchObject([
    { managed: true, partner: { id: q.id }, addedBy: { name: q.agent.name } },
  ]);
});

test("nobody else uploads, sees or releases; the lock keeps device partners out", async () => {
  const { p, c, theirs } = await related();
  const [q, other] = [await partner(app), await customer(app)];
  const file = ["Hardware hash", hash(1)];
  await upload(p.agent, c.id, ...file);
  const [device] = (await c.admin.get("/devices")).body.items;
  for (const by of [p.colleague, p.helpdesk]) expect([by.name, (await upload(by, c.id, ...file)).status]).toEqual([by.name, 403]);
  for (const by of [q.agent, other.admin]) {
    expect((await upload(by, c.id, ...file)).status).toBe(by === q.agent ? 404 : 403);
    expect((await by.post(`/devices/${device.id}/release`)).status).toBe(by === q.agent ? 403 : 404);
  }
  expect((await q.agent.get(theirs)).status).toBe(404);
  expect((await c.user.get("/devices")).status).toBe(403);
  expect((await c.user.post(`/devices/${device.id}/release`)).status).toBe(403);
  expect((await p.agent.post(`/devices/${device.id}/release`)).status).toBe(403);
  expect((await stranger(app).get("/devices")).status).toBe(401);
  const reseller = await partner(app);
  await relate(reseller.agent, c.admin, { kind: "reseller" });
  expect((await upload(reseller.agent, c.id, ...file)).body).toMatchObject({ status: 409, code: "no-relationship-of-this-kind" });

  expect((await c.admin.put(`/organizations/${c.id}/partner-lock`, { locked: true })).status).toBeLessThan(300);
  expect((await upload(p.agent, c.id, ...file)).body).toMatchObject({ status: 403, code: "customer-locked" });
  const keeper = await member(app, c.organization, { roleIds: [roleId.intuneAdministrator] });
  expect((await keeper.post(`/devices/${device.id}/release`)).status).toBe(204);
});

test("a file has to name a way to know devices, and has an end", async () => {
  const { p, c } = await related();
  expect((await upload(p.agent, c.id, "Serial number,Manufacturer", "1,2")).body).toMatchObject({ status: 422, code: "columns-missing" });
  const lines = Array.from({ length: 10_000 }, (_, n) => `S${n},Contoso,Book`);
  expect((await upload(p.agent, c.id, "Serial,Manufacturer,Model", ...lines, "one more,Contoso,Book")).body.code).toBe("too-many-lines");
  expect((await upload(p.agent, c.id, "Serial,Manufacturer,Model", ...lines)).body).toMatchObject({ created: 10_000, refused: 0 });
  expect((await c.admin.get("/devices?search=S9999")).body.items).toHaveLength(1);
}, 30_000);

test("a partner manages so many devices of a customer and no more, also when several files come at once", async () => {
  const { p, c } = await related();
  const behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
  await behind.query(
    `insert into devices (organization_id, id, partner_id, serial_key, made_key, added_at, added_by_id, added_by_name, changed_at)
     select $1::uuid, gen_random_uuid(), $2::uuid, 's' || n, 'made ' || n, now(), $2::uuid, 'Somebody', now() from generate_series(1, $3::int - 2) as n`,
    [c.id, p.id, mostDevices],
  );
  await behind.end();
  const file = (at: string) => ["Serial,Manufacturer,Model", `${at}-1,Contoso,Book`, `${at}-2,Contoso,Book`, `${at}-1,Contoso,Book`];
  const answers = await Promise.all(["X", "Y"].map((at) => upload(p.agent, c.id, ...file(at))));
  expect(answers.flatMap(told).sort()).toEqual([...["created", "created", "device-repeated"], ...Array(3).fill("too-many-devices")]);
  const [full] = answers.filter((answer) => told(answer)[0] === "too-many-devices");
  expect(full?.body.results[0].detail).toContain(`${mostDevices}`);
});
