import type { DB } from "../platform/database/tables.gen.ts";

export type CredentialTables = Pick<DB, "api_credentials">;
