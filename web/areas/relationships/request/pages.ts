/** Where invitations of a kind are followed, and where those who accept will stand. */
export const pages = {
  reseller: { invitations: "/o/$organizationId/invitations", list: "/o/$organizationId/customers" },
  partnership: { invitations: "/o/$organizationId/partnerships/invitations", list: "/o/$organizationId/partnerships" },
} as const;
