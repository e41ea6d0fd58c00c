import { type Authority, authorize, grantsInForce, type SeenUse, usesOfGrants } from "../../access/index.ts";
import { actingOrganization, type Context, notFound, type Page, readIdCursor, type Tx, toPage, transact } from "../../platform/index.ts";
import { type LineRow, type ReviewRow, selectLines, selectReview, selectReviews } from "./store.ts";

export interface SeenLine {
  readonly row: LineRow;
  /** The grant gives authority still. */
  readonly live: boolean;
  readonly uses: readonly SeenUse[];
}

export interface SeenReview {
  readonly row: ReviewRow;
  readonly lines: readonly SeenLine[];
  readonly mayDecide: boolean;
}

/** The organization's reviews, newest first. */
export async function listReviews(ctx: Context, page: { limit: number; cursor?: string | undefined }): Promise<Page<SeenReview>> {
  const customerId = actingOrganization(ctx);
  const after = readIdCursor(page.cursor);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const found = await selectReviews(tx, customerId, after, page.limit + 1);
    const { items, nextCursor } = toPage(
      found,
      page.limit,
      ({ id }) => [id],
      (row) => row,
    );
    return { items: await complete(tx, ctx, customerId, items, authority), nextCursor };
  });
}

export async function getReview(ctx: Context, id: string): Promise<SeenReview> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const row = await selectReview(tx, customerId, id, "read");
    if (!row) throw notFound();
    return await loadReview(tx, ctx, row, authority);
  });
}

export async function loadReview(tx: Tx, ctx: Context, row: ReviewRow, authority: Pick<Authority, "may">): Promise<SeenReview> {
  const [seen] = await complete(tx, ctx, row.organization_id, [row], authority);
  if (!seen) throw new Error("one row completes to one");
  return seen;
}

async function complete(
  tx: Tx,
  ctx: Context,
  customerId: string,
  found: readonly ReviewRow[],
  authority: Pick<Authority, "may">,
): Promise<SeenReview[]> {
  const [lines, grants] = await Promise.all([
    selectLines(
      tx,
      customerId,
      found.map(({ id }) => id),
    ),
    grantsInForce(tx, customerId, "relationship", ctx.now),
  ]);
  const live = new Set(grants.map(({ id }) => id));
  const uses = await usesOfGrants(tx, customerId, [...new Set(lines.map(({ grant_id }) => grant_id))], 1);
  const mayDecide = authority.may("relationships:review:decide");
  return found.map((row) => ({
    row,
    mayDecide,
    lines: lines
      .filter((line) => line.review_id === row.id)
      .map((line) => ({ row: line, live: live.has(line.grant_id), uses: uses.get(line.grant_id) ?? [] })),
  }));
}
