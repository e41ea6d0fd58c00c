/**
 * Saved views of the list of customers (pure).
 *
 *   view   (none) ──save──▶ saved ──change──▶ saved ──delete──▶ (none)
 *
 * One's own is one's own; a shared one is seen by all who see the organization's customers and changed by admin agents.
 */
import type { Column, CustomerQuery } from "../rules.ts";

export const mostOwn = 50;
export const mostShared = 100;

export interface ViewDraft {
  readonly name: string;
  readonly query: CustomerQuery;
  readonly columns: readonly Column[];
}

/** What is not given stays. */
export type ViewChange = { readonly [Part in keyof ViewDraft]?: ViewDraft[Part] | undefined };

/** owner: null for a shared one. sharing: whether the person may change what everybody sees. */
export function mayChange(owner: string | null, person: string, sharing: boolean): boolean {
  return owner === null ? sharing : owner === person;
}
