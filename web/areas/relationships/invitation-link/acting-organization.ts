import type { InvitationPreview, Me, SessionOrganization } from "@procura/sdk";

type Kind = InvitationPreview["invitation"]["kind"];

/** Who can say yes to an invitation of a kind. */
const able: Record<Kind, (organization: SessionOrganization) => boolean> = {
  reseller: ({ isCustomer, allowedActions }) => isCustomer && allowedActions.includes("relationships:invitation:accept"),
  partnership: ({ partnerKind, allowedActions }) =>
    partnerKind === "indirect-reseller" && allowedActions.includes("partnerships:invitation:accept"),
};

/** For whom a signed-in person would accept: the organization chosen, else one where they can, else their own. */
export function actingOrganization(me: Me | null, chosen: string | undefined, kind: Kind): SessionOrganization | undefined {
  if (!me) return undefined;
  const { organizations, user } = me;
  const byId = (id: string) => organizations.find((organization) => organization.id === id);
  if (chosen) return byId(chosen);
  const found = organizations.filter(able[kind]);
  return found.find(({ id }) => id === user.homeOrganizationId) ?? found[0] ?? byId(user.homeOrganizationId);
}
