import { actingUser, type Context, transact } from "../platform/index.ts";
import { sessionIsActive } from "./rules.ts";
import { type SessionRow, selectOpenSessions } from "./store.ts";

/** The browsers in which the person is signed in now, newest first. */
export async function listSessions(ctx: Context): Promise<SessionRow[]> {
  const { id, organizationId } = actingUser(ctx);
  const open = await transact(ctx, [organizationId], (tx) => selectOpenSessions(tx, organizationId, id, ctx.now));
  return open.filter((session) => sessionIsActive(session, ctx.now));
}
