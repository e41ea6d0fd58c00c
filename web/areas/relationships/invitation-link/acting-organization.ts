import type { Me, SessionOrganization } from "@procura/sdk";

const accept = "relationships:invitation:accept";

/** For whom a signed-in person would accept: the organization chosen, else one where they can, else their own. */
export function actingOrganization(me: Me | null, chosen: string | undefined): SessionOrganization | undefined {
  if (!me) return undefined;
  const { organizations, user } = me;
  const byId = (id: string) => organizations.find((organization) => organization.id === id);
  if (chosen) return byId(chosen);
  const able = organizations.filter(({ allowedActions, isCustomer }) => isCustomer && allowedActions.includes(accept));
  return able.find(({ id }) => id === user.homeOrganizationId) ?? able[0] ?? byId(user.homeOrganizationId);
}
