import type { DB } from "../platform/database/tables.gen.ts";

export type RelationshipTables = Pick<DB, "invitations" | "invitation_addressees" | "relationships" | "partner_customers">;
