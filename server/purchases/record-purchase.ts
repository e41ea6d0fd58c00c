import {
  actingUser,
  type Context,
  DomainError,
  type EventKind,
  expectedVersion,
  notFound,
  record,
  staleVersion,
  type Tx,
  transact,
} from "../platform/index.ts";
import { type ActingPartner, actByRelationship, requireCustomerAgreement } from "../relationships/index.ts";
import { purchaseEvents } from "./events.ts";
import type { SeenPurchase } from "./list-purchases.ts";
import { mostPurchases, refuseDay, tooManyPurchases } from "./rules.ts";
import { deletePurchase, hasRecorded, insertPurchase, type PurchaseRow, selectPurchase, updatePurchase } from "./store.ts";

export interface PurchaseDraft {
  readonly agreementNumber: string;
  readonly productName: string;
  readonly quantity: number;
  /** A day of the calendar. */
  readonly purchasedOn: string;
  readonly orderReference: string | null;
}

/** A partner records what it bought for a customer. Throws `purchase-day-outside` (422), `too-many-purchases`, for a reseller `customer-agreement-missing` (409), and as `actByRelationship`. */
export async function recordPurchase(ctx: Context, customerId: string, draft: PurchaseDraft): Promise<SeenPurchase> {
  return await asPartner(ctx, customerId, async (tx, acting) => {
    // Whoever only shows what was bought under agreements elsewhere needs none here.
    if (!acting.kinds.includes("purchase-visibility")) await requireCustomerAgreement(tx, acting.partner.organization_id, customerId);
    if (await hasRecorded(tx, customerId, acting.partner.organization_id, mostPurchases))
      throw new DomainError("conflict", tooManyPurchases);
    const person = actingUser(ctx);
    const row = await insertPurchase(tx, {
      organization_id: customerId,
      id: ctx.newId(),
      partner_id: acting.partner.organization_id,
      ...columnsOf(ctx, draft),
      recorded_at: ctx.now,
      recorded_by_id: person.id,
      recorded_by_name: person.name,
    });
    await tell(tx, ctx, purchaseEvents.purchaseRecorded, acting, row);
    return seen(acting, row);
  });
}

/** Only by the partner that recorded it, over the version that was seen. */
export async function correctPurchase(
  ctx: Context,
  customerId: string,
  id: string,
  ifMatch: number | null,
  draft: PurchaseDraft,
): Promise<SeenPurchase> {
  return await asPartner(ctx, customerId, async (tx, acting) => {
    const before = await mine(tx, acting, id);
    const change = { ...columnsOf(ctx, draft), corrected_at: ctx.now, corrected_by_name: actingUser(ctx).name };
    const row = await updatePurchase(tx, before, expectedVersion(ifMatch), change);
    if (!row) throw staleVersion();
    await tell(tx, ctx, purchaseEvents.purchaseCorrected, acting, row, before);
    return seen(acting, row);
  });
}

export async function removePurchase(ctx: Context, customerId: string, id: string): Promise<void> {
  await asPartner(ctx, customerId, async (tx, acting) => {
    const row = await mine(tx, acting, id);
    await deletePurchase(tx, row);
    await tell(tx, ctx, purchaseEvents.purchaseRemoved, acting, row);
  });
}

async function asPartner<T>(ctx: Context, customerId: string, work: (tx: Tx, acting: ActingPartner) => Promise<T>): Promise<T> {
  return await transact(ctx, [customerId], async (tx) =>
    work(tx, await actByRelationship(tx, ctx, customerId, ["purchase-visibility", "reseller"], "purchases:purchase:record")),
  );
}

async function mine(tx: Tx, { partner, customer }: ActingPartner, id: string): Promise<PurchaseRow> {
  const row = await selectPurchase(tx, customer.organization_id, id, partner.organization_id);
  if (!row) throw notFound();
  return row;
}

function columnsOf({ now }: Context, { agreementNumber, productName, quantity, purchasedOn, orderReference }: PurchaseDraft) {
  const refused = refuseDay(purchasedOn, now);
  if (refused) throw new DomainError("invalid", refused, { fields: [{ path: "purchasedOn", message: refused.message }] });
  return {
    agreement_number: agreementNumber,
    product_name: productName,
    quantity,
    purchased_on: purchasedOn,
    order_reference: orderReference,
  };
}

const seen = ({ partner }: ActingPartner, row: PurchaseRow): SeenPurchase => ({ row, partnerName: partner.name, own: true });

const told = ({
  agreement_number: agreementNumber,
  quantity,
  day: purchasedOn,
  order_reference: orderReference,
  product_name: productName,
}: PurchaseRow) => ({
  agreementNumber,
  productName,
  quantity,
  purchasedOn,
  orderReference,
});

async function tell(
  tx: Tx,
  ctx: Context,
  kind: EventKind,
  { partner, customer }: ActingPartner,
  row: PurchaseRow,
  before?: PurchaseRow,
): Promise<void> {
  const [customerId, partnerId] = [customer.organization_id, partner.organization_id];
  await record(tx, ctx, [
    {
      kind,
      organizations: [customerId, partnerId],
      subject: { kind: "purchase", id: row.id, name: row.product_name },
      data: {
        partnerId,
        partnerName: partner.name,
        customerId,
        customerName: customer.name,
        ...told(row),
        ...(before ? { before: told(before) } : {}),
      },
    },
  ]);
}
