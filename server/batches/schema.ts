import { z } from "zod";
import { id, instant, multiline, pageOf, pageQuery, text, wrong } from "../platform/index.ts";
import { relationshipKinds, servicesAsked } from "../relationships/index.ts";
import { told } from "./rules.ts";

/** Bytes that a file may have. */
export const largestFile = 10 * 1024 * 1024;

/** Places for the company's name in one letter. */
const mostNames = 20;
const tooManyNames = {
  en: `can have the company's name in at most ${mostNames} places`,
  it: `può contenere il nome dell'azienda al massimo in ${mostNames} punti`,
};
const linkInSubject = {
  en: "can't have the link, which every server on the mail's way could read there: it belongs in the text",
  it: "non può contenere il link, che lì potrebbe leggere ogni server attraversato dall'e-mail: il suo posto è nel testo",
};

const count = z.int().min(0);
export const byId = z.strictObject({ id });
export const batchQuery = z.strictObject(pageQuery);
const delegatedAdministration = z.boolean().optional().describe("Not given: as far as the kind comes with it");
const provider = id.optional().describe("Makes them joint invitations: this indirect provider becomes each customer's reseller as well");
const language = z.enum(["en", "it"]).optional();
const days = z.int().min(1).max(90).optional();
export const lineQuery = z.strictObject({ ...pageQuery, state: z.enum(told).optional() });
export const batchDraft = z.strictObject({
  fileName: text(255),
  size: z
    .int()
    .min(0)
    .max(largestFile, wrong({ en: "must be at most 10 MB", it: "può essere al massimo di 10 MB" }))
    .optional()
    .describe("In bytes, for the progress"),
  dryRun: z.boolean().describe("Say what would be sent, and send nothing"),
  kind: z.enum(relationshipKinds).default("reseller"),
  includeDelegatedAdministration: delegatedAdministration,
  services: servicesAsked.optional(),
  providerId: provider,
  language: language.describe("Of the letters of lines that name none; the caller's if not given"),
  expiresInDays: days.describe("Days until an invitation can no longer be accepted; the program's if not given"),
  reminders: z.boolean().default(true).describe("Whether those who do not answer are reminded"),
  message: z
    .strictObject({
      subject: text(300).refine((subject) => !subject.includes("{{link}}"), wrong(linkInSubject)),
      body: multiline(10_000).refine((body) => body.split("{{company}}").length - 1 <= mostNames, wrong(tooManyNames)),
    })
    .optional()
    .describe("A letter of one's own: {{link}} stands where the link goes, {{company}} where the company's name does"),
});

export const letterQuery = z.strictObject({
  kind: z.enum(relationshipKinds),
  includeDelegatedAdministration: z
    .enum(["true", "false"])
    .optional()
    .transform((value) => (value === undefined ? undefined : value === "true")),
  services: z
    .string()
    .max(1_020)
    .optional()
    .transform((value) => value?.split(","))
    .describe("Separated by commas: for which services, where the program tells them apart"),
  providerId: provider,
  language: language.describe("The caller's if not given"),
  expiresInDays: z.coerce.number().int().min(1).max(90).optional(),
});
const message = z.object({ subject: z.string(), body: z.string().describe("With {{link}} where the link goes") });
export const draftedLetter = z.object({ message });
export const letterOfLine = z.strictObject({ line: z.coerce.number().int().min(1).max(1_000_000).optional() });
export const seenLetter = z
  .object({ line: count, email: z.string(), company: z.string().nullable(), language: z.enum(["en", "it"]), message })
  .meta({ id: "InvitationBatchLetter" });

export const batch = z
  .object({
    id,
    status: z.enum(["waiting", "reading", "sending", "finished", "stopped", "failed"]),
    dryRun: z.boolean(),
    fileName: z.string(),
    kind: z.enum(relationshipKinds),
    includeDelegatedAdministration: z.boolean(),
    services: z.array(z.string()).describe("For which services, where the program tells them apart; else empty"),
    provider: z.object({ id, name: z.string() }).nullable().describe("Of joint invitations"),
    size: count.nullable(),
    bytes: count.describe("Of the file, read so far"),
    lines: count.describe("Read so far, without the header and blank lines"),
    invited: count.describe("Lines that have become invitations"),
    skipped: count,
    refused: count.describe("Lines that can't be read"),
    failure: z
      .object({ code: z.string(), detail: z.string(), nextStep: z.string().nullable() })
      .nullable()
      .describe("Why nothing was sent, or no more"),
    createdAt: instant,
    createdBy: z.object({ id, name: z.string() }),
    endedAt: instant.nullable(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "InvitationBatch" });
export const batches = pageOf(batch);
export const seenBatch = batch.extend({
  counts: z
    .object({ sent: count, failed: count, waiting: count, skipped: count })
    .describe("Of the lines; of a dry run, waiting are those that would be sent"),
});
export const lines = pageOf(
  z
    .object({
      line: count.describe("The line of the file on which it begins, from 1"),
      state: z.enum(told),
      email: z.string().nullable(),
      company: z.string().nullable(),
      code: z.string().nullable().describe("Why it was skipped or failed"),
      detail: z.string().nullable().describe("The same in the caller's language, with what to do"),
      invitationId: id.nullable(),
    })
    .meta({ id: "InvitationBatchLine" }),
);
