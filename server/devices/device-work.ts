import type { WorkOfKind } from "../relationships/index.ts";
import { countDevices, selectDevices } from "./store.ts";

/** Every device that the partner has not taken out of its management. */
export const deviceWork: WorkOfKind = {
  kind: "device",
  what: "devices",
  async find(tx, customerId, partnerId, names) {
    const [count, first] = await Promise.all([
      countDevices(tx, customerId, partnerId),
      selectDevices(tx, customerId, { partnerId, serial: null }, null, names),
    ]);
    return { count, names: first.flatMap((row) => row.serial_number ?? row.product_id ?? row.model ?? []) };
  },
};
