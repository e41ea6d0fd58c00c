import { z } from "zod";
import { countryCode, emailAddress, id, instant, pageOf, pageQuery, text } from "../../platform/index.ts";
import { networkId } from "../shapes.ts";

export const byId = z.strictObject({ id });
export const membershipQuery = z.strictObject({
  ...pageQuery,
  search: z.string().max(200).optional().describe("Beginnings of words of the name, the network ID or the account's address"),
});
export const membershipDraft = z.strictObject({
  networkId,
  name: text(300),
  country: countryCode,
  active: z.boolean().default(true),
  accountEmail: emailAddress.describe("Of the membership account, to which the code goes"),
});
export const membershipChange = z.strictObject({
  name: text(300).optional(),
  country: countryCode.optional(),
  active: z.boolean().optional(),
  accountEmail: emailAddress.optional(),
});

export const membership = z
  .object({
    id,
    networkId: z.string(),
    name: z.string(),
    country: z.string(),
    active: z.boolean(),
    accountEmail: z.string(),
    linkedTo: z
      .object({ id, status: z.enum(["reserved", "linked"]) })
      .nullable()
      .describe("The organization that has the network ID"),
    createdAt: instant,
    updatedAt: instant,
    version: z.int(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "NetworkMembership" });
export const memberships = pageOf(membership);

/** Bytes that a file may have. */
export const largestFile = 4 * 1024 * 1024;
export const importQuery = z.strictObject({
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true")
    .describe("Say what the import would do, and do nothing"),
});
const count = z.int().min(0);
export const importReport = z.object({
  dryRun: z.boolean(),
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
        code: z.string().nullable().describe("Why it was refused"),
        detail: z.string().nullable().describe("The same in the caller's language, with what to do"),
        networkId: z.string().nullable(),
        name: z.string().nullable(),
      }),
    )
    .describe("In the order of the file"),
});

export const recordedCustomers = pageOf(
  z.object({ microsoftId: z.string(), name: z.string(), domain: z.string().nullable(), country: z.string(), addedAt: instant }),
);
