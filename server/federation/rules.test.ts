import fc from "fast-check";
import { expect, test } from "vitest";
import { addressesIn, domainOf, provenAt, refuseTurningOn, saysMultiFactor } from "./rules.ts";

const now = new Date("2026-03-01T12:00:00Z");
const seconds = now.getTime() / 1_000;

test("only addresses in the proven domain find an account, whatever the provider says", () => {
  const name = fc.oneof(
    fc.emailAddress(),
    fc.constantFrom("a@x.test", "A@X.TEST ", "a@sub.x.test", "a@x.test.evil", "@x.test", "a@x.test@evil"),
    fc.anything(),
  );
  fc.assert(
    fc.property(name, name, fc.anything(), (email, preferred_username, email_verified) => {
      const found = addressesIn("x.test", { sub: "s", email, preferred_username, email_verified });
      expect(found.every((address) => domainOf(address) === "x.test")).toBe(true);
      if (email_verified === false) expect(found.length).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  [seconds - 60, now.getTime() - 60_000],
  [seconds + 3_600, now.getTime()],
  [undefined, 0],
  ["now", 0],
  [-5, 0],
  [Number.NaN, 0],
])("who signed in there at %s has proven it here at %i", (auth_time, expected) => {
  expect(provenAt({ sub: "s", auth_time }, now).getTime()).toBe(expected);
});

test.each([
  [{ amr: ["pwd", "mfa"] }, true],
  [{ amr: ["pwd", "otp"] }, false],
  [{ amr: "mfa" }, false],
  [{ acr: "urn:example:mfa" }, true],
  [{ acr: "http://schemas.openid.net/pape/policies/2007/06/multi-factor" }, false],
  [{ acr: "nomfa" }, false],
  [{}, false],
])("%o says a second factor: %s", (said, expected) => {
  expect(saysMultiFactor({ sub: "s", ...said })).toBe(expected);
});

test("is turned on only when proven and tried out, and required only by who can get in without it", () => {
  const state = { verified_at: now, issuer: "https://x.test", tested_at: now };
  const code = (change: Partial<Parameters<typeof refuseTurningOn>[0]>, required = false, multiFactor = false) =>
    refuseTurningOn({ ...state, ...change }, { required, multiFactor })?.code;
  expect(code({ verified_at: null })).toBe("domain-not-proven");
  expect(code({ issuer: null })).toBe("provider-not-tested");
  expect(code({ tested_at: null })).toBe("provider-not-tested");
  expect(code({}, true)).toBe("own-second-factor-first");
  expect([code({}), code({}, true, true)]).toEqual([undefined, undefined]);
});
