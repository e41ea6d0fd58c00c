import type { DB } from "../platform/database/tables.gen.ts";

export type DeviceTables = Pick<DB, "devices">;
