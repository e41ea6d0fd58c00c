import { type Context, type NewEvent, record, transact } from "../platform/index.ts";
import { importEvents } from "./events.ts";
import type { Problem } from "./explain.ts";
import { endImport, type ImportRow, type Upload } from "./store.ts";

/** The end of an upload; failure: why it is not the good one. undefined if it had ended before. */
export async function endUpload(ctx: Context, upload: Upload, failure: Problem<string> | null): Promise<ImportRow | undefined> {
  return await transact(ctx, [upload.organization_id], async (tx) => {
    const ended = await endImport(tx, upload, failure, ctx.now);
    if (ended) await record(tx, ctx, eventsOf(ended));
    return ended;
  });
}

/** One for all lines. None for what changed nothing: a dry run, a file that failed before its first customer. */
function eventsOf(ended: ImportRow): NewEvent[] {
  const failed = ended.status === "failed";
  if (ended.dry_run || (failed && ended.created + ended.linked === 0)) return [];
  const { lines, created, linked, unchanged, refused } = ended;
  return [
    {
      kind: failed ? importEvents.importFailed : importEvents.importFinished,
      organizations: [ended.organization_id],
      subject: { kind: "customer-import", id: ended.id, name: ended.file_name },
      data: { lines, created, linked, unchanged, refused },
    },
  ];
}
