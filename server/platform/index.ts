/**
 * platform: what every module stands on and what knows no module. Configuration, the database and its transactions (with the
 * organizations a request may see), the event log, jobs, HTTP routes and problem documents, idempotent requests, paging by key,
 * word search, the clock. Nothing here names a business thing; a module that needs more of the outside world gets it here.
 */
export { allInOrder } from "./all-in-order.ts";
export * from "./clock.ts";
export * from "./config.ts";
export * from "./context.ts";
export { countryCodes } from "./countries.ts";
export { type Database, statement } from "./database/pool.ts";
export { readTogether } from "./database/read-together.ts";
export * from "./errors.ts";
export * from "./events.ts";
export { signInRequired } from "./http/admission.ts";
export { bodyStream } from "./http/body-stream.ts";
export { type CsvColumn, csvOf, sendCsv } from "./http/csv.ts";
export * from "./http/paging.ts";
export * from "./http/route.ts";
export { wrong } from "./http/validate.ts";
export { enqueue, type Jobs } from "./jobs.ts";
export * from "./notices.ts";
export { clockOf } from "./passing-time.ts";
export { recordSet } from "./record-set.ts";
export * from "./recorded-events.ts";
export * from "./search.ts";
export * from "./secrets.ts";
export { alsoSee, transact } from "./transact.ts";
export { rows, type Tx } from "./tx.ts";
