import fc from "fast-check";
import { expect, test } from "vitest";
import { presets } from "../../organizations/index.ts";
import { relationshipKinds } from "../kinds.data.ts";
import { outcomeOf } from "../rules.ts";
import { asksToAdminister, refuseAdministration, type Services, servicesAsked, servicesGiven, takenBy } from "./rules.ts";

const services = ["mail", "files", "machines"];
const administeredServices = services.map((id) => ({ id, name: { en: id, it: `${id}!` } }));
const rulesWith = (delegatedAdminPartnersPerCustomer: "one" | "one-per-service" | "many") => ({
  delegatedAdminPartnersPerCustomer,
  administeredServices,
});
const held = (partnerId: string, of: Services) => ({ partnerId, partnerName: partnerId.toUpperCase(), services: of });

test.each([
  ["many", [held("p", null), held("q", ["mail"])], ["mail"], null],
  ["one", [], null, null],
  ["one", [held("asker", null)], null, null],
  ["one", [held("p", null)], null, "delegated-administration-taken"],
  ["one", [held("p", ["files"])], null, "delegated-administration-taken"],
  ["one-per-service", [], ["mail"], null],
  ["one-per-service", [held("p", ["files"])], ["mail"], null],
  ["one-per-service", [held("p", ["files"]), held("q", ["mail"])], ["machines"], null],
  ["one-per-service", [held("asker", ["mail"])], ["mail", "files"], null],
  ["one-per-service", [held("p", ["mail", "files"])], ["mail"], "service-administered"],
  ["one-per-service", [held("p", null)], ["mail"], "service-administered"],
  ["one-per-service", [held("p", ["mail"])], null, "service-administered"],
] as const)("%s: while %j holds, another one asks for %j: %s", (rule, administrators, asked, code) => {
  const taken = takenBy(rulesWith(rule), administrators, { partnerId: "asker", services: asked });
  expect(refuseAdministration(taken)?.code ?? null).toBe(code);
});

test("the customer is told which services, and who has them", () => {
  const taken = takenBy(rulesWith("one-per-service"), [held("p", ["mail"]), held("q", ["machines"])], {
    partnerId: "asker",
    services: ["machines", "mail", "files"],
  });
  expect(taken.map(({ service, partner }) => [service?.id, partner.id])).toEqual([
    ["mail", "p"],
    ["machines", "q"],
  ]);
  expect(refuseAdministration(taken)?.message.it).toContain("mail! (P), machines! (Q)");
});

/** What a request of each kind says of services, cloud by cloud: in the program's order, or the code of the refusal. */
test("what a request names, by rule", () => {
  const asked = (rule: Parameters<typeof rulesWith>[0], kind: string, administration: boolean, named?: string[]) => {
    const answer = servicesAsked(kind, rulesWith(rule), administration, named);
    return "refusal" in answer ? answer.refusal.code : answer.services;
  };
  for (const rule of ["one", "many"] as const)
    for (const kind of [...relationshipKinds, "partnership"])
      for (const administration of [true, false]) {
        expect(asked(rule, kind, administration)).toBeNull();
        expect(asked(rule, kind, administration, [])).toBeNull();
        expect(asked(rule, kind, administration, ["mail"])).toBe("services-not-asked");
      }
  const apart = (kind: string, administration: boolean, named?: string[]) => asked("one-per-service", kind, administration, named);
  for (const kind of ["reseller", "delegated-administrator"]) {
    expect(apart(kind, true)).toBe("services-missing");
    expect(apart(kind, true, [])).toBe("services-missing");
    expect(apart(kind, true, ["mail", "none"])).toBe("service-unknown");
    expect(apart(kind, true, ["machines", "mail", "mail"])).toEqual(["mail", "machines"]);
  }
  expect(apart("reseller", false)).toBeNull();
  for (const [kind, administration] of [
    ["advisor", true],
    ["partnership", true],
    ["partner-account", false],
    ["device", false],
  ] as const) {
    expect(apart(kind, administration)).toBeNull();
    expect(apart(kind, administration, ["mail"])).toBe("services-not-asked");
  }
  // Written before the program told services apart: for all of them.
  expect(servicesGiven({ kind: "reseller", services: null }, rulesWith("one-per-service"), true)).toEqual(services);
  expect(servicesGiven({ kind: "reseller", services: ["mail"] }, rulesWith("one-per-service"), false)).toBeNull();
  // And after it ceased to: for the organization.
  expect(servicesGiven({ kind: "reseller", services: ["mail"] }, rulesWith("many"), true)).toBeNull();
  expect(asksToAdminister({ kind: "advisor", include_delegated_administration: true })).toBe(false);
});

test("a further service is added to a grant, the same or less changes nothing", () => {
  const administered = (of: Services) => ({ administration: "active", services: of === null ? null : [...of] });
  expect(outcomeOf(administered(["mail"]), true, ["mail", "files"])).toBe("add-services");
  expect(outcomeOf(administered(["mail", "files"]), true, ["files"])).toBe("nothing-new");
  expect(outcomeOf(administered(null), true, ["files"])).toBe("nothing-new");
  expect(outcomeOf(administered(["mail"]), true, null)).toBe("nothing-new");
  expect(outcomeOf(administered(["mail"]), false, null)).toBe("nothing-new");
  expect(outcomeOf({ administration: "removed", services: ["mail"] }, true, ["mail"])).toBe("add-administration");
});

test("every cloud's preset: who may administer besides another", () => {
  const besides = presets.map(({ cloud, rules }) => {
    const one = rules.administeredServices[0]?.id;
    const other = rules.administeredServices[1]?.id;
    const may = (holds: Services, asks: Services) =>
      refuseAdministration(takenBy(rules, [held("p", holds)], { partnerId: "asker", services: asks })) === null;
    return [cloud, one === undefined ? may(null, null) : [may([one], [one]), may([one], [other ?? ""])]];
  });
  expect(besides).toEqual([
    ["public", true],
    ["us-government", true],
    ["germany", true],
    ["china", [false, true]],
  ]);
});

test("whatever is accepted in whatever order, no service has two administrators", () => {
  const asks = fc.array(fc.record({ partner: fc.constantFrom("a", "b", "c"), of: fc.subarray(services, { minLength: 1 }) }));
  fc.assert(
    fc.property(asks, (history) => {
      const rules = rulesWith("one-per-service");
      const grants: ReturnType<typeof held>[] = [];
      for (const { partner, of } of history)
        if (takenBy(rules, grants, { partnerId: partner, services: of }).length === 0) grants.push(held(partner, of));
      for (const id of services) {
        const whose = grants.filter(({ services: had }) => had?.includes(id)).map(({ partnerId }) => partnerId);
        expect(new Set(whose).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});
