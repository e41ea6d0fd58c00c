import { authorize } from "../access/index.ts";
import { type Context, readIdCursor, toPage, transact } from "../platform/index.ts";
import { type Acceptance, selectAcceptances } from "./store.ts";

/** Everything the organization has accepted, newest first. */
export async function listAcceptances(ctx: Context, organizationId: string, page: { limit: number; cursor?: string | undefined }) {
  const after = readIdCursor(page.cursor);
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "agreements:acceptance:read");
    const found = await selectAcceptances(tx, organizationId, after, page.limit + 1);
    return toPage(found, page.limit, (row) => [row.id], presentAcceptance);
  });
}

function presentAcceptance(row: Acceptance) {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    language: row.language,
    sha256: row.sha256,
    acceptedBy: { id: row.accepted_by_id, name: row.accepted_by_name },
    acceptedAt: row.accepted_at.toISOString(),
    invitationId: row.source_kind === "invitation" ? row.source_id : null,
  };
}
