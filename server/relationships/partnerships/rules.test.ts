import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { presets } from "../../organizations/index.ts";
import { offeredAdministration } from "../rules.ts";
import { type Act, effectOf, refuseAuthorization, refuseChoice, refusePartnershipRequest } from "./rules.ts";

const states = {
  none: undefined,
  plain: { status: "active", administration: "none" },
  administered: { status: "active", administration: "active" },
  taken: { status: "active", administration: "removed" },
  ended: { status: "ended", administration: "none" },
  "ended with access": { status: "ended", administration: "removed" },
} as const;

describe("each act in each state", () => {
  const expected: Readonly<Record<keyof typeof states, readonly [string, string, string, string]>> = {
    none: ["start", "start", "nothing-new", "nothing-new"],
    plain: ["nothing-new", "add-administration", "nothing-new", "end"],
    administered: ["nothing-new", "nothing-new", "remove-administration", "end"],
    taken: ["nothing-new", "add-administration", "nothing-new", "end"],
    ended: ["start", "start", "nothing-new", "nothing-new"],
    "ended with access": ["start", "start", "nothing-new", "nothing-new"],
  };
  const acts: readonly Act[] = ["authorize", "authorize-with-administration", "remove-administration", "end"];
  const cases = Object.entries(expected).flatMap(([state, effects]) => acts.map((act, n) => [state, act, effects[n]] as const));
  test.each(cases)("%s: %s → %s", (state, act, effect) => {
    expect(effectOf(act, states[state as keyof typeof states])).toBe(effect);
  });
});

const provider = { organization_id: "p", program_id: "public", partner_kind: "indirect-provider", status: "active" };
const reseller = { organization_id: "r", program_id: "public", partner_kind: "indirect-reseller", status: "active" };

describe("who can become partners", () => {
  test.each([
    ["vetted", {}, {}, undefined],
    ["itself", {}, { organization_id: "p" }, "own-invitation"],
    ["a customer", {}, { partner_kind: null }, "indirect-reseller-required"],
    ["a direct partner", {}, { partner_kind: "direct-partner" }, "indirect-reseller-required"],
    ["another provider", {}, { partner_kind: "indirect-provider" }, "indirect-reseller-required"],
    ["a suspended reseller", {}, { status: "suspended" }, "indirect-reseller-required"],
    ["a provider that is none any more", { partner_kind: "indirect-reseller" }, {}, "provider-unavailable"],
    ["a suspended provider", { status: "suspended" }, {}, "provider-unavailable"],
    ["another cloud", { program_id: "china" }, {}, "different-program"],
  ])("%s: %s", (_name, ofProvider, ofReseller, code) => {
    const parties = [
      { ...provider, ...ofProvider },
      { ...reseller, ...ofReseller },
    ] as const;
    expect(refuseAuthorization(...parties, true)?.code).toBe(code);
    expect(refuseAuthorization(...parties, false)?.code).toBe(code ?? "different-region");
  });
});

test("each program asks for administrator access as its rule says, and what can be asked can be answered", () => {
  const rule = (cloud: string) => presets.find((preset) => preset.cloud === cloud)?.rules;
  expect(presets.map(({ cloud, rules }) => [cloud, rules.providerAdministration])).toEqual([
    ["public", "optional"],
    ["us-government", "required"],
    ["germany", "required"],
    ["china", "unavailable"],
  ]);
  fc.assert(
    fc.property(fc.constantFrom(...presets), fc.boolean(), fc.boolean(), ({ rules }, asks, chosen) => {
      const refused = refusePartnershipRequest(provider, rules, asks)?.code;
      expect(refused).toBe(
        {
          optional: undefined,
          required: asks ? undefined : "administrator-access-required",
          unavailable: asks ? "administrator-access-unavailable" : undefined,
        }[rules.providerAdministration],
      );
      if (refused !== undefined) return;
      const offered = offeredAdministration({ kind: "partnership", include_delegated_administration: asks }, rules);
      const allowed = { none: [false], optional: [true, false], required: [true] }[offered];
      expect(refuseChoice(offered, chosen) === null).toBe(allowed.includes(chosen));
    }),
  );
  const [open] = [rule("public")];
  if (!open) throw new Error("there is a public preset");
  expect(refusePartnershipRequest(reseller, open, false)?.code).toBe("indirect-provider-required");
  expect(refusePartnershipRequest(provider, { ...open, indirectModel: false }, false)?.code).toBe("unavailable-in-program");
});
