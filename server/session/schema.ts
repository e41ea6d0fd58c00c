import { z } from "zod";
import { id, instant, notEmpty, text } from "../platform/index.ts";

const language = z.enum(["en", "it"]);
/** As typed: what makes a good password is judged by the operation, with reasons. */
const password = z.string().min(1, notEmpty).max(500);
const signInName = z.string().trim().min(1, notEmpty).max(254);

export const signInBody = z.strictObject({ signInName, password });
export const passwordChangeBody = z.strictObject({ currentPassword: password, newPassword: password });
export const accountChangeBody = z.strictObject({ language: language.optional(), displayName: text(300).optional() });
export const resetRequestBody = z.strictObject({ signInName });
export const resetCompletionBody = z.strictObject({
  token: z.string().min(1).max(500).describe("From the link in the mail"),
  newPassword: password,
});

export const me = z.object({
  user: z.object({
    id,
    displayName: z.string(),
    signInName: z.string(),
    email: z.string().nullable(),
    language,
    mustChangePassword: z.boolean().describe("Until it is done, every call but this one and PUT /session/password is refused"),
    multiFactor: z.boolean().describe("A second factor stands behind this session"),
    homeOrganizationId: id.describe("Owns the account; acted for unless the header Procura-Organization names another one"),
  }),
  organizations: z.array(
    z.object({
      id,
      name: z.string(),
      domain: z.string(),
      country: z.string(),
      programId: z.string(),
      isVendor: z.boolean(),
      partnerKind: z.enum(["indirect-provider", "indirect-reseller", "direct-partner", "advisor"]).nullable(),
      isCustomer: z.boolean(),
      roles: z.array(z.object({ id, key: z.string(), name: z.string() })),
      allowedActions: z.array(z.string()).describe("What the person may do for the organization, as service:resource:verb"),
      needSecondFactor: z
        .array(z.string())
        .describe("What else would be allowed, had the person signed in with a second factor as the program requires"),
    }),
  ),
  installation: z.object({ name: z.string(), tenantDomain: z.string() }),
});

export type Me = z.infer<typeof me>;

export const sessionList = z.object({
  items: z.array(
    z.object({
      id,
      current: z.boolean(),
      createdAt: instant,
      lastSeenAt: instant.describe("Exact to a minute"),
      expiresAt: instant.describe("When it ends unless it is used again; 24 hours after its beginning in any case"),
      ipAddress: z.string().nullable(),
      device: z.string().nullable().describe("In plain words, such as Chrome on Windows"),
    }),
  ),
});
