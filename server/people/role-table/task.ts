import type { Action, LevelKey } from "../../access/index.ts";
import type { Localized } from "../../platform/index.ts";
import type { Administrator } from "../rules.ts";

/**
 * What the people of a partner do, in plain words: the rows of *What each role can do*. The cells are not written here: they come from
 * the very tables and rules that decide (cells.ts). A later feature adds its row, and moves it out of the test's list of what is not offered yet.
 */
export interface Task {
  readonly key: string;
  readonly area: Area;
  readonly name: Localized;
  /** What it takes in the partner's own organization. */
  readonly action: Action;
  /** Besides the action: what the rules of administering people say of somebody with the levels of the column. */
  readonly rule?: (by: Administrator) => boolean;
  /** Where a column may, but not always: when. */
  readonly conditions?: Readonly<Partial<Record<LevelKey, Localized>>>;
  /** The page of the portal, below the organization's address, if there is one; operations of the API. */
  readonly page: string | null;
  readonly operations: readonly string[];
}

export type Area = "customers" | "people" | "organization";

export const areas: readonly { readonly key: Area; readonly name: Localized }[] = [
  { key: "customers", name: { en: "Customers", it: "Clienti" } },
  { key: "people", name: { en: "Your people", it: "Le tue persone" } },
  { key: "organization", name: { en: "Your organization", it: "La tua organizzazione" } },
];
