import { z } from "zod";
import { countryCode, id, instant, pageOf, pageQuery, type Route, route } from "../platform/index.ts";
import { listAcceptances } from "./list-acceptances.ts";
import { partnerAgreementRoutes } from "./partner-agreement/routes.ts";
import { readAgreement } from "./read-agreement.ts";

const agreement = z.object({
  key: z.string(),
  version: z.string(),
  title: z.string(),
  language: z.string(),
  country: z.string(),
  html: z.string(),
  sha256: z.string().describe("SHA-256 of the Markdown text; send it back with the acceptance"),
  publishedAt: instant,
});

const acceptance = z.object({
  id,
  key: z.string(),
  version: z.string(),
  language: z.string(),
  sha256: z.string(),
  acceptedBy: z.object({ id, name: z.string() }),
  acceptedAt: instant,
  invitationId: id.nullable().describe("The invitation that it was accepted with, if with one"),
});

export const agreementRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/agreements/{key}",
    name: "getAgreement",
    summary: "The text of an agreement that is in force",
    audience: "public",
    params: z.strictObject({ key: z.string().max(100) }),
    query: z.strictObject({
      country: countryCode.default("US"),
      language: z.enum(["en", "it"]).optional(),
    }),
    answers: { 200: agreement },
    run: (ctx, { params, query }) => readAgreement(ctx, params.key, query.country, query.language ?? ctx.language),
    present: (text) => ({
      body: {
        key: text.key,
        version: text.version,
        title: text.title,
        language: text.language,
        country: text.country,
        html: text.html,
        sha256: text.sha256,
        publishedAt: text.published_at.toISOString(),
      },
    }),
  }),
  route({
    method: "GET",
    path: "/organizations/{organizationId}/agreement-acceptances",
    name: "listAgreementAcceptances",
    summary: "Which agreements the organization has accepted",
    audience: "person",
    params: z.strictObject({ organizationId: id }),
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(acceptance) },
    run: (ctx, { params, query }) => listAcceptances(ctx, params.organizationId, query),
    present: (page) => ({ body: page }),
  }),
  ...partnerAgreementRoutes,
];
