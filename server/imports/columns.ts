import type { Columns } from "./read-header.ts";

/**
 * What an import reads from each line, and what the column may be called. The first names are those of Partner Center's customer
 * export, in its order; case and spaces around do not matter, and neither does the order of the columns.
 */
export const columns = {
  microsoftId: ["Microsoft ID", "Tenant ID", "Customer ID", "Customer tenant ID", "Directory ID"],
  name: ["Company name", "Customer name", "Company", "Name"],
  domain: ["Primary domain name", "Primary domain", "Domain name", "Domain"],
  relationship: ["Relationship", "Relationship type", "Relationship to partner"],
  country: ["Country", "Country/Region", "Country or region", "Country code"],
} as const satisfies Columns<string>;

export type Column = keyof typeof columns;

/** The header of the file that the portal offers as an example. */
export const exampleHeader = Object.values(columns)
  .map(([name]) => name)
  .join(",");
