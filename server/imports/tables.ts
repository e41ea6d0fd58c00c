import type { DB } from "../platform/database/tables.gen.ts";

export type ImportTables = Pick<DB, "customer_imports" | "customer_import_lines">;
