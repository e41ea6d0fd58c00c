import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Act,
  acts,
  type Check,
  type CheckState,
  isOpen,
  mayBe,
  mostAppeals,
  next,
  nextThing,
  reservesNetworkId,
  type Standing,
  type Status,
  setCheck,
  statuses,
  stepsAfter,
  stepsOf,
  vettingStatusOf,
} from "./rules.ts";

/** What each act makes of each state, with every check passed and no appeal made; a dot refuses it. */
const expected: Readonly<Record<Act, string>> = {
  //         draft        unconfirmed  in-review               information-requested    approved  rejected  withdrawn
  edit: "    draft        .            .                       .                        .         .         .",
  submit: "  unconfirmed  .            .                       .                        .         .         .",
  resend: "  .            unconfirmed  .                       .                        .         .         .",
  recall: "  .            draft        .                       .                        .         .         .",
  confirm: " .            in-review    .                       .                        .         .         .",
  check: "   .            .            in-review               .                        .         .         .",
  ask: "     .            .            information-requested   .                        .         .         .",
  answer: "  .            .            .                       in-review                .         .         .",
  reject: "  .            .            rejected                rejected                 .         .         .",
  appeal: "  .            .            .                       .                        .         in-review .",
  approve: " .            .            approved                .                        .         .         .",
  upload: "  .            .            .                       information-requested    .         rejected  .",
  withdraw: "withdrawn    withdrawn    withdrawn               withdrawn                .         .         .",
};

const standing = (status: Status, more: Partial<Standing> = {}): Standing => ({
  status,
  mail_check: "passed",
  employment_check: "passed",
  business_check: "passed",
  appeals: 0,
  ...more,
});

test.each(acts)("%s, in every state", (act) => {
  const row = expected[act].trim().split(/\s+/);
  expect(row).toHaveLength(statuses.length);
  const found = statuses.map((status) => {
    const step = next(act, standing(status));
    return "status" in step ? step.status : ".";
  });
  expect(found).toEqual(row);
  for (const [index, status] of statuses.entries()) expect(mayBe(act, standing(status))).toBe(row[index] !== ".");
});

test("approving takes every check, appealing an appeal that is left", () => {
  for (const check of ["employment_check", "business_check"] as const)
    expect(next("approve", standing("in-review", { [check]: "pending" }))).toMatchObject({ refusal: { code: "checks-open" } });
  expect(next("appeal", standing("rejected", { appeals: mostAppeals - 1 }))).toEqual({ status: "in-review" });
  for (const act of ["appeal", "upload"] as const)
    expect(next(act, standing("rejected", { appeals: mostAppeals }))).toMatchObject({ refusal: { code: "appeals-used-up" } });
});

test("checks go in their order, and taking one back takes back what follows", () => {
  const fresh = standing("in-review", { employment_check: "pending", business_check: "waiting" });
  expect(setCheck(fresh, "business", true)).toMatchObject({ refusal: { code: "check-out-of-order" } });
  expect(setCheck(fresh, "employment", true)).toEqual({ employment_check: "passed", business_check: "pending" });
  expect(setCheck(standing("in-review"), "employment", false)).toEqual({ employment_check: "pending", business_check: "waiting" });
  expect(setCheck(standing("in-review"), "business", false)).toEqual({ employment_check: "passed", business_check: "pending" });
});

test("what is said of each state", () => {
  expect(
    statuses.map((status) => [
      status,
      vettingStatusOf(status),
      nextThing(standing(status)).code,
      isOpen(status),
      reservesNetworkId(status),
    ]),
  ).toEqual([
    ["draft", "none", "complete-and-submit", true, false],
    ["unconfirmed", "pending", "confirm-by-mail", true, true],
    ["in-review", "pending", "vendor-reviews", true, true],
    ["information-requested", "pending", "answer-question", true, true],
    ["approved", "authorized", "check-admin-agent", false, false],
    ["rejected", "rejected", "appeal", false, false],
    ["withdrawn", "none", "begin-again", false, false],
  ]);
  expect(nextThing(standing("rejected", { appeals: mostAppeals })).code).toBe("begin-again");
});

/** One history of acts, those that are refused left out; what stood after each. */
function play(steps: readonly (Act | { check: Check; passed: boolean })[]): Standing[] {
  let now: Standing = { status: "draft", mail_check: "waiting", employment_check: "waiting", business_check: "waiting", appeals: 0 };
  const seen = [now];
  for (const step of steps) {
    const act = typeof step === "string" ? step : "check";
    const to = next(act, now);
    if ("refusal" in to) continue;
    const changed = typeof step === "string" ? {} : setCheck(now, step.check, step.passed);
    if ("refusal" in changed) continue;
    now = { ...now, ...stepsAfter(act, now), ...changed, status: to.status, appeals: now.appeals + (act === "appeal" ? 1 : 0) };
    seen.push(now);
  }
  return seen;
}

const order: readonly CheckState[] = ["failed", "waiting", "pending", "passed"];
const anyStep = fc.oneof(
  fc.constantFrom(...acts.filter((act) => act !== "check")),
  fc.record({ check: fc.constantFrom<Check>("employment", "business"), passed: fc.boolean() }),
);

const towardsApproval = ["submit", "confirm", { check: "employment", passed: true }, { check: "business", passed: true }] as const;

test("whatever happens: no approval without the contact's confirmation and every check, no step before the one before it, three appeals", () => {
  const reached = new Set<Status>();
  fc.assert(
    fc.property(fc.constantFrom([], towardsApproval), fc.array(anyStep, { maxLength: 60 }), (before, steps) => {
      for (const now of play([...before, ...steps])) {
        reached.add(now.status);
        expect(now.appeals).toBeLessThanOrEqual(mostAppeals);
        const states = stepsOf(now).map(({ state }) => state);
        if (now.status === "approved") expect(states).toEqual(["passed", "passed", "passed", "passed"]);
        if (now.status === "draft") expect(new Set(states)).toEqual(new Set(["waiting"]));
        for (const [index, state] of states.entries())
          if (index > 0 && order.indexOf(state) > order.indexOf("waiting")) expect(states[index - 1]).toBe("passed");
      }
    }),
    { numRuns: 2_000 },
  );
  expect([...reached].sort()).toEqual([...statuses].sort());
});
