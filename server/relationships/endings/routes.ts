import { z } from "zod";
import { noContent, pageQuery, type Route, route } from "../../platform/index.ts";
import { presentRelationship } from "../present.ts";
import { byId, relationship } from "../schema.ts";
import type { WorkOfKind } from "./active-work.ts";
import { endByCustomer, endByPartner, endByVendor, lookAheadAsPartner, lookAheadAsVendor } from "./end-relationship.ts";
import { listEscalated } from "./list-escalated.ts";
import { presentAhead, presentEscalated } from "./present.ts";
import { requestEnd, withdrawEndRequest } from "./request-end.ts";
import * as shape from "./schema.ts";

const byCustomer = { "relationship-ended": 409, "global-administrator-required": 403 } as const;
const refusedToPartner = { "relationship-ended": 409, "relationship-suspended": 409, "resellers-cannot-end": 409 } as const;
const everything = { may: () => true };

export const createEndingRoutes = (works: readonly WorkOfKind[]): readonly Route[] => [
  route({
    method: "POST",
    path: "/relationships/{id}/end-request",
    name: "requestEnd",
    summary: "The customer asks the partner to end the relationship by a day",
    description: "The day follows from the program's notice period. The partner is reminded; if it lets the day pass, the vendor is told.",
    audience: "person",
    params: byId,
    body: shape.optionalReason,
    answers: { 200: relationship },
    refusals: byCustomer,
    run: (ctx, { params, body }) => requestEnd(ctx, params.id, body.reason ?? null),
    present: (row, ctx) => ({ body: presentRelationship({ row, authority: everything }, ctx), version: row.version }),
  }),
  route({
    method: "DELETE",
    path: "/relationships/{id}/end-request",
    name: "withdrawEndRequest",
    summary: "The customer withdraws its request to end the relationship",
    audience: "person",
    params: byId,
    answers: { 200: relationship },
    refusals: byCustomer,
    run: (ctx, { params }) => withdrawEndRequest(ctx, params.id),
    present: (row, ctx) => ({ body: presentRelationship({ row, authority: everything }, ctx), version: row.version }),
  }),
  route({
    method: "POST",
    path: "/relationships/{id}/ending",
    name: "deletePartner",
    summary: "The customer ends a relationship that nothing was bought through",
    description:
      "Of delegated administrators and advisors; what they may do ends with it, at once. Other partners are asked to end theirs.",
    audience: "person",
    params: byId,
    body: shape.optionalReason,
    answers: { 200: relationship },
    refusals: { ...byCustomer, "partner-must-end": 409 },
    run: (ctx, { params, body }) => endByCustomer(ctx, params.id, body.reason ?? null),
    present: (row, ctx) => ({ body: presentRelationship({ row, authority: everything }, ctx), version: row.version }),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}/ending",
    name: "lookAheadToEnding",
    summary: "What stands in the way of the partner's ending a relationship with a customer",
    description: "Refused as the ending itself for whatever else stands in its way.",
    audience: "person",
    params: shape.ofCustomer,
    query: shape.whichRelationship,
    answers: { 200: shape.endingAhead },
    refusals: refusedToPartner,
    run: (ctx, { params, query }) => lookAheadAsPartner(ctx, works, params.customerId, query.relationshipId),
    present: (ahead) => ({ body: presentAhead(ahead) }),
  }),
  route({
    method: "POST",
    path: "/customers/{customerId}/ending",
    name: "endCustomerRelationship",
    summary: "The partner ends its relationship with a customer",
    description:
      "Ends the partner's grants of it as well; with the last relationship the customer leaves the partner's list. An indirect reseller can once the customer asks for it. Nobody can while something active is left to support under it.",
    audience: "person",
    params: shape.ofCustomer,
    body: shape.endingByPartner,
    answers: { 204: noContent },
    refusals: { ...refusedToPartner, "relationship-in-use": 409 },
    run: (ctx, { params, body }) => endByPartner(ctx, works, params.customerId, { ...body, reason: body.reason ?? null }),
    present: () => ({}),
  }),
  route({
    method: "GET",
    path: "/end-requests",
    name: "listEscalatedEndRequests",
    summary: "Requests to end that partners have let pass, longest first; for the vendor",
    audience: "person",
    query: z.strictObject(pageQuery),
    answers: { 200: shape.escalatedEnds },
    run: (ctx, { query }) => listEscalated(ctx, query),
    present: (page) => ({ body: { items: page.items.map(presentEscalated), nextCursor: page.nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/organizations/{organizationId}/relationships/{relationshipId}/ending",
    name: "lookAheadToEndingAsVendor",
    summary: "What the vendor's ending of a relationship would leave without support",
    audience: "person",
    params: shape.ofRelationship,
    answers: { 200: shape.endingAhead },
    refusals: { "relationship-ended": 409 },
    run: (ctx, { params }) => lookAheadAsVendor(ctx, works, params.organizationId, params.relationshipId),
    present: (ahead) => ({ body: presentAhead(ahead) }),
  }),
  route({
    method: "POST",
    path: "/organizations/{organizationId}/relationships/{relationshipId}/ending",
    name: "endRelationshipAsVendor",
    summary: "The vendor ends a customer's relationship with a partner, with a reason",
    audience: "person",
    params: shape.ofRelationship,
    body: shape.givenReason,
    answers: { 204: noContent },
    refusals: { "relationship-ended": 409 },
    run: (ctx, { params, body }) => endByVendor(ctx, works, params.organizationId, params.relationshipId, body.reason),
    present: () => ({}),
  }),
];
