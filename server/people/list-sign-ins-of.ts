import { listSignIns } from "../identity/index.ts";
import { type Context, transact } from "../platform/index.ts";
import { loadPerson, refuse } from "./load-person.ts";
import { guestAccount } from "./refusals.data.ts";

/** When, where and with what a person signed in, for their own organization's administrators; a guest's are its owner's to see. */
export async function listSignInsOf(
  ctx: Context,
  organizationId: string,
  userId: string,
  query: Parameters<typeof listSignIns>[2],
): ReturnType<typeof listSignIns> {
  return await transact(ctx, [organizationId], async (tx) => {
    const { key, person } = await loadPerson(tx, ctx, organizationId, userId, "users:sign-in:read");
    if (person.isGuest) refuse(guestAccount);
    return await listSignIns(tx, key, query);
  });
}
