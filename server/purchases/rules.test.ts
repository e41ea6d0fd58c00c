import { expect, test } from "vitest";
import { type PartnerStanding, refuseDay, seesPurchasesOf } from "./rules.ts";

const standings: readonly PartnerStanding[] = ["purchase-visibility", "reseller-only", "none"];

test("who sees whose purchases, for every pair of standings", () => {
  for (const viewer of standings)
    for (const other of standings)
      for (const shared of [true, false]) {
        const both = viewer === "purchase-visibility" && other === "purchase-visibility";
        expect([viewer, other, shared, seesPurchasesOf(viewer, other, { shared, same: false })]).toEqual([
          viewer,
          other,
          shared,
          shared && both,
        ]);
        if (viewer === other) expect(seesPurchasesOf(viewer, other, { shared, same: true })).toBe(viewer !== "none");
      }
});

test("a purchase lies in the past, wherever the partner is", () => {
  const now = new Date("2026-03-14T09:00:00Z");
  for (const [day, ok] of [
    ["2026-03-14", true],
    ["2000-01-01", true],
    ["2026-03-15", false],
    ["1999-12-31", false],
  ] as const)
    expect([day, refuseDay(day, now) === null]).toEqual([day, ok]);
  expect(refuseDay("2026-03-15", new Date("2026-03-14T11:00:00Z"))).toBeNull();
});
