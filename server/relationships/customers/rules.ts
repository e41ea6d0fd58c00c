/**
 * What a partner's list of customers is narrowed by and ordered by (pure).
 *
 * A customer's standing is "kinds status administration agreement", a column of its own: the standings that occur are few, and each is
 * a range of an index in every order. A search, a tag and each instant (to end by, suspended since, unused since) have indexes of their
 * own; what they find is then looked at one by one.
 */

import type { RelationshipKind } from "../kinds.data.ts";

const day = 86_400_000;

export const relationshipStatuses = ["active", "ended"] as const;
export const administrationStates = ["none", "active", "removed"] as const;
export const agreementStates = ["accepted", "missing"] as const;
export const sorts = ["name", "since", "country"] as const;

export interface CustomerFilter {
  readonly kind?: RelationshipKind | undefined;
  /** The customer wants the relationship ended within so many days, or wanted it before. */
  readonly endsWithinDays?: number | undefined;
  /** The vendor suspends a relationship with it. */
  readonly suspended?: "true" | undefined;
  /** Nobody has used the administration for at least so many days. */
  readonly idleForDays?: number | undefined;
  readonly administration?: (typeof administrationStates)[number] | undefined;
  readonly agreement?: (typeof agreementStates)[number] | undefined;
  readonly country?: string | undefined;
  readonly tag?: string | undefined;
}

export interface CustomerOrder {
  readonly sort: (typeof sorts)[number];
  readonly descending: boolean;
}

export interface CustomerQuery extends CustomerFilter {
  /** Beginnings of words of the name. What is found is in the order of the words: a search has no other. */
  readonly search?: string | undefined;
  readonly sort?: CustomerOrder["sort"] | undefined;
  readonly direction?: "ascending" | "descending" | undefined;
}

/** The parts of a standing that a filter asks for, in their order; null for any. */
export function standingOf({ kind, administration, agreement }: CustomerFilter): (string | null)[] {
  return [kind, undefined, administration, agreement].map((part) => part ?? null);
}

/** Whether what a search or a tag found is what the rest of the filter asks for. The tag is none of it. */
export function matches(
  customer: { standing: string; country: string } & Readonly<Record<Dated["column"], Date | null>>,
  filter: CustomerFilter,
  now: Date,
): boolean {
  const standing = customer.standing.split(" ");
  const { country } = filter;
  return (
    datedOf(filter, now).every(({ column, until }) => (customer[column]?.getTime() ?? Number.POSITIVE_INFINITY) <= until.getTime()) &&
    standingOf(filter).every((part, at) => part === null || standing[at]?.split("+").includes(part)) &&
    (country === undefined || country === customer.country)
  );
}

/** Customers by an instant that stands in a column of theirs, up to one: a range of an index, in the order of the instants. */
export interface Dated {
  readonly column: "end_due_at" | "suspended_at" | "unused_since";
  readonly until: Date;
}

const inDays = (days: number, now: Date) => new Date(now.getTime() + days * day);

/** The parts of a filter that are dated. What they find is in their own order, that of the first. */
export function datedOf({ endsWithinDays, suspended, idleForDays }: CustomerFilter, now: Date): Dated[] {
  return [
    ...(endsWithinDays === undefined ? [] : [{ column: "end_due_at" as const, until: inDays(endsWithinDays, now) }]),
    ...(suspended === undefined ? [] : [{ column: "suspended_at" as const, until: now }]),
    ...(idleForDays === undefined ? [] : [{ column: "unused_since" as const, until: inDays(-idleForDays, now) }]),
  ];
}

/** How many customers one request looks at among those that a search or a tag found. */
export const mostLookedAt = 1_000;
export const mostTags = 150;
export const longestTag = 50;

/** What a row can show beside the name. */
export const columns = ["relationship", "administration", "country", "since", "agreement", "tags"] as const;

export type Column = (typeof columns)[number];
