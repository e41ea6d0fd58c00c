import { expect, test } from "vitest";
import { keysOf } from "./device-keys.ts";
import { type DeviceFacts, type KnownDevice, mostDevices, planUpload } from "./rules.ts";

const made = (serialNumber: string, productId: string | null): DeviceFacts => ({
  serialNumber,
  manufacturer: "Contoso",
  model: "Book 3",
  productId,
  hardwareHash: null,
});
const known: KnownDevice = { id: "d", partnerId: "p", facts: made("SN-001", "P1") };

const plan = (...facts: DeviceFacts[]) => planWithin(10, ...facts);

function planWithin(room: number, ...facts: DeviceFacts[]) {
  let made = 0;
  const lines = facts.map((one, at) => ({ line: at + 2, facts: one, problem: null }));
  const planned = planUpload(lines, [known], { partnerId: "p", room, newId: () => `new-${++made}`, keysOf });
  return planned.map((line) => (line.outcome === "refused" ? line.problem : `${line.outcome} ${line.device.id}`));
}

test("a file that moves a product ID from one device to another says one device twice: the later line is refused, the first stands", () => {
  expect(plan(made("SN-001", "P2"), made("SN-010", "P1"))).toEqual(["updated d", { code: "device-repeated", parameters: { line: 2 } }]);
  expect(plan(made("SN-010", "P9"), made("SN-001", "P1"))).toEqual(["created new-1", "unchanged d"]);
  expect(plan(made("SN-010", "P9"), made("SN-010", null))).toEqual(["created new-1", { code: "device-repeated", parameters: { line: 2 } }]);
});

test("what goes beyond the devices that a partner may manage is refused, line by line; what it has it may still tell more of", () => {
  const tooMany = { code: "too-many-devices", parameters: { most: mostDevices } };
  const file = [made("SN-010", null), made("SN-001", "P2"), made("SN-011", null)];
  expect(planWithin(1, ...file)).toEqual(["created new-1", "updated d", tooMany]);
  expect(planWithin(0, ...file)).toEqual([tooMany, "updated d", tooMany]);
});
