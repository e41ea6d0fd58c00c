import type { Context, Tx } from "../platform/index.ts";
import { networkIdTaken } from "./network-ids/network-id-taken.ts";
import { claimNetworkId } from "./network-ids/store.ts";
import type { Cloud } from "./programs.ts";
import { domainsFor } from "./rules.ts";
import {
  claimDomains,
  indexNames,
  insertAndReadOrganizations,
  insertOrganizations,
  type OrganizationRow,
  selectInstallation,
} from "./store.ts";

export interface OrganizationDraft {
  readonly id?: string;
  readonly name: string;
  /** Taken instead of one of the installation's, if nobody has it. */
  readonly domain?: string | null;
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
  const [created] = await insertAndReadOrganizations(tx, await complete(tx, ctx, [draft], tenantDomain));
  if (!created) throw new Error("an inserted organization comes back");
  await indexNames(tx, [created], "new");
  return created;
}

/** Many at once, in as many statements as for one; their rows are not read back. */
export async function createOrganizations(tx: Tx, ctx: Context, drafts: readonly OrganizationDraft[]): Promise<void> {
  const created = await complete(tx, ctx, drafts);
  await insertOrganizations(tx, created);
  await indexNames(tx, created, "new");
}

/** With an id, and with the domain that is now theirs. */
async function complete(tx: Tx, ctx: Context, drafts: readonly OrganizationDraft[], tenantDomain?: string) {
  const below = tenantDomain ?? (await selectInstallation(tx))?.tenantDomain;
  if (below === undefined) throw new Error("the installation is not set up: migrate first");
  const identified = drafts.map((draft) => ({ ...draft, id: draft.id ?? ctx.newId() }));
  const domains = await claimFirst(
    tx,
    identified.map(({ id, name, domain }) => ({ id, candidates: domainsFor(name, below, id.slice(-12), domain ?? null) })),
  );
  for (const { id, partnerNetworkId } of identified) {
    if (partnerNetworkId !== undefined && !(await claimNetworkId(tx, partnerNetworkId, id, "linked")))
      throw networkIdTaken("partnerNetworkId");
  }
  return identified.map(({ id, ...draft }) => ({
    organization_id: id,
    name: draft.name,
    country: draft.country,
    domain: domains.get(id) ?? "",
    program_id: draft.programId,
    is_vendor: draft.isVendor ?? false,
    partner_kind: draft.partnerKind ?? null,
    partner_network_id: draft.partnerNetworkId ?? null,
    is_customer: draft.isCustomer ?? false,
    status: draft.status ?? "active",
    language: draft.language ?? ctx.language,
    created_at: ctx.now,
  }));
}

/** The first candidate of each that is free, claimed for it; by id. */
async function claimFirst(tx: Tx, wishes: readonly { id: string; candidates: readonly string[] }[]): Promise<Map<string, string>> {
  const claimed = new Map<string, string>();
  for (let choice = 0; claimed.size < wishes.length; choice++) {
    const open = wishes
      .filter(({ id }) => !claimed.has(id))
      .map(({ id, candidates }) => ({ organizationId: id, domain: candidates[choice] }));
    const claims = open.flatMap(({ organizationId, domain }) => (domain === undefined ? [] : { organizationId, domain }));
    if (claims.length < open.length) throw new Error("no domain is free for this name");
    for (const { organizationId, domain } of await claimDomains(tx, claims)) claimed.set(organizationId, domain);
  }
  return claimed;
}
