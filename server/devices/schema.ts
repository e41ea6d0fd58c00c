import { z } from "zod";
import { id, instant, pageOf, pageQuery } from "../platform/index.ts";

export const ofCustomer = z.strictObject({ customerId: id });
export const ofCustomersDevice = z.strictObject({ customerId: id, deviceId: id });
export const byId = z.strictObject({ id });
export const deviceQuery = z.strictObject({
  ...pageQuery,
  search: z.string().max(100).optional().describe("What the serial number begins with"),
});

const nullable = z.string().nullable();
const device = z
  .object({
    id,
    serialNumber: nullable,
    manufacturer: nullable,
    model: nullable,
    productId: nullable.describe("Windows product ID"),
    hasHardwareHash: z.boolean(),
    partner: z.object({ id, name: z.string() }),
    managed: z.boolean().describe("Not after the partner's relationship has ended"),
    addedAt: instant,
    addedBy: z.object({ id, name: z.string() }),
    changedAt: instant,
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "Device" });
export const devices = pageOf(device);

/** Bytes that a file may have: hardware hashes are some kilobytes each. */
export const largestFile = 16 * 1024 * 1024;
const count = z.int().min(0);
export const uploadReport = z
  .object({
    lines: count,
    created: count,
    updated: count,
    unchanged: count,
    refused: count,
    results: z
      .array(
        z.object({
          line: count.describe("The line of the file on which it begins, from 1"),
          outcome: z.enum(["created", "updated", "unchanged", "refused"]),
          code: nullable.describe("Why it was refused"),
          detail: nullable.describe("The same in the caller's language, with what to do"),
          serialNumber: nullable,
          manufacturer: nullable,
          model: nullable,
          productId: nullable,
        }),
      )
      .describe("In the order of the file"),
  })
  .meta({ id: "DeviceUploadReport" });
