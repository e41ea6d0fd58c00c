import { isTellingName } from "../organizations/index.ts";
import { fold } from "../platform/index.ts";
import { type Column, columns } from "./columns.ts";
import { countryOf } from "./countries.ts";
import type { LineCode, Problem } from "./explain.ts";
import type { Layout } from "./read-header.ts";
import type { CsvRecord } from "./read-records.ts";
import { shown } from "./shown.ts";

export interface Customer {
  /** Lower case, without braces. */
  readonly microsoftId: string;
  readonly name: string;
  /** As the domain name system has it (xn--…); null if the file names none. */
  readonly domain: string | null;
  /** ISO 3166 code. */
  readonly country: string;
}

/** What a line says; microsoftId and name also of a line with a problem, as far as they can be told. */
export type ReadLine = { readonly line: number; readonly microsoftId: string | null; readonly name: string | null } & (
  | { readonly customer: Customer; readonly problem: null }
  | { readonly customer: null; readonly problem: Problem }
);

const longestName = 300;
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const noId = "00000000-0000-0000-0000-000000000000";

/** The relationship column of Partner Center's export, and what else resellers call what they are. */
const resellers = new Set(
  [
    "Reseller",
    "Cloud Reseller",
    "Indirect Reseller",
    "Direct Reseller",
    "Reseller relationship",
    "Reseller and delegated administrator",
    "CSP",
    "CSP Reseller",
    "CSP Direct",
    "CSP Indirect",
    "Direct CSP",
    "Indirect CSP",
    "Cloud Solution Provider",
    "Rivenditore",
    "Rivenditore cloud",
    "Rivenditore indiretto",
  ].map(plain),
);

/** Checks one line by itself. The first thing that is wrong is named. */
export function readCustomer(record: CsvRecord, layout: Layout<Column>): ReadLine {
  if (record.cells === null) return { line: record.line, microsoftId: null, name: null, customer: null, problem: record.problem };
  const { cells, line } = record;
  const cell = (column: Column) => (cells[layout.positions[column]] ?? "").trim();
  const microsoftId = idOf(cell("microsoftId"));
  const name = cell("name").replaceAll(/\s+/g, " ");
  const domain = domainOf(cell("domain"));
  const country = countryOf(cell("country"));
  const told = { line, microsoftId: microsoftId ?? shown(cell("microsoftId")), name: shown(name, longestName) };
  const refuse = (code: LineCode, parameters: Problem["parameters"]): ReadLine => ({
    ...told,
    customer: null,
    problem: { code, parameters },
  });

  if (microsoftId === null) return refuse("id-invalid", { value: shown(cell("microsoftId")) });
  if (/\p{Cc}/u.test(name)) return refuse("control-characters", { column: columns.name[0] });
  if (!isTellingName(name)) return refuse("name-not-telling", { value: shown(name) });
  if ([...name].length > longestName) return refuse("name-too-long", { longest: longestName });
  if (domain === undefined) return refuse("domain-invalid", { value: shown(cell("domain")) });
  if (!resellers.has(plain(cell("relationship")))) return refuse("relationship-not-imported", { value: shown(cell("relationship")) });
  if (country === null) return refuse("country-unknown", { value: shown(cell("country")) });
  return { ...told, customer: { microsoftId, name, domain, country }, problem: null };
}

function idOf(text: string): string | null {
  const id = text.toLowerCase().replace(/^\{(.*)\}$/, "$1");
  return guid.test(id) && id !== noId ? id : null;
}

/** null if there is none, undefined if it can't be one. */
function domainOf(text: string): string | null | undefined {
  const name = text.replace(/\.$/, "");
  if (name === "") return null;
  if (name.length > 253 || /[\p{Cc}\s/\\@:?#%[\]]/u.test(name) || !URL.canParse(`http://${name}`)) return undefined;
  const { hostname } = new URL(`http://${name}`);
  const labels = hostname.split(".");
  const proper = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  // The last label tells a domain from an address of numbers.
  return labels.length > 1 && proper && hostname.length <= 253 && /^[a-z]/.test(labels.at(-1) ?? "") ? hostname : undefined;
}

function plain(text: string): string {
  return fold(text.replaceAll("&", " and ").replaceAll(/[-_]/g, " "));
}
