import type { DB } from "../platform/database/tables.gen.ts";

export type RelationshipTables = Pick<
  DB,
  | "invitations"
  | "invitation_addressees"
  | "invitation_declines"
  | "relationships"
  | "partner_customers"
  | "customer_tags"
  | "customer_views"
  | "partnerships"
>;
