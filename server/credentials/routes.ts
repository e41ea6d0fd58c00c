import { z } from "zod";
import { id, noContent, pageQuery, type Route, readIdCursor, route, toPage } from "../platform/index.ts";
import { createCredential } from "./create-credential.ts";
import { listCredentials } from "./list-credentials.ts";
import { revokeCredential } from "./revoke-credential.ts";
import { createdCredential, credentialBody, credentialPage } from "./schema.ts";
import type { CredentialRow } from "./store.ts";

export const credentialRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/organizations/{organizationId}/api-credentials",
    name: "createCredential",
    summary: "Create an API credential for a service",
    description: "The answer holds the secret, this once. The service sends it as Authorization: Bearer.",
    audience: "person",
    params: z.strictObject({ organizationId: id }),
    body: credentialBody,
    answers: { 201: createdCredential },
    refusals: { "fresh-sign-in-required": 403, "scope-not-available": 422, "expiry-in-the-past": 422 },
    run: (ctx, { params, body }) => createCredential(ctx, params.organizationId, body),
    present: ({ credential, secret }) => ({ body: { credential: presentCredential(credential), secret }, once: ["secret"] }),
  }),
  route({
    method: "GET",
    path: "/organizations/{organizationId}/api-credentials",
    name: "listCredentials",
    summary: "The organization's API credentials, newest first",
    audience: "person",
    params: z.strictObject({ organizationId: id }),
    query: z.strictObject(pageQuery),
    answers: { 200: credentialPage },
    run: async (ctx, { params, query }) => {
      const found = await listCredentials(ctx, params.organizationId, { before: readIdCursor(query.cursor), limit: query.limit });
      return { found, limit: query.limit };
    },
    present: ({ found, limit }) => ({ body: toPage(found, limit, (row) => [row.id], presentCredential) }),
  }),
  route({
    method: "DELETE",
    path: "/organizations/{organizationId}/api-credentials/{credentialId}",
    name: "revokeCredential",
    summary: "Revoke an API credential, at once and for good",
    audience: "person",
    params: z.strictObject({ organizationId: id, credentialId: id }),
    answers: { 204: noContent },
    run: (ctx, { params }) => revokeCredential(ctx, params.organizationId, params.credentialId),
    present: () => ({}),
  }),
];

function presentCredential(row: CredentialRow) {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    createdBy: { id: row.created_by_id, name: row.created_by_name },
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    hint: row.hint,
  };
}
