import type { FastifyReply } from "fastify";
import { z } from "zod";
import { bodyStream, noContent, type Route, route } from "../../platform/index.ts";
import { presentDocument } from "../applications/present.ts";
import * as shape from "../applications/schema.ts";
import { deleteDocument, readDocument, type StoredDocument, uploadDocument } from "./documents.ts";

export const documentRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/enrollment-applications/{id}/documents",
    name: "uploadEnrollmentDocument",
    summary: "Upload a document: PDF, PNG or JPEG, at most 5 MB, at most 10 per application",
    description: "What it is, is told by its content. It goes to the vendor with an answer or an appeal.",
    audience: "person",
    params: shape.byId,
    query: shape.documentQuery,
    streams: "application/octet-stream",
    bodyLimit: shape.largestDocument,
    answers: { 201: shape.document },
    refusals: {
      "application-state": 409,
      "document-type-unknown": 422,
      "too-many-documents": 409,
      "upload-broken": 400,
      "unsupported-content-type": 415,
    },
    run: (ctx, { params, query, request }) => uploadDocument(ctx, params.id, query, bodyStream(request)),
    present: (row) => ({ body: presentDocument(row) }),
  }),
  route({
    method: "GET",
    path: "/enrollment-applications/{id}/documents/{documentId}/content",
    name: "downloadEnrollmentDocument",
    summary: "A document of the application, as it was uploaded",
    audience: "person",
    params: shape.byDocument,
    answers: { 200: z.string() },
    produces: "application/octet-stream",
    run: async (ctx, { params, reply }) => sendDocument(reply, await readDocument(ctx, params.id, params.documentId)),
    present: () => ({}),
  }),
  route({
    method: "DELETE",
    path: "/enrollment-applications/{id}/documents/{documentId}",
    name: "deleteEnrollmentDocument",
    summary: "Delete a document that was not sent yet",
    audience: "person",
    params: shape.byDocument,
    answers: { 204: noContent },
    refusals: { "document-sent": 409, "application-state": 409 },
    run: (ctx, { params }) => deleteDocument(ctx, params.id, params.documentId),
    present: () => ({}),
  }),
];

/** To be saved, never shown by the browser: what it holds is a stranger's. */
export function sendDocument(reply: FastifyReply, { fileName, mediaType, content }: StoredDocument): void {
  const plain = fileName.replaceAll(/[^\w. -]/g, "_");
  reply
    .type(mediaType)
    .header(
      "content-disposition",
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll("'", "%27")}`,
    )
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "no-store")
    .send(content);
}
