import { actingUser, type Context, type Page, readIdCursor, type Tx, toPage, transact } from "../../platform/index.ts";
import { type SignInRow, selectSignIns } from "./store.ts";

export interface SignInQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One's own sign-ins, newest first. */
export async function listOwnSignIns(ctx: Context, query: SignInQuery): Promise<Page<SignInRow>> {
  const user = actingUser(ctx);
  return await transact(ctx, [user.organizationId], (tx) => listSignIns(tx, user, query));
}

/** Of an account; whether the reader may see them, the caller has asked. */
export async function listSignIns(
  tx: Tx,
  account: { organizationId: string; id: string },
  { limit, cursor }: SignInQuery,
): Promise<Page<SignInRow>> {
  const found = await selectSignIns(tx, account, readIdCursor(cursor), limit + 1);
  return toPage(
    found,
    limit,
    (row) => [row.id],
    (row) => row,
  );
}
