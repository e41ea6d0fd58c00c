import type { DB } from "../platform/database/tables.gen.ts";

export type DirectoryTables = Pick<DB, "provider_listings" | "contact_requests">;
