import { type Route, route } from "../../../platform/index.ts";
import * as shape from "../schema.ts";
import { addTag, removeTag } from "./change-tags.ts";
import { suggestTags } from "./suggest-tags.ts";

export const tagRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customers/{customerId}/tags",
    name: "addCustomerTag",
    summary: "Put a tag on a customer; the customer never sees it",
    description:
      "Tags that differ in case or accents are one; a tag is written as the organization has written it before. Admin agents only.",
    audience: "person",
    params: shape.byCustomerId,
    body: shape.newTag,
    answers: { 200: shape.tags },
    refusals: { "too-many-tags": 422 },
    run: (ctx, { params, body }) => addTag(ctx, params.customerId, body.tag),
    present: (tags) => ({ body: { tags } }),
  }),
  route({
    method: "DELETE",
    path: "/customers/{customerId}/tags/{tag}",
    name: "removeCustomerTag",
    summary: "Take a tag off a customer",
    audience: "person",
    params: shape.byTag,
    answers: { 200: shape.tags },
    run: (ctx, { params }) => removeTag(ctx, params.customerId, params.tag),
    present: (tags) => ({ body: { tags } }),
  }),
  route({
    method: "GET",
    path: "/customer-tags",
    name: "suggestCustomerTags",
    summary: "Tags that the organization uses already, at most 20",
    audience: { scope: "customers:read" },
    query: shape.suggestionQuery,
    answers: { 200: shape.tags },
    run: (ctx, { query }) => suggestTags(ctx, query.beginning),
    present: (tags) => ({ body: { tags } }),
  }),
];
