import { expect, test } from "vitest";
import { isMet, median, medianRatio, takeTurns } from "./figures.ts";

test("turns alternate in their order, and the first does not count", async () => {
  const order: string[] = [];
  const measure = (name: string) => async (round: number) => {
    order.push(name);
    return round;
  };
  expect(await takeTurns(2, { a: measure("a"), b: measure("b") })).toEqual({ a: [1, 2], b: [1, 2] });
  expect(order.join("")).toBe("abbaab");
});

test("a ratio is that of the same round", () => {
  expect(medianRatio([10, 40, 30], [20, 50, 30])).toBe(0.8);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("a target is for the ratio where there is one", () => {
  const measured = { value: 100, unit: "ms" };
  expect(isMet({ what: "x", measured, ratio: 0.4, target: { atLeast: 0.5 } })).toBe(false);
  expect(isMet({ what: "x", measured, target: { atMost: 100 } })).toBe(true);
  expect(isMet({ what: "x", measured, ratio: Number.NaN, target: { atMost: 100 } })).toBe(false);
});
