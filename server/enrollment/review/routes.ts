import { z } from "zod";
import { type Route, route } from "../../platform/index.ts";
import { byDocument, byId } from "../applications/schema.ts";
import { sendDocument } from "../documents/routes.ts";
import { getCase, listCases, readCaseDocument } from "./list-cases.ts";
import { presentCase, presentCaseSummary } from "./present.ts";
import { type Act, reviewCase } from "./review-case.ts";
import * as shape from "./schema.ts";

const stale = { "if-match-required": 422, "stale-version": 412, "application-state": 409 } as const;

export const reviewRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/enrollment-cases",
    name: "listEnrollmentCases",
    summary: "The vendor's queue of applications, oldest first",
    audience: "person",
    query: shape.caseQuery,
    answers: { 200: shape.cases },
    run: (ctx, { query }) => listCases(ctx, query),
    present: (page, ctx) => ({
      body: { items: page.items.map((row) => presentCaseSummary(row, ctx)), nextCursor: page.nextCursor },
    }),
  }),
  route({
    method: "GET",
    path: "/enrollment-cases/{id}",
    name: "getEnrollmentCase",
    summary: "One case with its evidence side by side",
    audience: "person",
    params: byId,
    answers: { 200: shape.enrollmentCase },
    run: (ctx, { params }) => getCase(ctx, params.id),
    present: (seen, ctx) => presentCase(seen, ctx),
  }),
  route({
    method: "PUT",
    path: "/enrollment-cases/{id}/checks",
    name: "setEnrollmentCheck",
    summary: "Say that a check has passed, or take it back; in their order",
    audience: "person",
    params: byId,
    body: shape.checkResult,
    answers: { 200: shape.enrollmentCase },
    refusals: { ...stale, "check-out-of-order": 409 },
    run: (ctx, { params, body, ifMatch }) => reviewCase(ctx, params.id, ifMatch, { act: "check", ...body } satisfies Act),
    present: (seen, ctx) => presentCase(seen, ctx),
  }),
  route({
    method: "POST",
    path: "/enrollment-cases/{id}/questions",
    name: "askApplicant",
    summary: "Ask the applicant for more; the clock stops until it answers",
    audience: "person",
    params: byId,
    body: shape.question,
    answers: { 200: shape.enrollmentCase },
    refusals: stale,
    run: (ctx, { params, body, ifMatch }) => reviewCase(ctx, params.id, ifMatch, { act: "ask", text: body.text }),
    present: (seen, ctx) => presentCase(seen, ctx),
  }),
  route({
    method: "POST",
    path: "/enrollment-cases/{id}/approval",
    name: "approveEnrollment",
    summary: "Approve: the organization becomes a partner, and its account opens",
    audience: "person",
    params: byId,
    answers: { 200: shape.enrollmentCase },
    refusals: { ...stale, "checks-open": 409, "network-id-linked": 409 },
    run: (ctx, { params, ifMatch }) => reviewCase(ctx, params.id, ifMatch, { act: "approve" }),
    present: (seen, ctx) => presentCase(seen, ctx),
  }),
  route({
    method: "POST",
    path: "/enrollment-cases/{id}/rejection",
    name: "rejectEnrollment",
    summary: "Reject, with reasons",
    audience: "person",
    params: byId,
    body: shape.rejection,
    answers: { 200: shape.enrollmentCase },
    refusals: stale,
    run: (ctx, { params, body, ifMatch }) => reviewCase(ctx, params.id, ifMatch, { act: "reject", ...body }),
    present: (seen, ctx) => presentCase(seen, ctx),
  }),
  route({
    method: "GET",
    path: "/enrollment-cases/{id}/documents/{documentId}/content",
    name: "downloadCaseDocument",
    summary: "A document of the applicant, as it was uploaded",
    audience: "person",
    params: byDocument,
    answers: { 200: z.string() },
    produces: "application/octet-stream",
    run: async (ctx, { params, reply }) => sendDocument(reply, await readCaseDocument(ctx, params.id, params.documentId)),
    present: () => ({}),
  }),
];
