import { type Route, route } from "../../platform/index.ts";
import { givenReason, ofRelationship } from "../endings/schema.ts";
import { plainPageQuery } from "../schema.ts";
import { listForVendor } from "./list-for-vendor.ts";
import { presentForVendor } from "./present.ts";
import * as shape from "./schema.ts";
import { suspendRelationship } from "./suspend-relationship.ts";

const path = "/organizations/{organizationId}/relationships/{relationshipId}/suspension";

export const suspensionRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/organizations/{organizationId}/relationships",
    name: "listRelationshipsAsVendor",
    summary: "What a customer has with partners, newest first; for the vendor",
    audience: "person",
    params: shape.ofOrganization,
    query: plainPageQuery,
    answers: { 200: shape.vendorRelationships },
    run: (ctx, { params, query }) => listForVendor(ctx, params.organizationId, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(presentForVendor), nextCursor } }),
  }),
  route({
    method: "PUT",
    path,
    name: "suspendRelationship",
    summary: "The vendor suspends a customer's relationship with a partner, with a reason",
    description: "When this returns, no access decision under it says yes. The relationship stands. Done again it changes nothing.",
    audience: "person",
    params: ofRelationship,
    body: givenReason,
    answers: { 200: shape.vendorRelationship },
    refusals: { "relationship-ended": 409 },
    run: (ctx, { params, body }) => suspendRelationship(ctx, params.organizationId, params.relationshipId, body.reason),
    present: (row) => ({ body: presentForVendor(row) }),
  }),
  route({
    method: "DELETE",
    path,
    name: "liftSuspension",
    summary: "The vendor lifts the suspension of a relationship",
    audience: "person",
    params: ofRelationship,
    answers: { 200: shape.vendorRelationship },
    refusals: { "relationship-ended": 409 },
    run: (ctx, { params }) => suspendRelationship(ctx, params.organizationId, params.relationshipId, null),
    present: (row) => ({ body: presentForVendor(row) }),
  }),
];
