import fc from "fast-check";
import { expect, test } from "vitest";
import { idleBand, idleBands, idleDays } from "./rules.ts";

const day = 86_400_000;
const at = (days: number) => new Date(days * day);

test("the bands meet without a gap, and time only moves a grant on until somebody uses it", () => {
  expect([0, 29, 30, 60, 61, 90, 91].map(idleBand)).toEqual(["in-use", "in-use", "30-60", "30-60", "61-90", "61-90", "over-90"]);
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (since, used, later) => {
      const now = at(Math.max(since, used) + later);
      const use = { since: at(since), lastUsedAt: at(used) };
      expect(idleDays(use, now)).toBe(later);
      expect(idleDays({ ...use, lastUsedAt: null }, now)).toBeGreaterThanOrEqual(later);
      expect(idleBands.indexOf(idleBand(later + 1))).toBeGreaterThanOrEqual(idleBands.indexOf(idleBand(later)));
      expect(idleDays({ ...use, lastUsedAt: now }, now)).toBe(0);
    }),
  );
});
