import fc from "fast-check";
import { expect, it } from "vitest";
import { realWorld } from "../platform/index.ts";
import { firstIdAt, idRange } from "./rules.ts";

it("an id made now is in the range of now and out of the range of a millisecond later", () => {
  const before = new Date();
  const id = realWorld.newId();
  const after = new Date(Date.now() + 1);
  expect(firstIdAt(before) <= id).toBe(true);
  expect(id < firstIdAt(after)).toBe(true);
});

it("ids are in the order of their instants", () => {
  const instant = fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, (a, b) =>
      a < b ? firstIdAt(a) < firstIdAt(b) : a > b ? firstIdAt(a) > firstIdAt(b) : firstIdAt(a) === firstIdAt(b),
    ),
  );
});

it("a period without an end has a range without an end", () => {
  expect(idRange({})).toEqual({ atLeast: null, below: null });
  expect(idRange({ from: new Date(-5) }).atLeast).toBe("00000000-0000-0000-0000-000000000000");
  const to = new Date("2026-05-04T10:00:00Z");
  expect(idRange({ to }).below).toBe(firstIdAt(new Date("2026-05-04T11:00:00Z")));
});
