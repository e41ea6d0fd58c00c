import { authorize } from "../access/index.ts";
import { findOrganizations } from "../organizations/index.ts";
import {
  actingOrganization,
  alsoSee,
  type Context,
  fold,
  type Page,
  readNameCursor,
  type Tx,
  toPage,
  transact,
} from "../platform/index.ts";
import { actByRelationship, partnersOfKind } from "../relationships/index.ts";
import { type DeviceRow, selectDevices } from "./store.ts";

export interface DeviceQuery {
  /** What the serial number begins with. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SeenDevice {
  readonly row: Omit<DeviceRow, "hardware_hash">;
  readonly partnerName: string;
  /** Not after the partner's relationship has ended. */
  readonly managed: boolean;
  readonly mayRelease: boolean;
}

/** The devices that the acting partner manages for a customer. */
export async function listManagedDevices(ctx: Context, customerId: string, query: DeviceQuery): Promise<Page<SeenDevice>> {
  return await transact(ctx, [customerId], async (tx) => {
    const { partner } = await actByRelationship(tx, ctx, customerId, ["device"], "customers:customer:read");
    const page = await read(tx, customerId, partner.organization_id, query);
    return { ...page, items: page.items.map((row) => ({ row, partnerName: partner.name, managed: true, mayRelease: false })) };
  });
}

/** All devices of the acting customer that partners have brought under management. */
export async function listOwnDevices(ctx: Context, query: DeviceQuery): Promise<Page<SeenDevice>> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "devices:device:read");
    const page = await read(tx, customerId, null, query);
    const partnerIds = [...new Set(page.items.map((row) => row.partner_id))];
    await alsoSee(tx, partnerIds);
    const names = new Map((await findOrganizations(tx, partnerIds)).map(({ organization_id, name }) => [organization_id, name]));
    const managing = await partnersOfKind(tx, customerId, ["device"], partnerIds);
    const mayRelease = authority.may("devices:device:release");
    const seen = (row: SeenDevice["row"]): SeenDevice => {
      return { row, partnerName: names.get(row.partner_id) ?? "", managed: managing.has(row.partner_id), mayRelease };
    };
    return { ...page, items: page.items.map(seen) };
  });
}

async function read(tx: Tx, customerId: string, partnerId: string | null, { search, limit, cursor }: DeviceQuery) {
  const serial = fold(search ?? "");
  const found = await selectDevices(tx, customerId, { partnerId, serial: serial || null }, readNameCursor(cursor), limit + 1);
  return toPage(
    found,
    limit,
    (row) => [row.serial_key, row.id],
    (row) => row,
  );
}
