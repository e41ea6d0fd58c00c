import type { DB } from "../platform/database/tables.gen.ts";

export type EnrollmentTables = Pick<
  DB,
  | "sign_ups"
  | "network_memberships"
  | "recorded_customers"
  | "enrollment_applications"
  | "enrollment_messages"
  | "enrollment_documents"
  | "membership_sign_ins"
  | "enrollment_cases"
>;
