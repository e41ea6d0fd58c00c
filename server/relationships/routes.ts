import { type Route, route, toPage } from "../platform/index.ts";
import { askingRoutes } from "./asking/routes.ts";
import { consentRulesRoutes } from "./consent-rules/routes.ts";
import { customerAgreementRoutes } from "./customer-agreement/routes.ts";
import { customerRoutes } from "./customers/routes.ts";
import type { WorkOfKind } from "./endings/active-work.ts";
import { createEndingRoutes } from "./endings/routes.ts";
import { helpRoutes } from "./help-requests/routes.ts";
import { invitationRoutes } from "./invitations/routes.ts";
import { getRelationship, listRelationships } from "./list-relationships.ts";
import { accountWork } from "./partner-accounts/account-work.ts";
import { partnerAccountRoutes } from "./partner-accounts/routes.ts";
import { partnershipRoutes } from "./partnerships/routes.ts";
import { presentRelationship } from "./present.ts";
import { reminderRoutes } from "./reminders/routes.ts";
import { removeAdministration } from "./remove-administration.ts";
import { reviewRoutes } from "./reviews/routes.ts";
import * as shape from "./schema.ts";
import { secondAdministratorRoutes } from "./second-administrator/routes.ts";
import { suspensionRoutes } from "./suspensions/routes.ts";

/** works: what modules to the right support under relationships. */
export const createRelationshipRoutes = (works: readonly WorkOfKind[]): readonly Route[] => [
  ...invitationRoutes,
  ...reminderRoutes,
  ...askingRoutes,
  ...partnershipRoutes,
  ...createEndingRoutes([...works, accountWork]),
  ...reviewRoutes,
  ...suspensionRoutes,
  ...secondAdministratorRoutes,
  ...helpRoutes,
  ...customerAgreementRoutes,
  ...consentRulesRoutes,
  ...customerRoutes,
  ...partnerAccountRoutes,
  route({
    method: "GET",
    path: "/relationships",
    name: "listRelationships",
    summary: "The partners that the organization works or worked with, newest first",
    audience: { scope: "relationships:read" },
    query: shape.plainPageQuery,
    answers: { 200: shape.relationships },
    run: async (ctx, { query }) => ({ found: await listRelationships(ctx, query), limit: query.limit }),
    present: ({ found, limit }, ctx) => ({
      body: toPage(
        found,
        limit,
        ({ row }) => [row.id],
        (seen) => presentRelationship(seen, ctx),
      ),
    }),
  }),
  route({
    method: "GET",
    path: "/relationships/{id}",
    name: "getRelationship",
    summary: "One relationship, from the customer's side",
    audience: { scope: "relationships:read" },
    params: shape.byId,
    answers: { 200: shape.relationship },
    run: (ctx, { params }) => getRelationship(ctx, params.id),
    present: (seen, ctx) => ({ body: presentRelationship(seen, ctx), version: seen.row.version }),
  }),
  route({
    method: "POST",
    path: "/relationships/{id}/administration-removal",
    name: "removeAdministration",
    summary: "Take a partner's admin roles away; the relationship stands",
    description:
      "When this returns, no access decision says yes any more. Only a global administrator can. Doing it again changes nothing.",
    audience: "person",
    params: shape.byId,
    answers: { 200: shape.relationship },
    refusals: { "global-administrator-required": 403 },
    run: (ctx, { params }) => removeAdministration(ctx, params.id),
    present: (row, ctx) => ({ body: presentRelationship({ row, authority: { may: () => true } }, ctx), version: row.version }),
  }),
];
