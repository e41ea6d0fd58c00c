import { expect, test } from "vitest";
import { keysOf } from "./device-keys.ts";
import { type DeviceFacts, type KnownDevice, planUpload } from "./rules.ts";

const made = (serialNumber: string, productId: string | null): DeviceFacts => ({
  serialNumber,
  manufacturer: "Contoso",
  model: "Book 3",
  productId,
  hardwareHash: null,
});
const known: KnownDevice = { id: "d", partnerId: "p", facts: made("SN-001", "P1") };

function plan(...facts: DeviceFacts[]) {
  let made = 0;
  const lines = facts.map((one, at) => ({ line: at + 2, facts: one, problem: null }));
  const planned = planUpload(lines, [known], { partnerId: "p", newId: () => `new-${++made}`, keysOf });
  return planned.map((line) => (line.outcome === "refused" ? line.problem : `${line.outcome} ${line.device.id}`));
}

test("a file that moves a product ID from one device to another says one device twice: the later line is refused, the first stands", () => {
  expect(plan(made("SN-001", "P2"), made("SN-010", "P1"))).toEqual(["updated d", { code: "device-repeated", parameters: { line: 2 } }]);
  expect(plan(made("SN-010", "P9"), made("SN-001", "P1"))).toEqual(["created new-1", "unchanged d"]);
  expect(plan(made("SN-010", "P9"), made("SN-010", null))).toEqual(["created new-1", { code: "device-repeated", parameters: { line: 2 } }]);
});
