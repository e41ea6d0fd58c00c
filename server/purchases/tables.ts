import type { DB } from "../platform/database/tables.gen.ts";

export type PurchaseTables = Pick<DB, "purchases" | "purchase_sharing">;
