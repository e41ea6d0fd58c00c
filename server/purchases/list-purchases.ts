import { authorize, lookAt } from "../access/index.ts";
import { findOrganizations } from "../organizations/index.ts";
import {
  actingOrganization,
  alsoSee,
  type Context,
  type Page,
  readKeyCursor,
  readTextCursor,
  type Tx,
  toPage,
  transact,
} from "../platform/index.ts";
import { actByRelationship, partnersOfKind } from "../relationships/index.ts";
import { type PartnerStanding, seesPurchasesOf } from "./rules.ts";
import {
  type ProductRow,
  type PurchaseRow,
  type SharingRow,
  selectProducts,
  selectPurchases,
  selectRecorders,
  selectSharing,
} from "./store.ts";

export interface PurchaseQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SeenPurchase {
  readonly row: PurchaseRow;
  readonly partnerName: string;
  /** Whether the person who looks may correct and remove it. */
  readonly own: boolean;
}

export interface SeenByPartner extends Page<SeenPurchase> {
  /** Whether the customer lets its purchase-visibility partners see each other's purchases, and this is one. */
  readonly shared: boolean;
  readonly mayRecord: boolean;
}

/** Partners of one customer that are looked at; far more than any has. */
const mostPartners = 1_000;

/** What the acting partner may see of the purchases for a customer, newest first. */
export async function listCustomerPurchases(ctx: Context, customerId: string, query: PurchaseQuery): Promise<SeenByPartner> {
  return await transact(ctx, [customerId], async (tx) => {
    const { partnerId, seen, shared } = await seenBy(tx, ctx, customerId);
    const mayRecord = (await lookAt(tx, ctx, partnerId))("purchases:purchase:record");
    const page = await read(tx, customerId, seen, query, (row) => mayRecord && row.partner_id === partnerId);
    return { ...page, shared, mayRecord };
  });
}

/** The same by product: what the customer has bought of each. */
export async function listCustomerProducts(ctx: Context, customerId: string, query: PurchaseQuery): Promise<Page<ProductRow>> {
  return await transact(ctx, [customerId], async (tx) => readProducts(tx, customerId, (await seenBy(tx, ctx, customerId)).seen, query));
}

/** Whose purchases for a customer the acting partner sees now. */
async function seenBy(tx: Tx, ctx: Context, customerId: string) {
  const { partner, kinds } = await actByRelationship(tx, ctx, customerId, ["purchase-visibility", "reseller"], "customers:customer:read");
  const partnerId = partner.organization_id;
  const others = await selectRecorders(tx, customerId, mostPartners);
  const [visible, sharing] = await Promise.all([
    partnersOfKind(tx, customerId, ["purchase-visibility"], others),
    selectSharing(tx, customerId),
  ]);
  const shared = sharing?.shared ?? false;
  const standing = (isOne: boolean): PartnerStanding => (isOne ? "purchase-visibility" : "reseller-only");
  // Not by a relationship that the vendor suspends: another one that it acts by opens no more than itself.
  const isOne = kinds.includes("purchase-visibility");
  const seen = others.filter((id) => seesPurchasesOf(standing(isOne), standing(visible.has(id)), { shared, same: id === partnerId }));
  return { partnerId, seen, shared: shared && isOne };
}

/** All purchases that partners have recorded for the acting organization, newest first. */
export async function listPurchases(ctx: Context, query: PurchaseQuery): Promise<Page<SeenPurchase>> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, customerId, "purchases:purchase:read");
    return await read(tx, customerId, null, query, () => false);
  });
}

/** The same by product. */
export async function listProducts(ctx: Context, query: PurchaseQuery): Promise<Page<ProductRow>> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, customerId, "purchases:purchase:read");
    return await readProducts(tx, customerId, null, query);
  });
}

export interface Sharing {
  readonly row: SharingRow | undefined;
  readonly mayChange: boolean;
}

export async function readSharing(ctx: Context): Promise<Sharing> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "purchases:purchase:read");
    return { row: await selectSharing(tx, customerId), mayChange: authority.may("purchases:sharing:change") };
  });
}

async function read(
  tx: Tx,
  customerId: string,
  partnerIds: readonly string[] | null,
  { limit, cursor }: PurchaseQuery,
  isOwn: (row: PurchaseRow) => boolean,
): Promise<Page<SeenPurchase>> {
  const [at, id] = readKeyCursor(cursor, ["instant"]) ?? [];
  const after = at === undefined || id === undefined ? null : { day: at.slice(0, 10), id };
  const found = await selectPurchases(tx, customerId, partnerIds, after, limit + 1);
  const ids = [...new Set(found.map((row) => row.partner_id))];
  await alsoSee(tx, ids);
  const names = new Map((await findOrganizations(tx, ids)).map(({ organization_id, name }) => [organization_id, name]));
  return toPage(
    found,
    limit,
    (row) => [`${row.day}T00:00:00Z`, row.id],
    (row) => ({ row, partnerName: names.get(row.partner_id) ?? "", own: isOwn(row) }),
  );
}

async function readProducts(
  tx: Tx,
  customerId: string,
  partnerIds: readonly string[] | null,
  { limit, cursor }: PurchaseQuery,
): Promise<Page<ProductRow>> {
  const found = await selectProducts(tx, customerId, partnerIds, readTextCursor(cursor), limit + 1);
  return toPage(
    found,
    limit,
    (row) => [row.product_name],
    (row) => row,
  );
}
