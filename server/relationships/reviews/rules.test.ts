import fc from "fast-check";
import { expect, test } from "vitest";
import { followUp, isDone, lineState, refuseDecision, reviewState } from "./rules.ts";

const at = new Date(1_000_000_000);
const day = 86_400_000;
const base = { status: "open", due_at: at, reminded_at: null, overdue_told_at: null };
const after = (days: number) => new Date(at.getTime() + days * day);

test("every state of a line answers every decision", () => {
  const answers = [null, "keep", "remove"].flatMap((decision) =>
    [true, false].map((live) => [
      lineState({ decision, live }),
      refuseDecision({ decision, live }, "keep")?.code ?? "yes",
      refuseDecision({ decision, live }, "remove")?.code ?? "yes",
    ]),
  );
  expect(answers).toEqual([
    ["open", "yes", "yes"],
    ["ended", "grant-ended", "grant-ended"],
    ["kept", "yes", "line-decided"],
    ["kept", "yes", "line-decided"],
    ["removed", "line-decided", "yes"],
    ["removed", "line-decided", "yes"],
  ]);
});

test("it reminds once, tells once that it is overdue, and then is silent", () => {
  expect(followUp(base, after(-8))).toBe("nothing");
  expect(followUp(base, after(-7))).toBe("remind");
  expect(followUp({ ...base, reminded_at: at }, after(-1))).toBe("nothing");
  expect(followUp(base, after(0))).toBe("tell-overdue");
  expect(followUp({ ...base, overdue_told_at: at }, after(400))).toBe("nothing");
  expect(followUp({ ...base, status: "done" }, after(1))).toBe("nothing");
});

test("a review is done exactly when no live grant is left undecided, whenever one looks", () => {
  const line = fc.record({ decision: fc.constantFrom(null, "keep", "remove"), live: fc.boolean() });
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: -100, max: 100 }), (lines, days) => {
      const left = lines.some(({ decision, live }) => decision === null && live);
      expect(isDone(lines)).toBe(!left);
      expect(reviewState(base, lines, after(days))).toBe(left ? (days >= 0 ? "overdue" : "open") : "done");
    }),
  );
});
