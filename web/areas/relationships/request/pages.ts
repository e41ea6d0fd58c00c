import { addresseeOf, type InvitationKind } from "../kinds.ts";

/** Where invitations of a kind are followed, and where those who accept will stand. */
const pages = {
  customer: { invitations: "/o/$organizationId/invitations", list: "/o/$organizationId/customers" },
  partner: { invitations: "/o/$organizationId/partnerships/invitations", list: "/o/$organizationId/partnerships" },
} as const;

export function pagesOf(kind: InvitationKind) {
  return pages[addresseeOf(kind)];
}
