import { authorize } from "../access/index.ts";
import { actingOrganization, actingUser, type Context, record, transact } from "../platform/index.ts";
import { purchaseEvents } from "./events.ts";
import type { Sharing } from "./list-purchases.ts";
import { selectSharing, upsertSharing } from "./store.ts";

/** The customer lets its purchase-visibility partners see each other's purchases, or no longer. Done again it changes nothing. */
export async function changeSharing(ctx: Context, shared: boolean): Promise<Sharing> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { organizationName } = await authorize(tx, ctx, customerId, "purchases:sharing:change");
    const before = await selectSharing(tx, customerId);
    if (!before && !shared) return { row: undefined, mayChange: true };
    const person = actingUser(ctx);
    const changed = await upsertSharing(tx, {
      organization_id: customerId,
      shared,
      changed_at: ctx.now,
      changed_by_id: person.id,
      changed_by_name: person.name,
    });
    if (changed) {
      await record(tx, ctx, [
        {
          kind: purchaseEvents.sharingChanged,
          organizations: [customerId],
          subject: { kind: "organization", id: customerId, name: organizationName },
          data: { shared },
        },
      ]);
    }
    return { row: changed ?? (await selectSharing(tx, customerId)), mayChange: true };
  });
}
