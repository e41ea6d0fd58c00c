import { expect, test } from "vitest";
import { firstOpenStep, steps } from "./steps-of.ts";

test.each([
  [["networkProfile", "primaryContact.email"], "networkProfile"],
  [["legalProfile.address.city", "supportContact.phone"], "legalProfile"],
  [["supportContact.phone"], "supportContact"],
  [[], "review"],
])("with %j missing it goes on at %s", (paths, step) => {
  expect(steps[firstOpenStep({ problems: paths.map((path) => ({ path })) })]).toBe(step);
});
