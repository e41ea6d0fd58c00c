import type { DB } from "../platform/database/tables.gen.ts";

export type FederationTables = Pick<DB, "identity_providers" | "provider_domains" | "provider_accounts" | "provider_sign_ins">;
