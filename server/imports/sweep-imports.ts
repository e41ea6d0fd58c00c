import { type Context, transact } from "../platform/index.ts";
import { endUpload } from "./end-upload.ts";
import { selectAbandoned } from "./store.ts";

const minute = 60_000;

/** Ends uploads that no longer get further, because their server was killed, and announced ones whose file never came. */
export async function sweepImports(ctx: Context): Promise<void> {
  const before = { running: new Date(ctx.now.getTime() - 10 * minute), waiting: new Date(ctx.now.getTime() - 24 * 60 * minute) };
  const abandoned = await transact(ctx, [], (tx) => selectAbandoned(tx, before, 100));
  for (const { status, ...upload } of abandoned) {
    await endUpload(ctx, upload, { code: status === "running" ? "upload-abandoned" : "upload-missing", parameters: {} });
  }
}
