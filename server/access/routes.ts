import { z } from "zod";
import { type Context, id, type Route, route } from "../platform/index.ts";
import { answerQuestions } from "./answer-questions.ts";
import { listGrants } from "./list-grants.ts";
import { partnerLockRoutes } from "./partner-lock/routes.ts";
import { actionsOfRole, type ConsentKind, consents, findRole } from "./role-actions.ts";
import { adminRoles } from "./roles.data.ts";
import { inForce } from "./rules.ts";
import { decisionAnswers, decisionRequest, grantList, roleList } from "./schema.ts";
import { presentUse } from "./uses/seen-use.ts";

export const accessRoutes: readonly Route[] = [
  ...partnerLockRoutes,
  route({
    method: "POST",
    path: "/access/decisions",
    name: "decideAccess",
    summary: "May these people do these things for these customers, now?",
    description:
      "Answers up to 1,000 questions, each with the path that allows it or the first missing link. Every answer is read after the request arrived.",
    audience: { scope: "access:decide" },
    body: decisionRequest,
    bodyLimit: 512 * 1024,
    perMinute: 60_000,
    onlyReads: true,
    answers: { 200: decisionAnswers },
    run: (ctx, { body }) => answerQuestions(ctx, body.questions),
    present: (result) => ({ body: { ...result, decidedAt: result.decidedAt.toISOString() } }),
  }),
  route({
    method: "GET",
    path: "/organizations/{organizationId}/grants",
    name: "listGrants",
    summary: "Who was given authority over this organization, by whom, for how long",
    audience: "person",
    params: z.strictObject({ organizationId: id }),
    answers: { 200: grantList },
    run: (ctx, { params }) => listGrants(ctx, params.organizationId),
    present: (grants, ctx) => ({ body: { items: grants.map((grant) => presentGrant(grant, ctx)) } }),
  }),
  route({
    method: "GET",
    path: "/roles",
    name: "listRoles",
    summary: "The admin roles, and what each lets its holder do here",
    audience: "person",
    answers: { 200: roleList },
    run: async () => adminRoles,
    present: (roles, { language }) => ({
      body: {
        items: roles.map((role) => ({
          id: role.id,
          key: role.key,
          name: role.name[language],
          category: role.category,
          description: role.description[language],
          privileged: role.privileged,
          actions: [...actionsOfRole(role.id)],
        })),
      },
    }),
  }),
];

export function presentRole(roleId: string, { language }: Pick<Context, "language">) {
  const role = findRole(roleId);
  return { id: roleId, key: role?.key ?? roleId, name: role?.name[language] ?? roleId };
}

/** What consent of a kind gives to which of the partner's groups. */
export function rolesOfConsent(kind: ConsentKind, ctx: Pick<Context, "language">) {
  return consents[kind].flatMap(({ groupKey, roleIds }) => roleIds.map((id) => ({ group: groupKey, role: presentRole(id, ctx) })));
}

function presentGrant(grant: Awaited<ReturnType<typeof listGrants>>[number], ctx: Context) {
  const roles = (ids: readonly string[]) => ids.map((roleId) => presentRole(roleId, ctx));
  const facts = {
    startsAt: grant.starts_at.toISOString(),
    endsAt: grant.ends_at?.toISOString() ?? null,
    revokedAt: grant.revoked_at?.toISOString() ?? null,
    suspendedAt: grant.suspended_at?.toISOString() ?? null,
  };
  return {
    id: grant.id,
    partner: { id: grant.partner_id, name: grant.partner_name },
    kind: grant.kind,
    services: grant.services ?? [],
    state: inForce(facts, ctx.now),
    roles: roles(grant.role_ids),
    ...facts,
    revokedBy: grant.revoked_by_name === null ? null : { id: grant.revoked_by_id, name: grant.revoked_by_name },
    consentedBy: { id: grant.consented_by_id, name: grant.consented_by_name },
    consentedAt: grant.consented_at.toISOString(),
    use: presentUse(grant.uses, grant.starts_at, ctx.now),
    assignments: grant.assignments.map((assignment) => ({
      id: assignment.id,
      group: { id: assignment.group_id, key: assignment.group_key, name: assignment.group_name },
      roles: roles(assignment.role_ids),
    })),
  };
}
