import { type Route, route } from "../../platform/index.ts";
import { byId, plainPageQuery } from "../schema.ts";
import { decideReviewLine } from "./decide-line.ts";
import { startReview } from "./open-review.ts";
import { presentReview } from "./present.ts";
import { getReview, listReviews } from "./read-reviews.ts";
import * as shape from "./schema.ts";

export const reviewRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/access-reviews",
    name: "listAccessReviews",
    summary: "The organization's reviews of what partners may do in it, newest first",
    audience: "person",
    query: plainPageQuery,
    answers: { 200: shape.reviews },
    run: (ctx, { query }) => listReviews(ctx, query),
    present: ({ items, nextCursor }, ctx) => ({ body: { items: items.map((seen) => presentReview(seen, ctx)), nextCursor } }),
  }),
  route({
    method: "POST",
    path: "/access-reviews",
    name: "startAccessReview",
    summary: "Begin a review of what partners may do; the one that is open, if one is",
    description: "Each administration that a partner holds now becomes a line, to be kept or removed. What begins later is not part of it.",
    audience: "person",
    answers: { 200: shape.review },
    refusals: { "nothing-to-review": 409, "global-administrator-required": 403 },
    run: (ctx) => startReview(ctx),
    present: (seen, ctx) => ({ body: presentReview(seen, ctx) }),
  }),
  route({
    method: "GET",
    path: "/access-reviews/{id}",
    name: "getAccessReview",
    summary: "One review",
    audience: "person",
    params: byId,
    answers: { 200: shape.review },
    run: (ctx, { params }) => getReview(ctx, params.id),
    present: (seen, ctx) => ({ body: presentReview(seen, ctx) }),
  }),
  route({
    method: "PUT",
    path: "/access-reviews/{id}/lines/{grantId}",
    name: "decideAccessReviewLine",
    summary: "Keep or remove one partner's admin roles",
    description: "When a removal returns, no access decision says yes any more. The last decision closes the review.",
    audience: "person",
    params: shape.ofLine,
    body: shape.decision,
    answers: { 200: shape.review },
    refusals: { "line-decided": 409, "grant-ended": 409, "global-administrator-required": 403 },
    run: (ctx, { params, body }) => decideReviewLine(ctx, params.id, params.grantId, body.decision),
    present: (seen, ctx) => ({ body: presentReview(seen, ctx) }),
  }),
];
