import { authorize } from "../access/index.ts";
import { checkWebsite } from "../accounts/index.ts";
import { findOrganization, type OrganizationRow, regionOf } from "../organizations/index.ts";
import {
  type Context,
  DomainError,
  expectedVersion,
  fold,
  invalidField,
  notFound,
  record,
  staleVersion,
  type Tx,
  transact,
} from "../platform/index.ts";
import { directoryEvents } from "./events.ts";
import { type Offer, refuseLister } from "./rules.ts";
import { type ListingRow, selectListing, upsertListing } from "./store.ts";

export interface ListingDraft {
  readonly published: boolean;
  readonly description: string;
  readonly offers: readonly Offer[];
  readonly supportHours: string | null;
  readonly website: string | null;
  readonly contactEmail: string;
}

/** The provider's own listing, published or not; undefined before it has written one. */
export async function readListing(ctx: Context, organizationId: string): Promise<ListingRow | undefined> {
  return await transact(ctx, [organizationId], async (tx) => {
    await requireProvider(tx, ctx, organizationId, "directory:listing:update");
    return await selectListing(tx, organizationId);
  });
}

/** The provider says what resellers may read about it, and whether they may. Name and country are those of the organization. */
export async function saveListing(ctx: Context, organizationId: string, ifMatch: number | null, draft: ListingDraft): Promise<ListingRow> {
  return await transact(ctx, [organizationId], async (tx) => {
    const organization = await requireProvider(tx, ctx, organizationId, "directory:listing:update");
    const version = expectedVersion(ifMatch);
    const website = draft.website === null ? null : keptWebsite(draft.website);
    const before = await selectListing(tx, organizationId);
    const saved = await upsertListing(tx, version, {
      organization_id: organizationId,
      published: draft.published,
      country: organization.country,
      region: regionOf(organization.country).id,
      ...namedBy(organization, draft.description),
      description: draft.description,
      offers: [...new Set(draft.offers)],
      support_hours: draft.supportHours,
      website,
      contact_email: draft.contactEmail,
      published_at: draft.published ? (before?.published_at ?? ctx.now) : null,
    });
    if (!saved) throw staleVersion();
    await record(tx, ctx, [
      {
        kind: directoryEvents.listingChanged,
        organizations: [organizationId],
        subject: { kind: "listing", id: organizationId, name: organization.name },
        data: { published: draft.published },
      },
    ]);
    return saved;
  });
}

/** What a listing is found by and sorted by. */
export function namedBy({ name, domain }: Pick<OrganizationRow, "name" | "domain">, description: string) {
  return { name, sort_key: fold(name), search_text: foldAll(`${name} ${domain} ${description}`) };
}

/** Like fold, for texts of any length. */
function foldAll(text: string): string {
  return text.split(/\s+/).map(fold).join(" ");
}

function keptWebsite(written: string): string {
  const { value, problem } = checkWebsite(written);
  if (problem) throw invalidField("website", problem.code, problem.message);
  return value;
}

/** May the caller do this, and is it an indirect provider's organization? */
export async function requireProvider(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  action: "directory:listing:update" | "directory:contact:read",
): Promise<OrganizationRow> {
  await authorize(tx, ctx, organizationId, action);
  const organization = await findOrganization(tx, organizationId);
  if (!organization) throw notFound();
  const refused = refuseLister(organization);
  if (refused) throw new DomainError("forbidden", refused);
  return organization;
}
