import { z } from "zod";
import { id, instant, pageOf, pageQuery } from "../platform/index.ts";

const filters = {
  from: instant.optional().describe("Only events at this instant or later"),
  to: instant.optional().describe("Only events before this instant"),
  person: id.optional().describe("Only what this person or service did"),
  kind: z.string().min(1).max(100).optional().describe("Only events of this kind; see /event-kinds"),
  organization: id.optional().describe("Only what was done by people of this organization, or on its behalf"),
};

export const eventExportQuery = z.strictObject(filters);
export const eventListQuery = z.strictObject({ ...pageQuery, ...filters });

const named = z.object({ id, name: z.string() });

const eventShape = z.object({
  id,
  kind: z.string(),
  at: instant,
  actor: z.object({
    kind: z.enum(["person", "service", "system", "anonymous"]),
    id: id.nullable(),
    name: z.string(),
    organization: named.nullable(),
  }),
  onBehalfOf: named.nullable().describe("The organization for which the actor acted, if not the own one"),
  grantId: id.nullable().describe("The grant under which the actor acted for it"),
  subject: z.object({ kind: z.string(), id: id.nullable(), name: z.string().nullable() }),
  data: z.record(z.string(), z.unknown()),
  requestId: z.string(),
});

export const eventList = pageOf(eventShape);
export const eventKindList = z.object({ items: z.array(z.object({ kind: z.string(), name: z.string() })) });
