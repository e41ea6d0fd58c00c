import { readWholeFile } from "../imports/index.ts";
import { actingUser, type Context, fold, record, type Tx, transact } from "../platform/index.ts";
import { actByRelationship, partnersOfKind } from "../relationships/index.ts";
import { deviceFile } from "./device-file.ts";
import { keysOf } from "./device-keys.ts";
import { deviceEvents } from "./events.ts";
import { type DeviceFacts, type KnownDevice, mostDevices, type PlannedLine, planUpload } from "./rules.ts";
import { countDevices, type DeviceRow, lockUploads, selectByKeys, upsertDevices } from "./store.ts";

/**
 * Brings the devices of a file under management, in one transaction; a line that is refused stops no other, and what is there
 * already is not there twice. Throws as `actByRelationship` and `readWholeFile`.
 */
export async function uploadDevices(ctx: Context, customerId: string, bytes: AsyncIterable<Buffer>): Promise<readonly PlannedLine[]> {
  const act = (tx: Tx) => actByRelationship(tx, ctx, customerId, ["device"], "devices:device:manage");
  await transact(ctx, [customerId], act);
  const lines = await readWholeFile(bytes, deviceFile);
  return await transact(ctx, [customerId], async (tx) => {
    const { partner, customer } = await act(tx);
    await lockUploads(tx, customerId);
    const usable = lines.filter(({ problem }) => problem === null).map(({ facts }) => keysOf(facts));
    const found = await selectByKeys(tx, customerId, usable);
    const managing = await partnersOfKind(tx, customerId, ["device"], [...new Set(found.map((row) => row.partner_id))]);
    const before = new Map(found.map((row) => [row.id, row]));
    const known = found.map((row) => asKnown(row, managing.has(row.partner_id)));
    const planned = planUpload(lines, known, {
      partnerId: partner.organization_id,
      room: Math.max(0, mostDevices - (await countDevices(tx, customerId, partner.organization_id))),
      newId: ctx.newId,
      keysOf,
    });
    const changed = planned.flatMap((line) =>
      line.outcome === "created" || line.outcome === "updated"
        ? [asRow(ctx, customerId, partner.organization_id, line.device, before.get(line.device.id))]
        : [],
    );
    await upsertDevices(tx, changed);
    if (changed.length > 0) {
      const count = (outcome: PlannedLine["outcome"]) => planned.filter((line) => line.outcome === outcome).length;
      await record(tx, ctx, [
        {
          kind: deviceEvents.devicesUploaded,
          organizations: [customerId, partner.organization_id],
          subject: { kind: "devices", id: null, name: customer.name },
          data: {
            partnerId: partner.organization_id,
            partnerName: partner.name,
            customerId,
            customerName: customer.name,
            created: count("created"),
            updated: count("updated"),
            refused: count("refused"),
          },
        },
      ]);
    }
    return planned;
  });
}

function asKnown(row: DeviceRow, isManaged: boolean): KnownDevice {
  const { serial_number: serialNumber, product_id: productId, hardware_hash: hardwareHash, manufacturer, model } = row;
  return {
    id: row.id,
    partnerId: isManaged ? row.partner_id : null,
    facts: { serialNumber, manufacturer, model, productId, hardwareHash },
  };
}

function asRow(ctx: Context, customerId: string, partnerId: string, { id, facts }: KnownDevice, known: DeviceRow | undefined): DeviceRow {
  const keys = keysOf(facts);
  const before = known?.partner_id === partnerId ? known : undefined;
  const person = actingUser(ctx);
  return {
    organization_id: customerId,
    id,
    partner_id: partnerId,
    ...columnsOf(facts),
    made_key: keys.made,
    product_key: keys.product,
    hash_key: keys.hash,
    added_at: before?.added_at ?? ctx.now,
    added_by_id: before?.added_by_id ?? person.id,
    added_by_name: before?.added_by_name ?? person.name,
    changed_at: ctx.now,
  };
}

function columnsOf({ serialNumber, manufacturer, model, productId, hardwareHash }: DeviceFacts) {
  return {
    serial_number: serialNumber,
    serial_key: fold(serialNumber ?? ""),
    manufacturer,
    model,
    product_id: productId,
    hardware_hash: hardwareHash,
  };
}
