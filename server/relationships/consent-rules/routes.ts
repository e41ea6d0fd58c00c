import { type Route, route } from "../../platform/index.ts";
import { changeConsentRules, readConsentRules, type SeenConsentRules } from "./change-consent-rules.ts";
import * as shape from "./schema.ts";

export const consentRulesRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/organizations/{organizationId}/consent-rules",
    name: "getConsentRules",
    summary: "How the organization looks after what it has allowed partners",
    audience: "person",
    params: shape.ofOrganization,
    answers: { 200: shape.consentRules },
    run: (ctx, { params }) => readConsentRules(ctx, params.organizationId),
    present: (seen) => ({ body: present(seen) }),
  }),
  route({
    method: "PUT",
    path: "/organizations/{organizationId}/consent-rules",
    name: "changeConsentRules",
    summary: "Change how the organization looks after what it has allowed partners",
    audience: "person",
    params: shape.ofOrganization,
    body: shape.consentRulesChange,
    answers: { 200: shape.consentRules },
    refusals: { "one-administrator": 409, "second-administrator-needed": 409, "second-administrator-too-new": 409 },
    run: (ctx, { params, body }) => changeConsentRules(ctx, params.organizationId, body),
    present: (seen) => ({ body: present(seen) }),
  }),
];

function present({ own, program, mayChange }: SeenConsentRules) {
  return {
    endIdleAdministration: own.endIdle ?? program.endIdleAdministration,
    idleAfterDays: program.idleAfterDays,
    secondAdministrator: own.secondAdministrator,
    turningOff: own.offAsked && {
      askedAt: own.offAsked.at.toISOString(),
      askedBy: { id: own.offAsked.byId, name: own.offAsked.byName },
    },
    allowedActions: mayChange ? ["relationships:consent-rules:change" as const] : [],
  };
}
