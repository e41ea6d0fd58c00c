import { authorize } from "../../access/index.ts";
import { actingOrganization, type Context, type Page, readIdCursor, toPage, transact } from "../../platform/index.ts";
import { loadToRead, type SeenApplication, see } from "./load-application.ts";
import { type ApplicationRow, selectApplications } from "./store.ts";

export async function getApplication(ctx: Context, id: string): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => see(tx, ctx, await loadToRead(tx, ctx, id)));
}

/** Of the acting organization, newest first. */
export async function listApplications(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<Page<ApplicationRow>> {
  const organizationId = actingOrganization(ctx);
  const before = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, organizationId, "enrollment:application:read");
    return toPage(
      await selectApplications(tx, organizationId, before, query.limit + 1),
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  });
}
