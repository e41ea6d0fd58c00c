import { z } from "zod";
import { id, instant, wrong } from "../platform/index.ts";
import { grantUse } from "./uses/seen-use.ts";

const decisionQuestion = z
  .strictObject({
    id: z.string().max(100).optional().describe("Comes back with the answer"),
    personId: id.optional(),
    signInName: z.string().min(1).max(254).optional(),
    customerId: id.describe("The organization in which the person would act"),
    action: z.string().max(100).optional().describe("service:resource:verb, e.g. users:password:reset"),
    roleId: id.optional().describe("Instead of an action: does the person hold this admin role there?"),
  })
  .refine(
    (question) => (question.personId === undefined) !== (question.signInName === undefined),
    wrong({ en: "name the person by personId or by signInName", it: "indica la persona con personId oppure con signInName" }),
  )
  .refine(
    (question) => (question.action === undefined) !== (question.roleId === undefined),
    wrong({ en: "ask for an action or for a roleId", it: "chiedi di un'azione oppure di un roleId" }),
  )
  .meta({
    examples: [
      { signInName: "anna.bianchi@northwind.example", customerId: "01936f5e-7c1a-7b52-9d2e-4c8f3a6b1e07", action: "users:password:reset" },
    ],
  });

export const decisionRequest = z.strictObject({ questions: z.array(decisionQuestion).min(1).max(1_000) });

const step = z.object({
  kind: z.enum(["person", "membership", "group", "assignment", "grant", "role", "action"]),
  id: z.string(),
  name: z.string(),
});

export const decisionAnswers = z.object({
  decidedAt: instant,
  answers: z.array(
    z.object({
      id: z.string().optional(),
      allowed: z.boolean(),
      path: z.array(step).describe("From the person to the action; how far it got if denied"),
      missing: z
        .object({
          link: z.enum(["person", "second-factor", "organization", "membership", "grant", "assignment", "role"]),
          code: z.string(),
          name: z.string(),
          detail: z.string(),
          at: z.string().nullable(),
          by: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
});

const namedRole = z.object({ id, key: z.string(), name: z.string() });

export const grantList = z.object({
  items: z.array(
    z.object({
      id,
      partner: z.object({ id, name: z.string() }),
      kind: z.enum(["classic", "advice", "granular"]),
      services: z.array(z.string()).describe("For which of the program's services, where they are administered apart; else empty"),
      state: z.enum(["in-force", "administration-removed", "suspended-by-vendor", "grant-not-started", "grant-expired"]),
      roles: z.array(namedRole),
      startsAt: instant,
      endsAt: instant.nullable(),
      revokedAt: instant.nullable(),
      suspendedAt: instant.nullable().describe("Since when the vendor suspends it"),
      revokedBy: z.object({ id: id.nullable(), name: z.string() }).nullable(),
      consentedBy: z.object({ id, name: z.string() }),
      consentedAt: instant,
      use: grantUse,
      assignments: z.array(
        z.object({
          id,
          group: z.object({
            id,
            key: z.string().nullable().describe("Of built-in groups, e.g. admin-agents, helpdesk-agents"),
            name: z.string(),
          }),
          roles: z.array(namedRole),
        }),
      ),
    }),
  ),
});

export const roleList = z.object({
  items: z.array(
    z.object({
      id,
      key: z.string(),
      name: z.string(),
      category: z.string(),
      description: z.string(),
      privileged: z.boolean(),
      actions: z.array(z.string()),
    }),
  ),
});
