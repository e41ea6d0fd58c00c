import type { DB } from "../platform/database/tables.gen.ts";

export type AppTables = Pick<DB, "apps" | "app_versions">;
