import { authorize } from "../access/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { actingOrganization, alsoSee, type Context, notFound, record, type Tx, transact } from "../platform/index.ts";
import { actByRelationship } from "../relationships/index.ts";
import { deviceEvents } from "./events.ts";
import { type DeviceRow, deleteDevice } from "./store.ts";

/** The partner takes one of its devices out of management. Throws as `actByRelationship`. */
export async function removeDevice(ctx: Context, customerId: string, id: string): Promise<void> {
  await transact(ctx, [customerId], async (tx) => {
    const { partner, customer } = await actByRelationship(tx, ctx, customerId, ["device"], "devices:device:manage");
    const device = await deleteDevice(tx, customerId, id, partner.organization_id);
    if (!device) throw notFound();
    await tell(tx, ctx, "deviceRemoved", device, { partnerName: partner.name, customerName: customer.name });
  });
}

/** The customer releases a device, whoever manages it, also after the partner's relationship. */
export async function releaseDevice(ctx: Context, id: string): Promise<void> {
  const customerId = actingOrganization(ctx);
  await transact(ctx, [], async (tx) => {
    const { organizationName } = await authorize(tx, ctx, customerId, "devices:device:release");
    const device = await deleteDevice(tx, customerId, id, null);
    if (!device) throw notFound();
    await alsoSee(tx, [device.partner_id]);
    const partner = await findOrganization(tx, device.partner_id);
    await tell(tx, ctx, "deviceReleased", device, { partnerName: partner?.name ?? "", customerName: organizationName });
  });
}

async function tell(
  tx: Tx,
  ctx: Context,
  event: "deviceRemoved" | "deviceReleased",
  { organization_id: customerId, partner_id: partnerId, id, ...device }: DeviceRow,
  names: { partnerName: string; customerName: string },
): Promise<void> {
  const { serial_number: serialNumber, manufacturer, model, product_id: productId } = device;
  const name = serialNumber ?? productId;
  await record(tx, ctx, [
    {
      kind: deviceEvents[event],
      organizations: [customerId, partnerId],
      subject: { kind: "device", id, name },
      data: { partnerId, customerId, ...names, serialNumber, manufacturer, model, productId },
    },
  ]);
}
