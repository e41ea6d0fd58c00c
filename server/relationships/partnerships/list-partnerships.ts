import { type Action, allActions, authorize, lookAt } from "../../access/index.ts";
import { findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import {
  actingOrganization,
  alsoSee,
  type Context,
  DomainError,
  notFound,
  type Page,
  readNameCursor,
  readWordCursor,
  toPage,
  transact,
} from "../../platform/index.ts";
import { completeCustomers, type ListedCustomer } from "../customers/complete-customers.ts";
import { sidesOf } from "./end-partnership.ts";
import {
  type PartnershipRow,
  type Status,
  searchPartnerships,
  selectPartnership,
  selectPartnerships,
  selectSharedCustomers,
} from "./store.ts";

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SeenPartnership {
  readonly row: PartnershipRow;
  readonly may: (action: Action) => boolean;
}

/** The organization's providers or resellers by name; with `search`, those with words that begin with the words searched for. */
export async function listPartnerships(
  ctx: Context,
  query: PageQuery & { status: Status; search?: string | undefined },
): Promise<Page<SeenPartnership>> {
  const organizationId = actingOrganization(ctx);
  const { status, limit, search } = query;
  return await transact(ctx, [], async (tx) => {
    const { may } = await authorize(tx, ctx, organizationId, "partnerships:partnership:read");
    if (search) {
      const found = await searchPartnerships(tx, organizationId, status, search, { limit: limit + 1, after: readWordCursor(query.cursor) });
      return toPage(
        found,
        limit,
        ({ key }) => [key.word, key.sortKey, key.id],
        ({ row }) => ({ row, may }),
      );
    }
    const found = await selectPartnerships(tx, organizationId, status, readNameCursor(query.cursor), limit + 1);
    return toPage(
      found,
      limit,
      (row) => [row.sort_key, row.id],
      (row) => ({ row, may }),
    );
  });
}

export interface OnePartnership extends SeenPartnership {
  /** The reseller's account, for a provider's people whom administrator access lets see it. */
  readonly account: OrganizationRow | null;
  /** What the viewer may do in the other organization. */
  readonly there: readonly Action[];
}

export async function getPartnership(ctx: Context, id: string): Promise<OnePartnership> {
  const organizationId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { may } = await authorize(tx, ctx, organizationId, "partnerships:partnership:read");
    const row = await selectPartnership(tx, organizationId, id);
    if (!row) throw notFound();
    if (row.counterpart !== "reseller" || row.administration !== "active") return { row, may, account: null, there: [] };
    await alsoSee(tx, [row.other_id]);
    const mayThere = await lookAt(tx, ctx, row.other_id);
    const account = mayThere("organization:profile:read") ? await findOrganization(tx, row.other_id) : undefined;
    return { row, may, account: account ?? null, there: allActions.filter(mayThere) };
  });
}

/** Customers that both work with, each as the viewer's side knows it. Nothing of the other side's own customers is told. */
export async function listSharedCustomers(ctx: Context, id: string, { limit, cursor }: PageQuery): Promise<Page<ListedCustomer>> {
  const viewerId = actingOrganization(ctx);
  const after = readNameCursor(cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, viewerId, "customers:customer:read");
    const partnership = await selectPartnership(tx, viewerId, id);
    if (!partnership) throw notFound();
    if (partnership.status !== "active") throw new DomainError("conflict", ended);
    await alsoSee(tx, [partnership.other_id]);
    const { provider, reseller } = sidesOf(partnership, { id: viewerId, name: "" });
    const found = await selectSharedCustomers(tx, { viewerId, providerId: provider.id, resellerId: reseller.id }, after, limit + 1);
    return toPage(
      await completeCustomers(tx, viewerId, found),
      limit,
      ({ row, sortKey }) => [sortKey, row.customer_id],
      (customer) => customer,
    );
  });
}

const ended = {
  code: "partnership-ended",
  message: {
    en: "The partnership has ended, so what the two share is no longer shown.",
    it: "La partnership è terminata: ciò che i due hanno in comune non viene più mostrato.",
  },
  nextStep: { en: "See your own customers.", it: "Consulta i tuoi clienti." },
};
