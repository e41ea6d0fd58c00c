import { type Context, transact } from "../platform/index.ts";
import { authorize } from "./authorize.ts";
import { selectGrants } from "./store.ts";

/** Every consent that the organization ever gave, newest first. */
export async function listGrants(ctx: Context, organizationId: string) {
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "relationships:relationship:read");
    return await selectGrants(tx, organizationId);
  });
}
