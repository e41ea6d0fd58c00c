import { authorize } from "../access/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { actingOrganization, type Context, clockOf, DomainError, notFound, transact } from "../platform/index.ts";
import { endUpload } from "./end-upload.ts";
import { importChunks } from "./import-chunks.ts";
import type { Run } from "./import-lines.ts";
import { readFile } from "./read-file.ts";
import { importOvertaken, refuseUpload, type Status } from "./rules.ts";
import { type ImportRow, selectImport, startUpload } from "./store.ts";

/**
 * Takes the file of an announced import as it arrives, a transaction per chunk of lines. If it breaks off, the import is `failed` with
 * how far it came, and what was done stays.
 */
export async function uploadCustomers(ctx: Context, id: string, bytes: AsyncIterable<Buffer>, linesPerChunk = 250): Promise<ImportRow> {
  const now = clockOf(ctx);
  const run = await begin(ctx, id);
  try {
    await importChunks(now, run, readFile(bytes, linesPerChunk));
    const finished = await endUpload(now(), run.upload, null);
    if (!finished) throw new DomainError("conflict", importOvertaken);
    return finished;
  } catch (error) {
    await endUpload(now(), run.upload, failureOf(error)).catch((lost: unknown) =>
      ctx.log.warn({ err: lost }, "the sweeper will end this import"),
    );
    throw error;
  }
}

async function begin(ctx: Context, id: string): Promise<Run> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:import");
    const [found, partner] = await Promise.all([selectImport(tx, partnerId, id, "change"), findOrganization(tx, partnerId)]);
    if (!found || !partner) throw notFound();
    const refused = refuseUpload(found.status as Status);
    if (refused) throw new DomainError("conflict", refused);
    return { upload: await startUpload(tx, found, ctx.now), partner };
  });
}

function failureOf(error: unknown) {
  if (!(error instanceof DomainError)) return { code: "internal-error", parameters: {} };
  return { code: error.refusal.code, parameters: error.kind === "invalid" ? (error.refusal.extra ?? {}) : {} };
}
