import fc from "fast-check";
import { expect, test } from "vitest";
import { type AppAct, type AppState, actsOf, outcomeOf } from "./rules.ts";

const acts: readonly AppAct[] = ["submit", "accept", "reject", "take-back", "withdraw", "remove"];
const waits = "app-version-waiting";
const none = "no-app-version-waiting";
const gone = "app-gone";

/** What every act answers in every state, in the order of `acts`. */
const table: Readonly<Record<AppState, readonly string[]>> = {
  offered: [waits, "published", "unpublished", "unpublished", "withdrawn", "removed"],
  unpublished: ["offered", none, none, none, "withdrawn", "removed"],
  published: ["updating", none, none, none, "withdrawn", "removed"],
  updating: [waits, "published", "published", "published", "withdrawn", "removed"],
  withdrawn: [gone, gone, gone, gone, gone, gone],
  removed: [gone, gone, gone, gone, gone, gone],
};
const states = Object.keys(table) as AppState[];
const answer = (state: AppState, act: AppAct, maintained: boolean) => {
  const outcome = outcomeOf(state, act, maintained);
  return "refusal" in outcome ? outcome.refusal.code : outcome.state;
};

test.each(states)("%s: every act has its answer", (state) => {
  expect(acts.map((act) => answer(state, act, true))).toEqual(table[state]);
});

test.each(states)("%s, not maintained any more: the customer rejects and removes, and nothing else happens", (state) => {
  const expected = acts.map((act, index) => {
    const maintained = table[state][index] ?? "";
    return act === "reject" || act === "remove" || !states.includes(maintained as AppState) ? maintained : "app-not-maintained";
  });
  expect(acts.map((act) => answer(state, act, false))).toEqual(expected);
  expect(actsOf(state, "partner", false)).toEqual([]);
  expect(actsOf(state, "customer", false)).not.toContain("accept");
});

test("screens offer to each side what is its own and will be done; what is gone stays gone", () => {
  expect(actsOf("updating", "customer", true)).toEqual(["accept", "reject", "remove"]);
  expect(actsOf("updating", "partner", true)).toEqual(["take-back", "withdraw"]);
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.array(fc.tuple(fc.constantFrom(...acts), fc.boolean())), (start, history) => {
      let state = start;
      let ended: AppState | null = null;
      for (const [act, maintained] of history) {
        const outcome = outcomeOf(state, act, maintained);
        if ("state" in outcome) state = outcome.state;
        if (ended !== null) expect(state).toBe(ended);
        if (state === "withdrawn" || state === "removed") ended = state;
      }
    }),
  );
});
