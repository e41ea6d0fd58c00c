import type { DB } from "../platform/database/tables.gen.ts";

export type EnrollmentTables = Pick<DB, "sign_ups">;
