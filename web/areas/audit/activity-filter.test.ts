import { expect, test } from "vitest";
import { queryOf, unfiltered } from "./activity-filter.ts";

test("no filter asks for everything", () => {
  expect(queryOf(unfiltered)).toEqual({});
});

test("a day is meant from its first to its last instant, where the reader is", () => {
  const { from, to } = queryOf({ ...unfiltered, fromDay: "2026-03-28", toDay: "2026-03-28" });
  expect(from).toBe(new Date(2026, 2, 28).toISOString());
  expect(to).toBe(new Date(2026, 2, 29).toISOString());
});

test("a day that is half typed is no filter", () => {
  expect(queryOf({ ...unfiltered, fromDay: "2026-" })).toEqual({});
});
