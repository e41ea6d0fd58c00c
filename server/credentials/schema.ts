import { z } from "zod";
import { credentialScopes } from "../access/index.ts";
import { id, instant, pageOf, text, wrong } from "../platform/index.ts";

export const credentialBody = z.strictObject({
  name: text(300).describe("What the credential is for"),
  scopes: z
    .array(z.enum(credentialScopes))
    .min(1, wrong({ en: "choose at least one", it: "scegline almeno uno" }))
    .max(50),
  expiresAt: instant.optional().describe("Without one it is valid until it is revoked"),
});

const credential = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
  createdBy: z.object({ id, name: z.string() }),
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable().describe("Exact to an hour"),
  revokedAt: instant.nullable(),
  hint: z.string().describe("The secret's last four characters, to tell credentials apart"),
});

export const credentialPage = pageOf(credential);
export const createdCredential = z.object({
  credential,
  secret: z.string().nullable().describe("Shown this once; null when a request is repeated with its Idempotency-Key"),
});
