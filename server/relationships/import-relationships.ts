import type { OrganizationRow } from "../organizations/index.ts";
import type { Actor, Context, Tx } from "../platform/index.ts";
import { listCustomersOf } from "./customers/store.ts";
import { insertRelationships, type NewRelationship } from "./store.ts";

export interface ImportedCustomer {
  readonly id: string;
  /** What the partner calls it; its own name, once it has come, is its own affair. */
  readonly name: string;
  readonly country: string;
}

/**
 * The partner says that it resells to these organizations. Nobody there consented, so there is no grant and no administration.
 * Only for organizations that can't decide themselves yet, held still by the caller. The transaction must see them.
 */
export async function importRelationships(
  tx: Tx,
  ctx: Context,
  partner: OrganizationRow,
  customers: readonly ImportedCustomer[],
): Promise<void> {
  const relationships = customers.map((customer) => startOf(ctx, partner, customer));
  await Promise.all([
    insertRelationships(tx, relationships),
    listCustomersOf(
      tx,
      partner.organization_id,
      customers.map((customer, index) => ({
        customer_id: customer.id,
        relationship_id: relationships[index]?.id ?? "",
        kinds: "reseller",
        status: "active",
        name: customer.name,
        country: customer.country,
        source_kind: "import",
        administration: "none",
        started_at: ctx.now,
      })),
      "new",
    ),
  ]);
}

function startOf(ctx: Context, partner: OrganizationRow, customer: ImportedCustomer): NewRelationship & { id: string } {
  return {
    organization_id: customer.id,
    id: ctx.newId(),
    kind: "reseller",
    status: "active",
    partner_id: partner.organization_id,
    partner_name: partner.name,
    partner_domain: partner.domain,
    partner_country: partner.country,
    partner_network_id: partner.partner_network_id,
    source_kind: "import",
    administration: "none",
    started_at: ctx.now,
    started_by_id: ctx.actor.kind === "user" ? ctx.actor.id : null,
    started_by_name: nameOf(ctx.actor),
  };
}

function nameOf(actor: Actor): string {
  return actor.kind === "anonymous" ? "" : actor.name;
}
