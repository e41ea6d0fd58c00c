import { type Route, route } from "../../platform/index.ts";
import { byId, plainPageQuery } from "../schema.ts";
import { answerHelp } from "./answer-help.ts";
import { askForHelp } from "./ask-for-help.ts";
import { listHelpOfAll, listHelpOfPartner, listHelpOfRelationship } from "./list-help.ts";
import * as shape from "./schema.ts";
import type { HelpRow } from "./store.ts";

export const helpRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customers/{customerId}/help-requests",
    name: "askForHelp",
    summary: "Ask the vendor to open a support request for a customer that one can't act for",
    description: "For a partner that remains responsible for support without delegated administration. The customer sees it.",
    audience: "person",
    params: shape.ofCustomer,
    body: shape.helpAsked,
    answers: { 201: shape.helpRequest },
    refusals: {
      "not-responsible-for-support": 409,
      "administration-held": 409,
      "too-many-help-requests": 409,
      "partner-agreement-unsigned": 409,
    },
    run: (ctx, { params, body }) => askForHelp(ctx, params.customerId, body),
    present: (row) => ({ body: present(row) }),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}/help-requests",
    name: "listHelpRequestsOfCustomer",
    summary: "What the partner has asked the vendor for one of its customers, newest first",
    audience: "person",
    params: shape.ofCustomer,
    query: plainPageQuery,
    answers: { 200: shape.helpRequests },
    run: (ctx, { params, query }) => listHelpOfPartner(ctx, params.customerId, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(present), nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/relationships/{id}/help-requests",
    name: "listHelpRequestsOfRelationship",
    summary: "What a partner has asked the vendor for this organization, newest first",
    audience: "person",
    params: byId,
    query: plainPageQuery,
    answers: { 200: shape.helpRequests },
    run: (ctx, { params, query }) => listHelpOfRelationship(ctx, params.id, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(present), nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/help-requests",
    name: "listHelpRequests",
    summary: "What partners have asked the vendor for their customers, newest first; for the vendor",
    audience: "person",
    query: shape.helpQuery,
    answers: { 200: shape.helpRequests },
    run: (ctx, { query }) => listHelpOfAll(ctx, query.status, query),
    present: ({ items, nextCursor }) => ({ body: { items: items.map(present), nextCursor } }),
  }),
  route({
    method: "POST",
    path: "/organizations/{organizationId}/help-requests/{id}/answer",
    name: "answerHelpRequest",
    summary: "The vendor answers a partner's request for a customer, and may close it",
    audience: "person",
    params: shape.ofHelp,
    body: shape.helpAnswer,
    answers: { 200: shape.helpRequest },
    refusals: { "help-request-closed": 409 },
    run: (ctx, { params, body }) => answerHelp(ctx, params.organizationId, params.id, body),
    present: (row) => ({ body: present(row) }),
  }),
];

function present(row: HelpRow) {
  return {
    id: row.id,
    customer: { id: row.organization_id, name: row.customer_name },
    partner: { id: row.partner_id, name: row.partner_name },
    subject: row.subject,
    description: row.description,
    status: row.status,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.asked_by_name,
    note: row.note,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_by_name,
  };
}
