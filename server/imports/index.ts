/**
 * imports: partners bring the customers that they have already. Owns customer_imports and customer_import_lines.
 *
 * Invariants: an import gives no authority (a relationship without a grant: nobody at the customer has consented) and attaches
 * nobody to an organization that can decide itself; a file may be sent as often as one likes, also twice at once, and every customer
 * is there once; a refused line stops nothing else; memory does not grow with the file. A dry run plans with the same code and
 * writes nothing but its results. Called by enrollment, for customers that the vendor knows a new partner to have; its readers of CSV files by devices and batches too.
 */
export { columns as customerColumns } from "./columns.ts";
export { countryOf } from "./countries.ts";
export { importEvents } from "./events.ts";
export { type Problem, wordsFor as wordsForProblem } from "./explain.ts";
export { importJobs } from "./jobs.ts";
export { type ReadLine, readCustomer } from "./read-customer.ts";
export { type FileFormat, readCsv, readWholeFile } from "./read-file.ts";
export { importRoutes } from "./routes.ts";
export { shown } from "./shown.ts";
export { takeIn } from "./take-in.ts";
