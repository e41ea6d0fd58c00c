import type { Relationship } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { useAccounts } from "../partner-accounts/partner-accounts.ts";
import { grantsQuery } from "./relationships.ts";

/**
 * Whether the partner's people reach the organization by something else than this relationship: admin roles of another one, or accounts
 * of their own. What is said of one relationship must not be taken for the whole partner.
 */
export function useOtherWays(api: Api, { partner, kind, administration }: Relationship): boolean {
  const grants = useQuery(grantsQuery(api));
  const accounts = useAccounts(api, partner.id);
  const otherGrants = grants.data?.items.filter(
    ({ id, partner: holder, state }) => holder.id === partner.id && id !== administration.grantId && state === "in-force",
  );
  return (otherGrants?.length ?? 0) > 0 || (kind !== "partner-account" && accounts.items.length > 0);
}
