import { type Context, type Tx } from "../platform/index.ts";
import type { Cloud } from "./programs.ts";
import { domainsFor } from "./rules.ts";
import { claimDomain, insertOrganization, type OrganizationRow, selectInstallation } from "./store.ts";

export interface OrganizationDraft {
  readonly id?: string;
  readonly name: string;
  readonly country: string;
  readonly programId: Cloud | (string & {});
  readonly partnerKind?: "indirect-provider" | "indirect-reseller" | "direct-partner" | "advisor";
  readonly partnerNetworkId?: string;
  readonly isVendor?: boolean;
  readonly isCustomer?: boolean;
  readonly status?: "imported" | "active";
  readonly language?: string;
}

/** A new tenant with a domain of its own below the installation's. The transaction must see `draft.id` (or make it with ctx.newId). */
export async function createOrganization(tx: Tx, ctx: Context, draft: OrganizationDraft, tenantDomain?: string): Promise<OrganizationRow> {
  const id = draft.id ?? ctx.newId();
  const below = tenantDomain ?? (await selectInstallation(tx))?.tenantDomain;
  if (below === undefined) throw new Error("the installation is not set up: migrate first");
  return await insertOrganization(tx, {
    organization_id: id,
    name: draft.name,
    country: draft.country,
    domain: await claimFirst(tx, domainsFor(draft.name, below, id.slice(-12)), id),
    program_id: draft.programId,
    is_vendor: draft.isVendor ?? false,
    partner_kind: draft.partnerKind ?? null,
    partner_network_id: draft.partnerNetworkId ?? null,
    is_customer: draft.isCustomer ?? false,
    status: draft.status ?? "active",
    language: draft.language ?? ctx.language,
    created_at: ctx.now,
  });
}

async function claimFirst(tx: Tx, domains: readonly string[], organizationId: string): Promise<string> {
  for (const domain of domains) if (await claimDomain(tx, domain, organizationId)) return domain;
  throw new Error("no domain is free for this name");
}
