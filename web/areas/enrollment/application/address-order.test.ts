import { expect, test } from "vitest";
import { addressOrder } from "./address-order.ts";

test.each([
  ["IT", ["line1", "line2", "postalCode", "city", "region"]],
  ["US", ["line1", "line2", "city", "region", "postalCode"]],
  ["DE", ["line1", "line2", "postalCode", "city"]],
  ["GB", ["line1", "line2", "city", "postalCode"]],
  ["HK", ["line1", "line2", "city", "region"]],
])("%s", (country, order) => {
  expect(addressOrder(country)).toEqual(order);
});
