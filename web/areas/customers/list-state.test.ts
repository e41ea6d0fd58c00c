import { expect, test } from "vitest";
import { everything, isFiltered, queryOf, sortings, stateOf } from "./list-state.ts";

test("a list's state is kept and found again as a view; a search has no other order", () => {
  for (const sorting of sortings) {
    const state = { ...everything, administration: "removed" as const, country: "IT", tag: "Gold", sorting };
    expect(stateOf(queryOf(state))).toEqual(state);
  }
  expect(queryOf({ ...everything, search: "cont", sorting: "country" })).toEqual({ search: "cont" });
  expect(queryOf({ ...everything, endsWithinDays: "90", sorting: "since" })).toEqual({ endsWithinDays: 90 });
  const byDays = { ...everything, idleForDays: "90" as const, suspended: "true" as const };
  expect(stateOf(queryOf(byDays))).toEqual(byDays);
  expect(queryOf({ ...byDays, sorting: "since" })).toEqual({ idleForDays: 90, suspended: "true" });
  expect([isFiltered(everything), isFiltered({ ...everything, sorting: "country" }), isFiltered({ ...everything, tag: "Gold" })]).toEqual([
    false,
    false,
    true,
  ]);
});
