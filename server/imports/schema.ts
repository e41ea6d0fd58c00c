import { z } from "zod";
import { id, instant, pageOf, pageQuery, text, wrong } from "../platform/index.ts";

/** Bytes that a file may have. */
export const largestFile = 200 * 1024 * 1024;

const outcome = z.enum(["created", "linked", "unchanged", "refused"]);

export const byId = z.strictObject({ id });
export const importQuery = z.strictObject(pageQuery);
export const resultQuery = z.strictObject({ ...pageQuery, outcome: outcome.optional() });
export const importDraft = z.strictObject({
  fileName: text(255),
  size: z
    .int()
    .min(0)
    .max(largestFile, wrong({ en: "must be at most 200 MB", it: "può essere al massimo di 200 MB" }))
    .optional()
    .describe("In bytes, for the progress"),
  dryRun: z.boolean().describe("Say what an import would do, and do nothing"),
});

const count = z.int().min(0);
export const customerImport = z.object({
  id,
  status: z.enum(["waiting", "running", "finished", "failed"]),
  dryRun: z.boolean(),
  fileName: z.string(),
  size: count.nullable().describe("Of the file in bytes, as announced"),
  bytes: count.describe("Of the file, worked off so far"),
  lines: count.describe("Worked off so far, without the header and blank lines"),
  created: count.describe("Organizations that nobody had heard of"),
  linked: count.describe("Organizations that other partners had imported before"),
  unchanged: count.describe("Organizations that were the partner's customers already"),
  refused: count,
  failure: z
    .object({ code: z.string(), detail: z.string(), nextStep: z.string().nullable() })
    .nullable()
    .describe("Why a failed import broke off"),
  createdAt: instant,
  createdBy: z.object({ id: id.nullable(), name: z.string() }),
  finishedAt: instant.nullable(),
});
export const customerImports = pageOf(customerImport);

export const importResults = pageOf(
  z.object({
    line: count.describe("The line of the file on which it begins, from 1"),
    outcome,
    code: z.string().nullable().describe("Why it was refused"),
    detail: z.string().nullable().describe("The same in the caller's language, with what to do"),
    microsoftId: z.string().nullable(),
    name: z.string().nullable(),
    customerId: id.nullable().describe("Of the organization, if it exists"),
  }),
);
