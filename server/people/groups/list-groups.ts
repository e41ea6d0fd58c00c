import { type Action, authorize, findGroup, groupMemberIds, groupsOf } from "../../access/index.ts";
import { findUsers, type UserRow } from "../../identity/index.ts";
import { type Context, notFound, type Page, readIdCursor, toPage, transact } from "../../platform/index.ts";
import { givableLevels } from "../levels.ts";
import { administratorOf } from "../load-person.ts";

export interface SeenGroup {
  readonly group: Awaited<ReturnType<typeof groupsOf>>[number];
  readonly allowedActions: readonly Action[];
}

export async function listGroups(ctx: Context, organizationId: string): Promise<SeenGroup[]> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "users:group:read");
    const givable: readonly (string | null)[] = givableLevels(administratorOf(ctx, authority), authority.may);
    return (await groupsOf(tx, organizationId)).map((group) => ({
      group,
      allowedActions: givable.includes(group.key) ? ["users:group:assign"] : [],
    }));
  });
}

/** In the order of their ids, which is that in which the accounts were made. */
export async function listMembers(
  ctx: Context,
  organizationId: string,
  groupId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<UserRow>> {
  const after = readIdCursor(page.cursor);
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "users:group:read");
    if (!(await findGroup(tx, organizationId, groupId))) throw notFound();
    const ids = await groupMemberIds(tx, organizationId, groupId, after, page.limit + 1);
    const users = new Map((await findUsers(tx, organizationId, ids)).map((user) => [user.id, user]));
    const { items, nextCursor } = toPage(
      ids,
      page.limit,
      (id) => [id],
      (id) => users.get(id),
    );
    return { items: items.filter((user) => user !== undefined), nextCursor };
  });
}
