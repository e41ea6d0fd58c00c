import { z } from "zod";
import { id, instant, pageOf, pageQuery } from "../platform/index.ts";
import { mailStatuses } from "./list-mails.ts";

export const mailListQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(mailStatuses).optional().describe("Only mails of this status"),
});

const mailShape = z.object({
  id,
  template: z.string().describe("Which mail it is, e.g. `invitation`"),
  to: z.string().describe("The recipient's address"),
  subject: z.string(),
  status: z.enum(mailStatuses),
  attempts: z.number().int(),
  lastError: z.string().nullable().describe("Why the last attempt failed, in the caller's language, with the mail server's own words"),
  createdAt: instant,
  sentAt: instant.nullable(),
});

export const mailList = pageOf(mailShape);
