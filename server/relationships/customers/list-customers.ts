import { type Action, allActions, authorize, lookAt } from "../../access/index.ts";
import { findLock, findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import {
  actingOrganization,
  type Context,
  notFound,
  type Page,
  readNameCursor,
  readWordCursor,
  toPage,
  transact,
} from "../../platform/index.ts";
import { refuseEndByPartner } from "../endings/rules.ts";
import { type RelationshipRow, selectRelationship } from "../store.ts";
import { type CustomerRow, searchCustomers, selectCustomer, selectCustomers } from "./store.ts";

/** The partner's customers by name; with `search`, those with words that begin with the words searched for. */
export async function listCustomers(
  ctx: Context,
  query: { search?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<CustomerRow>> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    if (query.search) {
      const after = readWordCursor(query.cursor);
      const found = await searchCustomers(tx, partnerId, query.search, { limit: query.limit + 1, after });
      return toPage(
        found,
        query.limit,
        ({ key }) => [key.word, key.sortKey, key.id],
        ({ row }) => row,
      );
    }
    const found = await selectCustomers(tx, partnerId, readNameCursor(query.cursor), query.limit + 1);
    return toPage(
      found,
      query.limit,
      (row) => [row.sort_key, row.customer_id],
      (row) => row,
    );
  });
}

const end = "relationships:relationship:end";

export interface SeenCustomer {
  readonly row: CustomerRow;
  /** Since when the customer has suspended all access of partners, if it has. */
  readonly lockedAt: Date | null;
  /** The relationship, if the customer wants it ended. */
  readonly endRequested: RelationshipRow | null;
  /** Only with delegated administration. */
  readonly account: OrganizationRow | null;
  readonly allowedActions: readonly Action[];
}

export async function getCustomer(ctx: Context, customerId: string): Promise<SeenCustomer> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    const row = await selectCustomer(tx, partnerId, customerId);
    if (!row) throw notFound();
    const [may, ofPartner, lock, partner, endRequested] = await Promise.all([
      lookAt(tx, ctx, customerId),
      lookAt(tx, ctx, partnerId),
      findLock(tx, customerId),
      findOrganization(tx, partnerId),
      row.end_due_at === null ? undefined : selectRelationship(tx, customerId, row.relationship_id, "read"),
    ]);
    const mayEnd = ofPartner(end) && refuseEndByPartner(partner?.partner_kind ?? null, row) === null;
    const account = may("organization:profile:read") ? await findOrganization(tx, customerId) : undefined;
    return {
      row,
      lockedAt: lock?.at ?? null,
      endRequested: endRequested ?? null,
      account: account ?? null,
      allowedActions: allActions.filter((action) => (action === end ? mayEnd : may(action))),
    };
  });
}
