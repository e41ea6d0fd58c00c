import { expect, test } from "vitest";
import { placeOf } from "./place-of.ts";

test.each([
  ["8.8.8.8", "en", { country: "US", name: "United States" }],
  ["::ffff:8.8.8.8", "it", { country: "US", name: "Stati Uniti" }],
  ["2001:4860:4860::8888", "en", { country: "US", name: "United States" }],
  ["10.0.0.1", "en", null],
  ["127.0.0.1", "en", null],
  ["::1", "en", null],
  ["not an address", "en", null],
  [null, "en", null],
] as const)("%s in %s: %o", (address, language, place) => {
  expect(placeOf(address, language)).toEqual(place);
});
