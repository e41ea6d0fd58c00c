import { createHash } from "node:crypto";
import { fold } from "../platform/index.ts";
import type { DeviceFacts, DeviceKeys } from "./rules.ts";

/** What a device is known by, as it is compared. */
export function keysOf({ serialNumber, manufacturer, model, productId, hardwareHash }: DeviceFacts): DeviceKeys {
  const made = serialNumber && manufacturer && model ? [serialNumber, manufacturer, model].map(fold).join("\n") : null;
  return {
    made,
    product: productId && fold(productId),
    hash: hardwareHash && createHash("sha256").update(hardwareHash).digest("hex"),
  };
}
