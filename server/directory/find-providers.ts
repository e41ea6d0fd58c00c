import { regionOf } from "../organizations/index.ts";
import { type Context, DomainError, type Page, readNameCursor, toPage, transact, wordsOf } from "../platform/index.ts";
import { type Offer, searchOf } from "./rules.ts";
import { type ListingRow, selectPublished, selectPublishedOne } from "./store.ts";

export interface ProviderQuery {
  /** Beginnings of words of the name, the domain or the description. */
  readonly search?: string | undefined;
  /** Where the provider is. */
  readonly country?: string | undefined;
  /** Where the reseller is: the provider must be in the same region. */
  readonly resellerCountry?: string | undefined;
  readonly offer?: Offer | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The vendor's indirect providers that have published a listing, by name. Anybody may look. */
export async function findProviders(ctx: Context, query: ProviderQuery): Promise<Page<ListingRow>> {
  const after = readNameCursor(query.cursor);
  const words = query.search === undefined ? null : searchOf(wordsOf(query.search));
  const filter = {
    words,
    country: query.country ?? null,
    region: query.resellerCountry === undefined ? null : regionOf(query.resellerCountry).id,
    offers: query.offer === undefined ? null : [query.offer],
  };
  // Searched for nothing that could be found, such as a dash.
  const isEmptySearch = Boolean(query.search?.trim()) && words === null;
  return await transact(ctx, [], async (tx) => {
    const found = isEmptySearch ? [] : await selectPublished(tx, filter, after, query.limit + 1);
    return toPage(
      found,
      query.limit,
      (row) => [row.sort_key, row.organization_id],
      (row) => row,
    );
  });
}

export async function getProvider(ctx: Context, organizationId: string): Promise<ListingRow> {
  return await transact(ctx, [], async (tx) => {
    const listing = await selectPublishedOne(tx, organizationId);
    if (!listing) throw notListed();
    return listing;
  });
}

/** The same for who hides, who has left and who never was. */
export function notListed(): DomainError {
  return new DomainError("not-found", {
    code: "provider-not-listed",
    message: { en: "There is no such provider in the list, or no longer.", it: "Questo provider non è nell'elenco, o non lo è più." },
    nextStep: { en: "Look for another one in Find a provider.", it: "Cercane un altro in Trova un provider." },
  });
}
