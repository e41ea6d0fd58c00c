import type { DB } from "../platform/database/tables.gen.ts";

export type AccessTables = Pick<DB, "role_assignments" | "groups" | "group_members" | "grants" | "access_assignments" | "grant_uses">;
