import { bodyStream, type Language, type Route, readIdCursor, readNumberCursor, route, toPage } from "../platform/index.ts";
import { exampleHeader } from "./columns.ts";
import { createImport } from "./create-import.ts";
import { type Problem, wordsFor } from "./explain.ts";
import { getImport, listImports, listResults } from "./list-imports.ts";
import * as shape from "./schema.ts";
import type { ImportRow, LineRow } from "./store.ts";
import { uploadCustomers } from "./upload-customers.ts";

const audience = { scope: "customers:import" } as const;

export const importRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customer-imports",
    name: "createImport",
    summary: "Announce an import of the customers that the partner has already",
    description: "Send the file next, to `/customer-imports/{id}/content`.",
    audience,
    body: shape.importDraft,
    answers: { 201: shape.customerImport },
    refusals: { "partner-required": 403, "unavailable-in-program": 403, "partner-agreement-unsigned": 409 },
    run: (ctx, { body }) => createImport(ctx, body),
    present: (row, { language }) => ({ body: presentImport(row, language) }),
  }),
  route({
    method: "PUT",
    path: "/customer-imports/{id}/content",
    name: "uploadCustomers",
    summary: "Send the file of an import",
    description: `CSV in UTF-8, at most 200 MB, separated by comma, semicolon or tab, with the columns of Partner Center's customer export in any order: \`${exampleHeader}\`. It is worked off while it arrives; the answer comes when all lines are done. Imported customers are reseller relationships without any administration. A line that is refused stops nothing else. If the upload breaks off it may be sent again: nothing is done twice.`,
    audience,
    params: shape.byId,
    streams: "text/csv",
    bodyLimit: shape.largestFile,
    answers: { 200: shape.customerImport },
    refusals: {
      "columns-missing": 422,
      "file-empty": 422,
      "header-unreadable": 422,
      "import-running": 409,
      "import-finished": 409,
      "import-overtaken": 409,
      "upload-broken": 400,
      "unsupported-content-type": 415,
    },
    run: (ctx, { params, request }) => uploadCustomers(ctx, params.id, bodyStream(request)),
    present: (row, { language }) => ({ body: presentImport(row, language) }),
  }),
  route({
    method: "GET",
    path: "/customer-imports",
    name: "listImports",
    summary: "The partner's imports, newest first",
    description: "Kept for 90 days. What they did stays.",
    audience,
    query: shape.importQuery,
    answers: { 200: shape.customerImports },
    run: async (ctx, { query }) => ({
      found: await listImports(ctx, { before: readIdCursor(query.cursor), limit: query.limit }),
      limit: query.limit,
    }),
    present: ({ found, limit }, { language }) => ({
      body: toPage(
        found,
        limit,
        (row) => [row.id],
        (row) => presentImport(row, language),
      ),
    }),
  }),
  route({
    method: "GET",
    path: "/customer-imports/{id}",
    name: "getImport",
    summary: "One import: how far it is, and how it ended",
    audience,
    params: shape.byId,
    answers: { 200: shape.customerImport },
    run: (ctx, { params }) => getImport(ctx, params.id),
    present: (row, { language }) => ({ body: presentImport(row, language) }),
  }),
  route({
    method: "GET",
    path: "/customer-imports/{id}/results",
    name: "listImportResults",
    summary: "What became of each line, in the order of the file",
    audience,
    params: shape.byId,
    query: shape.resultQuery,
    answers: { 200: shape.importResults },
    run: async (ctx, { params, query }) => {
      const after = readNumberCursor(query.cursor) ?? 0;
      return { found: await listResults(ctx, params.id, { outcome: query.outcome, after, limit: query.limit }), limit: query.limit };
    },
    present: ({ found, limit }, { language }) => ({
      body: toPage(
        found,
        limit,
        (row) => [String(row.line)],
        (row) => presentLine(row, language),
      ),
    }),
  }),
];

function presentImport(row: ImportRow, language: Language) {
  const failure = row.failure as Problem<string> | null;
  const words = failure && wordsFor(failure);
  return {
    id: row.id,
    status: row.status,
    dryRun: row.dry_run,
    fileName: row.file_name,
    size: row.size_bytes,
    bytes: row.bytes,
    lines: row.lines,
    created: row.created,
    linked: row.linked,
    unchanged: row.unchanged,
    refused: row.refused,
    failure: failure && { code: failure.code, detail: words?.message[language], nextStep: words?.nextStep?.[language] ?? null },
    createdAt: row.created_at.toISOString(),
    createdBy: { id: row.created_by_id, name: row.created_by_name },
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

function presentLine(row: LineRow, language: Language) {
  const words = row.code === null ? null : wordsFor({ code: row.code, parameters: row.parameters as Problem["parameters"] });
  return {
    line: row.line,
    outcome: row.outcome,
    code: row.code,
    detail: words && [words.message[language], words.nextStep?.[language]].filter(Boolean).join(" "),
    microsoftId: row.microsoft_id,
    name: row.name,
    customerId: row.customer_id,
  };
}
