import { expect, test } from "vitest";
import { dueAfter, followUp, refuseEndByPartner } from "./rules.ts";

const now = new Date("2026-03-01T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const open = { status: "active", end_due_at: inDays(30), end_reminded_at: null, end_escalated_at: null };

test.each([
  ["no request", { ...open, end_due_at: null }, "nothing"],
  ["far from due", open, "nothing"],
  ["a week before", { ...open, end_due_at: inDays(7) }, "remind"],
  ["reminded already", { ...open, end_due_at: inDays(6), end_reminded_at: inDays(-1) }, "nothing"],
  ["due this instant, never reminded", { ...open, end_due_at: now }, "escalate"],
  ["past due, reminded", { ...open, end_due_at: inDays(-1), end_reminded_at: inDays(-8) }, "escalate"],
  ["escalated already", { ...open, end_due_at: inDays(-9), end_escalated_at: inDays(-8) }, "nothing"],
  ["ended meanwhile", { ...open, status: "ended", end_due_at: inDays(-9) }, "nothing"],
] as const)("%s: %s", (_, request, step) => {
  expect(followUp(request, now)).toBe(step);
});

test("every partner may end what its customer asks to end; of its own, all but indirect resellers", () => {
  for (const kind of ["indirect-provider", "direct-partner", "advisor", "indirect-reseller"]) {
    expect(refuseEndByPartner(kind, { ...open, kind: "reseller", suspended_at: null })).toBeNull();
    expect(refuseEndByPartner(kind, { kind: "reseller", end_due_at: null, suspended_at: null })?.code).toBe(
      kind === "indirect-reseller" ? "resellers-cannot-end" : undefined,
    );
    expect(refuseEndByPartner(kind, { kind: "device", end_due_at: null, suspended_at: null })).toBeNull();
    const suspended = { kind: "device", suspended_at: now };
    expect(refuseEndByPartner(kind, { ...suspended, end_due_at: null })?.code).toBe("relationship-suspended");
    expect(refuseEndByPartner(kind, { ...open, ...suspended })).toBeNull();
  }
  expect(dueAfter(now, 30)).toEqual(inDays(30));
});
