import { authorize } from "../../../access/index.ts";
import { actingOrganization, actingUser, type Context, transact } from "../../../platform/index.ts";
import { mayChange } from "./rules.ts";
import { selectViews, type ViewRow } from "./store.ts";

export interface SeenView {
  readonly row: ViewRow;
  readonly mayChange: boolean;
}

/** The person's own views and the shared ones, by name. */
export async function listViews(ctx: Context): Promise<SeenView[]> {
  const [partnerId, person] = [actingOrganization(ctx), actingUser(ctx)];
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, partnerId, "customers:customer:read");
    const sharing = authority.may("customers:view:share");
    const found = await selectViews(tx, partnerId, person.id);
    return found.map((row) => ({ row, mayChange: mayChange(row.user_id, person.id, sharing) }));
  });
}
