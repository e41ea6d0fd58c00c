import { z } from "zod";
import { bodyStream, csvOf, type Route, readIdCursor, readNumberCursor, route, sendCsv, toPage } from "../platform/index.ts";
import { createBatch } from "./create-batch.ts";
import { exportLines, getBatch, listBatches, listLines } from "./list-batches.ts";
import { lineColumns, presentBatch, presentLine } from "./present.ts";
import { letterOfLine, readDraftedLetter } from "./preview-letter.ts";
import * as shape from "./schema.ts";
import { stopBatch } from "./stop-batch.ts";
import { uploadAddressees } from "./upload-addressees.ts";

const reader = { scope: "invitations:read" } as const;
const notAllowed = {
  "delegated-administration-required": 422,
  "delegated-administration-unavailable": 422,
  "delegated-administration-not-of-kind": 422,
  "services-missing": 422,
  "services-not-asked": 422,
  "service-unknown": 422,
  "unavailable-in-program": 403,
  "advisors-cannot-resell": 403,
  "not-eligible-for-delegated-administration": 403,
  "not-your-provider": 422,
  "partner-agreement-unsigned": 409,
} as const;

export const batchRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/invitation-batches",
    name: "createInvitationBatch",
    summary: "Announce invitations to many addressees from one file",
    description: "Send the file next, to `/invitation-batches/{id}/content`.",
    audience: "person",
    body: shape.batchDraft,
    answers: { 201: shape.batch },
    refusals: { ...notAllowed, "link-missing": 422 },
    run: (ctx, { body }) => createBatch(ctx, body),
    present: (row, { language }) => ({ body: presentBatch(row, language) }),
  }),
  route({
    method: "PUT",
    path: "/invitation-batches/{id}/content",
    name: "uploadInvitationAddressees",
    summary: "Send the file of addressees; when all of it has been read, the sending begins",
    description:
      "CSV in UTF-8, at most 10,000 lines, separated by comma, semicolon or tab, with the column `E-mail` and, if wished, `Company name` and `Language` (en, it). Each line becomes an addressed invitation with a link of its own. A line that is refused or skipped stops nothing else; if the upload breaks off nothing is sent, and it may be sent again. Whoever has an unanswered invitation is not invited twice, so a file may be sent in another batch.",
    audience: "person",
    params: shape.byId,
    streams: "text/csv",
    bodyLimit: shape.largestFile,
    answers: { 200: shape.batch },
    refusals: {
      ...notAllowed,
      "columns-missing": 422,
      "file-empty": 422,
      "header-unreadable": 422,
      "too-many-lines": 422,
      "too-many-invitations": 429,
      "batch-reading": 409,
      "batch-read": 409,
      "batch-overtaken": 409,
      "upload-broken": 400,
      "unsupported-content-type": 415,
    },
    run: (ctx, { params, request }) => uploadAddressees(ctx, params.id, bodyStream(request)),
    present: (row, { language }) => ({ body: presentBatch(row, language) }),
  }),
  route({
    method: "POST",
    path: "/invitation-batches/{id}/stop",
    name: "stopInvitationBatch",
    summary: "Send nothing more of a batch; what is out is out",
    audience: "person",
    params: shape.byId,
    answers: { 200: shape.batch },
    refusals: { "batch-over": 409 },
    run: (ctx, { params }) => stopBatch(ctx, params.id),
    present: (row, { language }) => ({ body: presentBatch(row, language) }),
  }),
  route({
    method: "GET",
    path: "/invitation-batches",
    name: "listInvitationBatches",
    summary: "The partner's batches of invitations, newest first",
    description: "Kept for 90 days. The invitations stay.",
    audience: reader,
    query: shape.batchQuery,
    answers: { 200: shape.batches },
    run: async (ctx, { query }) => ({
      found: await listBatches(ctx, { before: readIdCursor(query.cursor), limit: query.limit }),
      limit: query.limit,
    }),
    present: ({ found, limit }, { language }) => ({
      body: toPage(
        found,
        limit,
        (row) => [row.id],
        (row) => presentBatch(row, language),
      ),
    }),
  }),
  route({
    method: "GET",
    path: "/invitation-batches/letter",
    name: "draftInvitationBatchLetter",
    summary: "The letter that invitations to many would begin with, to be edited",
    description: "`{{link}}` stands where each one's link goes; `{{company}}` may be written where the company's name is to stand.",
    audience: "person",
    query: shape.letterQuery,
    answers: { 200: shape.draftedLetter },
    refusals: notAllowed,
    run: (ctx, { query }) => readDraftedLetter(ctx, query),
    present: (message) => ({ body: { message } }),
  }),
  route({
    method: "GET",
    path: "/invitation-batches/{id}/letter",
    name: "getInvitationBatchLetter",
    summary: "What a line that waits would be sent: the first such line, or the one asked for",
    description: "As it would leave now. Of a line that was sent the invitation has the letter.",
    audience: "person",
    params: shape.byId,
    query: shape.letterOfLine,
    answers: { 200: shape.seenLetter },
    refusals: notAllowed,
    run: (ctx, { params, query }) => letterOfLine(ctx, params.id, query.line),
    present: (seen) => ({ body: seen }),
  }),
  route({
    method: "GET",
    path: "/invitation-batches/{id}",
    name: "getInvitationBatch",
    summary: "One batch: how far it is, and how many of its mails got where",
    audience: reader,
    params: shape.byId,
    answers: { 200: shape.seenBatch },
    run: (ctx, { params }) => getBatch(ctx, params.id),
    present: ({ batch, counts }, { language }) => ({ body: { ...presentBatch(batch, language), counts } }),
  }),
  route({
    method: "GET",
    path: "/invitation-batches/{id}/lines",
    name: "listInvitationBatchLines",
    summary: "What became of each line, in the order of the file",
    audience: reader,
    params: shape.byId,
    query: shape.lineQuery,
    answers: { 200: shape.lines },
    run: async (ctx, { params, query }) => {
      const after = readNumberCursor(query.cursor) ?? 0;
      return { ...(await listLines(ctx, params.id, { told: query.state, after, limit: query.limit })), limit: query.limit };
    },
    present: ({ batch, lines, limit }, { language }) => ({
      body: toPage(
        lines,
        limit,
        (row) => [String(row.line)],
        (row) => presentLine(row, batch, language),
      ),
    }),
  }),
  route({
    method: "GET",
    path: "/invitation-batches/{id}/export",
    name: "exportInvitationBatchLines",
    summary: "What became of each line, as CSV, streamed",
    description: "UTF-8 with a byte order mark; titles in the caller's language. An answer that breaks off before its end is not complete.",
    audience: reader,
    params: shape.byId,
    answers: { 200: z.string() },
    produces: "text/csv",
    async run(ctx, { params, reply }) {
      sendCsv(reply, ctx, "invitations", csvOf(await exportLines(ctx, params.id), lineColumns, ctx));
    },
    present: () => ({}),
  }),
];
