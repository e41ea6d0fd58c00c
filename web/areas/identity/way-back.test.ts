import { expect, test } from "vitest";
import { wayBack } from "./way-back.ts";

test("one goes back to an address of the portal", () => {
  expect(wayBack({ return: "/o/1/customers?x=1#y" })).toEqual({ return: "/o/1/customers?x=1#y" });
});

test.each([["https://elsewhere.example/"], ["//elsewhere.example/"], ["/\\elsewhere.example"], ["javascript:alert(1)"], [""], [7]])(
  "never to %s",
  (target) => {
    expect(wayBack({ return: target })).toEqual({});
  },
);
