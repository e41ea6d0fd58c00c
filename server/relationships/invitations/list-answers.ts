import { type Context, readIdCursor, transact } from "../../platform/index.ts";
import { loadInvitation } from "./load-invitation.ts";
import { type AnswerRow, selectAnswers } from "./store.ts";

/** Who answered an invitation of the acting organization, newest first. One row more than asked for, if there is one. */
export async function listAnswers(
  ctx: Context,
  id: string,
  query: { answer?: "accepted" | "declined" | undefined; limit: number; cursor?: string | undefined },
): Promise<AnswerRow[]> {
  const after = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "read");
    return await selectAnswers(tx, invitation, { answer: query.answer, after, limit: query.limit + 1 });
  });
}
