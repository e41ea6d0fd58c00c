import { type Context, type Route, route } from "../../platform/index.ts";
import { presentCustomer } from "../customers/present.ts";
import { customers } from "../customers/schema.ts";
import { byId, plainPageQuery } from "../schema.ts";
import { authorizeProvider } from "./authorize-provider.ts";
import { endPartnership, previewEnding } from "./end-partnership.ts";
import { getPartnership, listPartnerships, listSharedCustomers } from "./list-partnerships.ts";
import { presentOnePartnership, presentPartnership } from "./present.ts";
import { removeProviderAccess } from "./remove-access.ts";
import * as shape from "./schema.ts";
import type { PartnershipRow } from "./store.ts";

export const partnershipRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/invitations/{id}/authorization",
    name: "authorizeProvider",
    summary: "Authorize the indirect provider of an invitation for one's organization",
    description:
      "201 with a new partnership (or administrator access newly given), 200 with the one that exists already. Only a global administrator can.",
    audience: "person",
    params: byId,
    body: shape.authorization,
    answers: { 201: shape.partnership, 200: shape.partnership },
    refusals: {
      "global-administrator-required": 403,
      "fresh-sign-in-required": 403,
      "invitation-not-found": 404,
      "invitation-not-sent": 409,
      "invitation-withdrawn": 409,
      "invitation-expired": 409,
      "invitation-used": 409,
      "invitation-declined": 409,
      "partner-agreement-unsigned": 409,
      "partner-blocked": 409,
      "requests-not-taken": 409,
      "request-code-missing": 409,
      "invitation-of-another-kind": 422,
      "own-invitation": 422,
      "indirect-reseller-required": 422,
      "provider-unavailable": 422,
      "different-program": 422,
      "different-region": 422,
      "administrator-access-required": 422,
      "administrator-access-not-asked": 422,
    },
    run: (ctx, { params, body }) => authorizeProvider(ctx, params.id, body.token, body.administration),
    present: ({ partnership, isNew }, ctx) => ({ status: isNew ? 201 : 200, ...presentChanged(partnership, ctx) }),
  }),
  route({
    method: "GET",
    path: "/partnerships",
    name: "listPartnerships",
    summary: "The organization's indirect providers or resellers, by name",
    audience: { scope: "partnerships:read" },
    query: shape.partnershipQuery,
    answers: { 200: shape.partnerships },
    run: (ctx, { query }) => listPartnerships(ctx, query),
    present: (page, ctx) => ({
      body: { items: page.items.map((seen) => presentPartnership(seen, ctx)), nextCursor: page.nextCursor },
    }),
  }),
  route({
    method: "GET",
    path: "/partnerships/{id}",
    name: "getPartnership",
    summary: "One partnership, from the side of the organization that asks",
    audience: { scope: "partnerships:read" },
    params: byId,
    answers: { 200: shape.onePartnership },
    run: (ctx, { params }) => getPartnership(ctx, params.id),
    present: (seen, ctx) => ({ body: presentOnePartnership(seen, ctx), version: seen.row.version }),
  }),
  route({
    method: "GET",
    path: "/partnerships/{id}/customers",
    name: "listSharedCustomers",
    summary: "Customers that work with both, by name, each as the organization that asks knows it",
    audience: { scope: "customers:read" },
    params: byId,
    query: plainPageQuery,
    answers: { 200: customers },
    refusals: { "partnership-ended": 409 },
    run: (ctx, { params, query }) => listSharedCustomers(ctx, params.id, query),
    present: (page, ctx) => ({ body: { items: page.items.map((seen) => presentCustomer(seen, ctx)), nextCursor: page.nextCursor } }),
  }),
  route({
    method: "POST",
    path: "/partnerships/{id}/administration-removal",
    name: "removeProviderAccess",
    summary: "Take the provider's administrator access to one's own organization away; the partnership stands",
    description: "When this returns, no access decision says yes any more. Only the reseller's global administrator can.",
    audience: "person",
    params: byId,
    answers: { 200: shape.partnership },
    refusals: { "global-administrator-required": 403, "reseller-only": 403 },
    run: (ctx, { params }) => removeProviderAccess(ctx, params.id),
    present: presentChanged,
  }),
  route({
    method: "GET",
    path: "/partnerships/{id}/ending",
    name: "previewPartnershipEnding",
    summary: "What would stay and what would go if the partnership ended now",
    audience: { scope: "partnerships:read" },
    params: byId,
    answers: { 200: shape.ending },
    run: (ctx, { params }) => previewEnding(ctx, params.id),
    present: ({ partnership, sharedCustomers, delegatedAdministrations }) => ({
      body: {
        sharedCustomers,
        delegatedAdministrations,
        endsAdministratorAccess: partnership.status === "active" && partnership.administration === "active",
      },
    }),
  }),
  route({
    method: "POST",
    path: "/partnerships/{id}/ending",
    name: "endPartnership",
    summary: "End the partnership; customers and their administration stay as they are",
    description: "A global administrator of either side can. Both sides get a mail. Ending it again changes nothing.",
    audience: "person",
    params: byId,
    body: shape.endRequest,
    answers: { 200: shape.partnership },
    refusals: { "global-administrator-required": 403 },
    run: (ctx, { params, body }) => endPartnership(ctx, params.id, body.reason),
    present: presentChanged,
  }),
];

/** Whoever may change it was a global administrator, who may do all of it. */
function presentChanged(row: PartnershipRow, ctx: Context) {
  return { body: presentPartnership({ row, may: () => true }, ctx), version: row.version };
}
