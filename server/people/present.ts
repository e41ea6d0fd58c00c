import { adminLevelsOf, agentLevelsOf, presentRole } from "../access/index.ts";
import type { Context } from "../platform/index.ts";
import type { SeenPerson } from "./load-person.ts";
import { restorableUntil } from "./rules.ts";

/** Of a guest only what the organization has to do with: the name, and the roles held here. */
export function presentPerson(
  { user, organizationId, roleIds, groups, allowedActions, emailDenial }: SeenPerson,
  ctx: Pick<Context, "language">,
) {
  const isGuest = user.organization_id !== organizationId;
  return {
    id: user.id,
    organizationId,
    displayName: user.display_name,
    signInName: user.sign_in_name,
    email: isGuest ? null : user.email,
    language: user.language,
    status: user.status,
    isGuest,
    deletedAt: user.deleted_at?.toISOString() ?? null,
    restorableUntil: restorableUntil({ deletedAt: user.deleted_at })?.toISOString() ?? null,
    lastSignInAt: isGuest ? null : (user.last_sign_in_at?.toISOString() ?? null),
    createdAt: user.created_at.toISOString(),
    mustChangePassword: user.must_change_password,
    roles: roleIds.map((roleId) => presentRole(roleId, ctx)),
    agentLevels: agentLevelsOf(groups),
    adminLevels: adminLevelsOf(roleIds),
    version: user.version,
    allowedActions: [...allowedActions],
    emailFixed: emailDenial && {
      code: emailDenial.code,
      why: emailDenial.message[ctx.language],
      nextStep: emailDenial.nextStep?.[ctx.language] ?? null,
    },
  };
}
