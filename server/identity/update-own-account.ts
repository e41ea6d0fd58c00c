import { actingUser, type Context, record, transact } from "../platform/index.ts";
import { type AccountChange, changeUser } from "./change-user.ts";
import { identityEvents } from "./events.ts";
import type { UserRow } from "./store.ts";

/** A person changes the own display name or language. */
export async function updateOwnAccount(ctx: Context, change: Pick<AccountChange, "displayName" | "language">): Promise<UserRow> {
  const { id, organizationId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const user = await changeUser(tx, { organizationId, id }, null, change);
    await record(tx, ctx, [
      {
        kind: identityEvents.userUpdated,
        organizations: [organizationId],
        subject: { kind: "user", id, name: user.display_name },
        data: { fields: Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field])) },
      },
    ]);
    return user;
  });
}
