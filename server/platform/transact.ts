import { allInOrder } from "./all-in-order.ts";
import type { Context } from "./context.ts";
import { isConnectionLost, isRetryable } from "./database/pool.ts";
import { DomainError, Overtaken, unavailable } from "./errors.ts";
import { finishOnce, startOnce } from "./idempotency.ts";
import type { OpenTx, Tx } from "./tx.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const attempts = 3;

/**
 * Does work in one transaction that sees the rows of the named organizations (besides the acting one) and no others.
 *
 * The result of `work` is the result of the operation: a request with an idempotency key stores its answer in the same
 * transaction, so one operation opens one transaction. `work` may run again after a deadlock; it must not act outside.
 * Throws DomainError `unavailable` when the database is away: nothing was done, or (only when the connection broke during
 * commit) it can't be told, and repeating with the same key tells.
 */
export async function transact<T>(ctx: Context, organizations: readonly (string | null)[], work: (tx: Tx) => Promise<T>): Promise<T> {
  const visible = [ctx.organizationId, ...organizations].filter((id) => id !== null);
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(ctx, visible, work);
    } catch (error) {
      if ((isRetryable(error) || error instanceof Overtaken) && attempt < attempts) continue;
      // Somebody else is at the same rows, over and over: as good as away, and worth another try.
      if (isConnectionLost(error) || isRetryable(error)) throw unavailable(error);
      throw error;
    }
  }
}

async function once<T>(ctx: Context, visible: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await ctx.database.pool.connect();
  const open: OpenTx = { client, visible: new Set(visible), over: false };
  const tx = open as unknown as Tx;
  const { idempotency } = ctx;
  let broken: Error | undefined;
  try {
    // Not awaited one by one: what follows shares the round trip, and is undone if an earlier one fails.
    const begun = client.query(`begin; ${show(open.visible)}`);
    const [, , result] = await allInOrder([begun, idempotency ? startOnce(tx, ctx, idempotency) : undefined, work(tx)]);
    const answer = idempotency ? finishOnce(ctx, idempotency, result) : null;
    open.over = true;
    const [, ended] = await allInOrder([answer && client.query(answer), client.query("commit")]);
    // What a statement that failed leaves behind can't be committed, even if whoever sent it took no notice.
    if (ended.command !== "COMMIT") throw new Error("the transaction was rolled back, since a statement in it had failed");
    return result;
  } catch (error) {
    open.over = true;
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    if (!(error instanceof DomainError) && isConnectionLost(error)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Lets the transaction see further organizations that it learned of only by reading (say, the partner of a relationship). */
export async function alsoSee(tx: Tx, organizations: readonly string[]): Promise<void> {
  const { client, visible } = tx as unknown as OpenTx;
  for (const id of organizations) visible.add(id);
  await client.query(show(visible));
}

function show(visible: ReadonlySet<string>): string {
  const ids = [...visible];
  if (!ids.every((id) => uuid.test(id))) throw new Error("organizations are named by id");
  return `set local procura.organizations = '{${ids.join(",")}}'`;
}
