import { z } from "zod";
import { id, instant, multiline, pageOf, pageQuery, text, wrong } from "../platform/index.ts";
import { platforms } from "./rules.ts";

const number = z.coerce.number().int().min(1).max(1_000_000).describe("Of the version");
export const ofCustomer = z.strictObject({ customerId: id });
export const ofCustomersApp = z.strictObject({ customerId: id, appId: id });
export const ofCustomersVersion = z.strictObject({ customerId: id, appId: id, number });
export const byId = z.strictObject({ id });
export const byVersion = z.strictObject({ id, number });
export const plainPageQuery = z.strictObject(pageQuery);
export const appQuery = z.strictObject({
  ...pageQuery,
  waiting: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true")
    .describe("Only apps with a version that waits for a decision"),
});

/** An address on the web as people may follow it: encrypted, with a name, and without a password in it. */
const httpsUrl = text(500)
  .refine(
    (value) => isWebAddress(value),
    wrong({ en: "must be an address such as https://apps.example.com", it: "deve essere un indirizzo come https://apps.example.com" }),
  )
  .meta({ examples: ["https://partners.example.com/install"] });

function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || url.protocol !== "https:" || url.username !== "" || url.password !== "") return false;
  return !/\s/.test(value) && /^[^.]+(\.[^.]+)+$/.test(url.hostname);
}

export const appDraft = z.strictObject({
  name: text(100),
  version: text(40).describe("As the partner counts, such as 2.1.0"),
  description: multiline(2_000),
  platform: z.enum(platforms),
  installUrl: httpsUrl.describe("Where it is installed from, or opened"),
  privacyUrl: httpsUrl,
  supportUrl: httpsUrl,
});
export const givenReason = z.strictObject({ reason: multiline(1_000).describe("The other side reads it") });
export const optionalReason = z.strictObject({ reason: multiline(1_000).optional().describe("The other side reads it") });

const version = z.object({
  number: z.int().min(1),
  status: z.enum(["waiting", "published", "superseded", "rejected", "taken-back"]),
  name: z.string(),
  version: z.string(),
  description: z.string(),
  platform: z.enum(platforms),
  installUrl: z.string(),
  privacyUrl: z.string(),
  supportUrl: z.string(),
  submittedAt: instant,
  submittedBy: z.object({ id, name: z.string() }),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable().describe("Why the customer rejected it"),
});

export const app = z
  .object({
    id,
    name: z.string(),
    state: z.enum(["offered", "published", "updating", "unpublished", "withdrawn", "removed"]),
    maintained: z.boolean().describe("Not after the partner's relationship has ended"),
    partner: z.object({ id, name: z.string() }),
    published: version.nullable(),
    waiting: version.nullable().describe("Waits for the customer's decision"),
    last: version.nullable().describe("What was submitted last"),
    goneBy: z.string().nullable().describe("Who withdrew or removed it"),
    goneReason: z.string().nullable(),
    createdAt: instant,
    changedAt: instant,
    versions: z.array(version).optional().describe("Newest first; only of one app"),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "App" });
export const apps = pageOf(app);
