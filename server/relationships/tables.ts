import type { DB } from "../platform/database/tables.gen.ts";

export type RelationshipTables = Pick<
  DB,
  | "invitations"
  | "invitation_addressees"
  | "invitation_answers"
  | "asking_rules"
  | "blocked_partners"
  | "invitation_reports"
  | "relationships"
  | "partner_customers"
  | "customer_tags"
  | "customer_views"
  | "consent_rules"
  | "access_reviews"
  | "access_review_lines"
  | "help_requests"
  | "waiting_acceptances"
  | "partnerships"
  | "partner_accounts"
>;
