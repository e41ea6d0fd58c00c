import { type Route, route, toPage } from "../platform/index.ts";
import { getCustomer, listCustomers } from "./customers/list-customers.ts";
import { endingRoutes } from "./endings/routes.ts";
import { invitationRoutes } from "./invitations/routes.ts";
import { getRelationship, listRelationships } from "./list-relationships.ts";
import { partnershipRoutes } from "./partnerships/routes.ts";
import { presentCustomer, presentOneCustomer, presentRelationship } from "./present.ts";
import { removeAdministration } from "./remove-administration.ts";
import * as shape from "./schema.ts";

export const relationshipRoutes: readonly Route[] = [
  ...invitationRoutes,
  ...partnershipRoutes,
  ...endingRoutes,
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
  route({
    method: "GET",
    path: "/customers",
    name: "listCustomers",
    summary: "The partner's customers, by name",
    audience: { scope: "customers:read" },
    query: shape.customerQuery,
    answers: { 200: shape.customers },
    run: (ctx, { query }) => listCustomers(ctx, query),
    present: (page) => ({ body: { items: page.items.map(presentCustomer), nextCursor: page.nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}",
    name: "getCustomer",
    summary: "One customer; account data only with delegated administration",
    audience: { scope: "customers:read" },
    params: shape.byCustomerId,
    answers: { 200: shape.customer },
    run: (ctx, { params }) => getCustomer(ctx, params.customerId),
    present: (seen) => ({ body: presentOneCustomer(seen) }),
  }),
];
