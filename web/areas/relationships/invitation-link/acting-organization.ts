import type { Me, SessionOrganization } from "@procura/sdk";
import { addresseeOf, type InvitationKind } from "../kinds.ts";

/** Who can say yes to an invitation to such an addressee. */
const able: Record<ReturnType<typeof addresseeOf>, (organization: SessionOrganization) => boolean> = {
  customer: ({ isCustomer, allowedActions }) => isCustomer && allowedActions.includes("relationships:invitation:accept"),
  partner: ({ partnerKind, allowedActions }) =>
    partnerKind === "indirect-reseller" && allowedActions.includes("partnerships:invitation:accept"),
};

/** For whom a signed-in person would accept: the organization chosen, else one where they can, else their own. */
export function actingOrganization(me: Me | null, chosen: string | undefined, kind: InvitationKind): SessionOrganization | undefined {
  if (!me) return undefined;
  const { organizations, user } = me;
  const byId = (id: string) => organizations.find((organization) => organization.id === id);
  if (chosen) return byId(chosen);
  const found = organizations.filter(able[addresseeOf(kind)]);
  return found.find(({ id }) => id === user.homeOrganizationId) ?? found[0] ?? byId(user.homeOrganizationId);
}
