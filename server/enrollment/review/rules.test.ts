import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessMs, businessMsBetween, clockIn, dueAt, spentAt, stopped } from "./rules.ts";

const hour = 3_600_000;
const day = 24 * hour;
const at = (text: string) => new Date(`${text}Z`);
// 2026-03-06 is a Friday.

test.each([
  ["within a day", "2026-03-06T08:00", "2026-03-06T10:00", 2 * hour],
  ["over a weekend", "2026-03-06T22:00", "2026-03-09T01:00", 3 * hour],
  ["on a weekend", "2026-03-07T00:00", "2026-03-09T00:00", 0],
  ["a week", "2026-03-04T12:00", "2026-03-11T12:00", 5 * day],
  ["backwards", "2026-03-06T10:00", "2026-03-06T08:00", 0],
])("business time %s", (_title, from, to, expected) => {
  expect(businessMsBetween(at(from), at(to))).toBe(expected);
});

test("adding business time and counting it belong together", () => {
  const instant = fc.date({ min: at("2020-01-01T00:00"), max: at("2035-01-01T00:00"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 60 * day }), (from, milliseconds) => {
      expect(businessMsBetween(from, addBusinessMs(from, milliseconds))).toBe(milliseconds);
    }),
  );
  fc.assert(
    fc.property(instant, instant, instant, (...instants) => {
      const [a, b, c] = instants.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
      expect(businessMsBetween(a, b) + businessMsBetween(b, c)).toBe(businessMsBetween(a, c));
    }),
  );
});

test("what is due after a weekend's beginning is due at its first instant", () => {
  expect(addBusinessMs(at("2026-03-07T13:00"), 5 * day)).toEqual(at("2026-03-14T00:00"));
  expect(addBusinessMs(at("2026-03-07T13:00"), day)).toEqual(at("2026-03-10T00:00"));
  expect(addBusinessMs(at("2026-03-06T13:00"), 0)).toEqual(at("2026-03-06T13:00"));
});

test("the clock runs while the vendor has the case, and stands while the applicant has it", () => {
  let clock = clockIn("unconfirmed", stopped, at("2026-03-02T09:00"));
  expect(dueAt(clock, 5, at("2026-03-02T09:00"))).toBeNull();
  clock = clockIn("in-review", clock, at("2026-03-02T10:00"));
  expect(dueAt(clock, 5, at("2026-03-02T10:00"))).toEqual(at("2026-03-09T10:00"));
  // A check does not set it back.
  clock = clockIn("in-review", clock, at("2026-03-03T10:00"));
  clock = clockIn("information-requested", clock, at("2026-03-04T10:00"));
  expect(spentAt(clock, at("2026-03-20T10:00"))).toBe(2 * day);
  clock = clockIn("in-review", clock, at("2026-03-20T10:00"));
  expect(dueAt(clock, 5, at("2026-03-20T10:00"))).toEqual(at("2026-03-25T10:00"));
  clock = clockIn("approved", clock, at("2026-03-23T10:00"));
  expect([spentAt(clock, at("2026-04-20T10:00")), clock.runningSince]).toEqual([3 * day, null]);
});
