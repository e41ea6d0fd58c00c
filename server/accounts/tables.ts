import type { DB } from "../platform/database/tables.gen.ts";

export type AccountTables = Pick<DB, "security_contacts">;
