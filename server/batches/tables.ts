import type { DB } from "../platform/database/tables.gen.ts";

export type BatchTables = Pick<DB, "invitation_batches" | "invitation_batch_lines" | "mail_deliveries">;
