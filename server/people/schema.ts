import { z } from "zod";
import { type AdminLevel, type AgentLevel, adminLevels, agentLevels } from "../access/index.ts";
import { emailAddress, id, instant, localPart, pageOf, pageQuery, text, wrong } from "../platform/index.ts";

const language = z.enum(["en", "it"]);
const status = z.enum(["active", "disabled", "deleted"]);

const agentLevel = z.enum(agentLevels.map(({ key }) => key) as [AgentLevel, ...AgentLevel[]]);
const adminLevel = z.enum(adminLevels.map(({ key }) => key) as [AdminLevel, ...AdminLevel[]]);
const chosenAgentLevel = z.enum([...agentLevel.options, "none"]).describe("none: not an agent");
const chosenAdminLevel = z.enum([...adminLevel.options, "none"]).describe("none: not an admin");

export const byOrganization = z.strictObject({ organizationId: id });
export const byUser = z.strictObject({ organizationId: id, userId: id });
export const byRole = z.strictObject({ organizationId: id, userId: id, roleId: id });

export const userQuery = z.strictObject({
  ...pageQuery,
  search: z.string().max(200).optional().describe("Beginnings of words of the name or sign-in name"),
  status: status.optional().describe("Without it: active and disabled"),
});

export const userDraft = z.strictObject({
  displayName: text(300).describe("Up to 300 characters of any script"),
  userName: localPart.describe("What stands before the @ of the sign-in name; the organization's domain follows"),
  email: emailAddress.optional().describe("Where mail reaches the person, e.g. links for a forgotten password"),
  language: language.optional().describe("The organization's if not given"),
  agentLevel: chosenAgentLevel.optional().describe("Of a partner's own people, who need it; none: not an agent"),
  adminLevel: chosenAdminLevel.optional().describe("Of a partner's own people, who need it; none: not an admin"),
});

export const levelChange = z
  .strictObject({ agentLevel: chosenAgentLevel.optional(), adminLevel: chosenAdminLevel.optional() })
  .refine(
    (change) => change.agentLevel !== undefined || change.adminLevel !== undefined,
    wrong({ en: "name an agentLevel or an adminLevel", it: "indica un agentLevel oppure un adminLevel" }),
  );

export const levels = z.object({
  items: z.array(
    z.object({
      kind: z.enum(["agent-level", "admin-level"]),
      key: z.enum([...agentLevel.options, ...adminLevel.options]),
      name: z.string(),
      assignable: z.boolean().describe("Whether the caller may give it to somebody"),
    }),
  ),
});

export const userChange = z.strictObject({
  displayName: text(300).optional(),
  email: emailAddress.nullable().optional(),
  language: language.optional(),
});

export const user = z
  .object({
    id,
    organizationId: id.describe("The organization that this was asked for; a guest's account is another's"),
    displayName: z.string(),
    signInName: z.string(),
    email: z.string().nullable(),
    language,
    status,
    isGuest: z.boolean().describe("The account belongs to another organization: only roles can be changed here"),
    deletedAt: instant.nullable(),
    restorableUntil: instant.nullable().describe("Until when a deleted user can be restored; so long the sign-in name stays taken"),
    lastSignInAt: instant.nullable(),
    createdAt: instant,
    mustChangePassword: z.boolean(),
    roles: z.array(z.object({ id, key: z.string(), name: z.string() })),
    agentLevels: z.array(agentLevel).describe("Derived from the groups; usually one or none"),
    adminLevels: z.array(adminLevel).describe("Derived from the roles; usually one or none"),
    version: z.int(),
    allowedActions: z.array(z.string()).describe("What the caller may do with this person; disable also means enable, delete also restore"),
    emailFixed: z
      .object({ code: z.string(), why: z.string(), nextStep: z.string().nullable() })
      .nullable()
      .describe("Why the caller can change the person, but not the e-mail address; null if that too, or nothing"),
  })
  .meta({ id: "User" });

const temporaryPassword = z.string().nullable().describe("Shown this once; null when a request is repeated with its Idempotency-Key");

export const users = pageOf(user);
export const createdUser = z.object({ user, temporaryPassword });
export const resetPassword = z.object({ temporaryPassword });
