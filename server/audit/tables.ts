import type { EventRow } from "../platform/index.ts";

/** The event log, which sinks read. */
export interface AuditTables {
  events: EventRow;
}
