import { type Selectable, sql } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { DeviceKeys } from "./rules.ts";
import type { DeviceTables } from "./tables.ts";

export type DeviceRow = Selectable<DeviceTables["devices"]>;

const db = (tx: Tx) => rows<DeviceTables>(tx);

/** Uploads for one customer come one after the other: two may name the same device in different ways. */
export async function lockUploads(tx: Tx, customerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`devices ${customerId}`}, 0))`.execute(db(tx));
}

/** The customer's devices that have any of these keys; held still. */
export async function selectByKeys(tx: Tx, customerId: string, keys: readonly DeviceKeys[]): Promise<DeviceRow[]> {
  const found = await sql<DeviceRow>`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (made text, product text, hash text))
    select d.* from devices d where d.organization_id = ${customerId} and d.id in (
      select e.id from wanted join devices e on e.organization_id = ${customerId} and e.made_key = wanted.made
      union select e.id from wanted join devices e on e.organization_id = ${customerId} and e.product_key = wanted.product
      union select e.id from wanted join devices e on e.organization_id = ${customerId} and e.hash_key = wanted.hash)
    order by d.id for update`.execute(db(tx));
  return found.rows;
}

/** New ones and changed ones, by id. */
export async function upsertDevices(tx: Tx, devices: readonly DeviceRow[]): Promise<void> {
  if (devices.length === 0) return;
  await sql`
    insert into devices select * from jsonb_populate_recordset(null::devices, ${JSON.stringify(devices)}::jsonb)
    on conflict (organization_id, id) do update set partner_id = excluded.partner_id, serial_number = excluded.serial_number, serial_key = excluded.serial_key,
      manufacturer = excluded.manufacturer, model = excluded.model, product_id = excluded.product_id, hardware_hash = excluded.hardware_hash,
      made_key = excluded.made_key, product_key = excluded.product_key, hash_key = excluded.hash_key, added_at = excluded.added_at, added_by_id = excluded.added_by_id, added_by_name = excluded.added_by_name,
      changed_at = excluded.changed_at`.execute(db(tx));
}

export interface DeviceFilter {
  readonly partnerId: string | null;
  /** What the serial number begins with, folded. */
  readonly serial: string | null;
}

/** By serial number; the hardware hash, which is long, is left out. */
export async function selectDevices(
  tx: Tx,
  customerId: string,
  { partnerId, serial }: DeviceFilter,
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<Omit<DeviceRow, "hardware_hash">[]> {
  let query = db(tx)
    .selectFrom("devices")
    .select(["organization_id", "id", "partner_id", "serial_number", "serial_key", "manufacturer", "model", "product_id"])
    .select(["made_key", "product_key", "hash_key", "added_at", "added_by_id", "added_by_name", "changed_at"])
    .where("organization_id", "=", customerId);
  if (partnerId !== null) query = query.where("partner_id", "=", partnerId);
  if (serial !== null) query = query.where("serial_key", ">=", serial).where("serial_key", "<", `${serial}\u{10FFFF}`);
  if (after !== null) query = query.where(sql<boolean>`(serial_key, id) > (${after.sortKey}, ${after.id}::uuid)`);
  return await query.orderBy("serial_key").orderBy("id").limit(limit).execute();
}

export async function countDevices(tx: Tx, customerId: string, partnerId: string): Promise<number> {
  const found = await db(tx)
    .selectFrom("devices")
    .select(({ fn }) => fn.countAll<string>().as("n"))
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .executeTakeFirst();
  return Number(found?.n ?? 0);
}

/** What was there; undefined if it is gone already, or is another partner's. */
export async function deleteDevice(tx: Tx, customerId: string, id: string, partnerId: string | null): Promise<DeviceRow | undefined> {
  let query = db(tx).deleteFrom("devices").where("organization_id", "=", customerId).where("id", "=", id);
  if (partnerId !== null) query = query.where("partner_id", "=", partnerId);
  return await query.returningAll().executeTakeFirst();
}
