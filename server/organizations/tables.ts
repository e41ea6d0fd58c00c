import type { DB } from "../platform/database/tables.gen.ts";

export type OrganizationTables = Pick<
  DB,
  | "organizations"
  | "organization_domains"
  | "external_organization_ids"
  | "partner_network_ids"
  | "memberships"
  | "programs"
  | "installation"
>;
