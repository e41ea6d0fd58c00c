import { expect, test } from "vitest";
import { acceptancePortal, presets, programRules } from "./programs.ts";

const rulesOf = (cloud: string) => {
  const program = presets.find((preset) => preset.cloud === cloud);
  if (!program) throw new Error(`no preset for ${cloud}`);
  return program.rules;
};

test("every cloud's preset is whole", () => {
  for (const { rules } of presets) expect(programRules.parse(rules)).toEqual(rules);
});

test("services are told apart where each has its administrator, and nowhere else", () => {
  const apart = presets.map(({ cloud, rules }) => [cloud, rules.administeredServices.map(({ id }) => id)]);
  expect(apart).toEqual([
    ["public", []],
    ["us-government", []],
    ["germany", []],
    ["china", ["office-365", "azure", "dynamics-365"]],
  ]);
  for (const { rules } of presets)
    expect(rules.administeredServices.length > 0).toBe(rules.delegatedAdminPartnersPerCustomer === "one-per-service");
});

test("how one asks, cloud by cloud", () => {
  const table = presets.map(({ cloud, rules }) => [
    cloud,
    rules.resellerRelationships,
    rules.delegatedAdministration,
    rules.delegatedAdminPartnersPerCustomer,
  ]);
  expect(table).toEqual([
    ["public", "available", "optional", "many"],
    ["us-government", "available", "required", "many"],
    ["germany", "available", "required", "many"],
    ["china", "unavailable", "unavailable", "one-per-service"],
  ]);
});

test.each([
  ["public", "2018-10-31T23:59:59.999Z", "Office admin portal"],
  ["public", "2018-11-01T00:00:00.000Z", "Store for Business"],
  ["public", "2022-12-31T23:59:59.999Z", "Store for Business"],
  ["public", "2023-01-01T00:00:00.000Z", "Microsoft 365 admin center"],
  ["us-government", "2018-10-31T23:59:59.999Z", "Office admin portal"],
  ["us-government", "2018-11-01T00:00:00.000Z", "Office admin portal"],
  ["us-government", "2026-01-01T00:00:00.000Z", "Office admin portal"],
  ["germany", "2018-10-31T23:59:59.999Z", "Office admin portal"],
  ["germany", "2018-11-01T00:00:00.000Z", "Office admin portal"],
  ["germany", "2026-01-01T00:00:00.000Z", "Office admin portal"],
  ["china", "2018-10-31T23:59:59.999Z", undefined],
  ["china", "2026-01-01T00:00:00.000Z", undefined],
])("%s: what is sent at %s is accepted in: %s", (cloud, sentAt, portal) => {
  expect(acceptancePortal(rulesOf(cloud), new Date(sentAt))?.name).toBe(portal);
});
