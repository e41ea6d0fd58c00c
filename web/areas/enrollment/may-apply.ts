import type { SessionOrganization } from "@procura/sdk";

/** Whether the person may apply for the partner program in the name of this organization. */
export function mayApply({ partnerKind, isVendor, allowedActions }: SessionOrganization): boolean {
  return partnerKind === null && !isVendor && allowedActions.includes("enrollment:application:create");
}
