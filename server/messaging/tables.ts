import type { DB } from "../platform/database/tables.gen.ts";
import type { EventRow } from "../platform/index.ts";

/** Own tables, and the event log, which sinks read. */
export type MessagingTables = Pick<DB, "mails" | "mail_attempts" | "notice_choices"> & { events: EventRow };
