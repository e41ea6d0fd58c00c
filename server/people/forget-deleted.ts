import { type Context, record, transact } from "../platform/index.ts";
import { peopleEvents } from "./events.ts";
import { restorableMs } from "./rules.ts";
import { forgetDeleted } from "./store.ts";

const atOnce = 500;

/** Lets go of people who were deleted so long ago that nobody can restore them: only now is their sign-in name free again. */
export async function forgetDeletedPeople(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - restorableMs);
  for (let gone = atOnce; gone === atOnce; ) {
    gone = await transact(ctx, [], async (tx) => {
      const forgotten = await forgetDeleted(tx, before, atOnce);
      const events = forgotten.map(({ organization_id, id, display_name }) => ({
        kind: peopleEvents.userForgotten,
        organizations: [organization_id],
        subject: { kind: "user", id, name: display_name },
      }));
      await record(tx, ctx, events);
      return forgotten.length;
    });
  }
}
