import type { CustomerColumn, CustomerQuery, CustomerView } from "@procura/sdk";
import { recall, remember } from "../../lib/preferences.ts";

export const sortings = ["name", "name-descending", "since-descending", "since", "country"] as const;
export type Sorting = (typeof sortings)[number];

/** What the list is narrowed by and ordered by; empty for no filter. */
export interface ListState {
  search: string;
  /** The customer wants the relationship ended within so many days. */
  endsWithinDays: "" | "30" | "90";
  /** The vendor suspends a relationship with it. */
  suspended: "" | "true";
  /** Nobody has used the administration for so many days. */
  idleForDays: "" | "30" | "90";
  kind: "" | NonNullable<CustomerQuery["kind"]>;
  administration: "" | NonNullable<CustomerQuery["administration"]>;
  agreement: "" | NonNullable<CustomerQuery["agreement"]>;
  country: string;
  tag: string;
  sorting: Sorting;
}

export const everything: ListState = {
  search: "",
  endsWithinDays: "",
  suspended: "",
  idleForDays: "",
  kind: "",
  administration: "",
  agreement: "",
  country: "",
  tag: "",
  sorting: "name",
};

export function isFiltered({ sorting, ...filters }: ListState): boolean {
  return Object.values(filters).some((value) => value !== "");
}

/** What ends soon, is suspended or unused is in the order of its days. */
export function inOwnOrder({
  endsWithinDays,
  suspended,
  idleForDays,
}: Pick<ListState, "endsWithinDays" | "suspended" | "idleForDays">): boolean {
  return [endsWithinDays, suspended, idleForDays].some((filter) => filter !== "");
}

/** As the API takes it. A search has its own order, and so has what is found by a day. */
export function queryOf({
  search,
  endsWithinDays,
  suspended,
  idleForDays,
  kind,
  administration,
  agreement,
  country,
  tag,
  sorting,
}: ListState): CustomerView["query"] {
  const [sort, direction] = sorting.split("-") as ["name" | "since" | "country", "descending" | undefined];
  return {
    ...(endsWithinDays && { endsWithinDays: Number(endsWithinDays) }),
    ...(suspended && { suspended }),
    ...(idleForDays && { idleForDays: Number(idleForDays) }),
    ...(kind && { kind }),
    ...(administration && { administration }),
    ...(agreement && { agreement }),
    ...(country && { country }),
    ...(tag && { tag }),
    ...(search && { search }),
    ...(search || inOwnOrder({ endsWithinDays, suspended, idleForDays }) ? {} : { sort, ...(direction && { direction }) }),
  };
}

/** The same in an address. */
export function textOf(query: CustomerView["query"]): string {
  return new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
}

export function stateOf({ sort = "name", direction = "ascending", ...query }: CustomerView["query"]): ListState {
  const sorting = sortings.find((known) => known === (direction === "descending" ? `${sort}-descending` : sort)) ?? "name";
  return {
    search: query.search ?? "",
    endsWithinDays: query.endsWithinDays === undefined ? "" : query.endsWithinDays <= 30 ? "30" : "90",
    suspended: query.suspended ?? "",
    idleForDays: query.idleForDays === undefined ? "" : query.idleForDays <= 30 ? "30" : "90",
    kind: query.kind ?? "",
    administration: query.administration ?? "",
    agreement: query.agreement ?? "",
    country: query.country ?? "",
    tag: query.tag ?? "",
    sorting,
  };
}

export const allColumns: readonly CustomerColumn[] = ["relationship", "administration", "country", "since", "agreement", "tags"];
const usualColumns: readonly CustomerColumn[] = ["country", "administration", "since", "tags"];
const preference = "customers.columns";

/** The columns that this browser showed last. */
export function recallColumns(): readonly CustomerColumn[] {
  const stored = recall(preference);
  return stored === null ? usualColumns : allColumns.filter((column) => stored.split(",").includes(column));
}

export function rememberColumns(columns: readonly CustomerColumn[]): void {
  remember(preference, columns.join(","));
}
