import { authorize } from "../access/index.ts";
import { findUsers, listUsers, type UserRow, userSearchScope } from "../identity/index.ts";
import { type Context, findByWords, type Page, readNameCursor, readWordCursor, type Tx, toPage, transact } from "../platform/index.ts";
import { loadPerson, type SeenPerson, seeAll, seen } from "./load-person.ts";
import type { Status } from "./rules.ts";

export interface PeopleQuery {
  /** Beginnings of words of the name or sign-in name. */
  readonly search?: string | undefined;
  /** Without one: active and disabled. */
  readonly status?: Status | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The organization's own people by name. A page of a search may hold fewer than `limit` although more follow. */
export async function listPeople(ctx: Context, organizationId: string, query: PeopleQuery): Promise<Page<SeenPerson>> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "users:user:read");
    const { items, nextCursor } = await (query.search
      ? searchPage(tx, organizationId, query, query.search)
      : namePage(tx, organizationId, query));
    return { items: await seeAll(tx, ctx, authority, items), nextCursor };
  });
}

export async function getPerson(ctx: Context, organizationId: string, userId: string): Promise<SeenPerson> {
  return await transact(ctx, [organizationId], async (tx) =>
    seen(ctx, await loadPerson(tx, ctx, organizationId, userId, "users:user:read")),
  );
}

async function namePage(tx: Tx, organizationId: string, query: PeopleQuery): Promise<Page<UserRow>> {
  const { limit } = query;
  const found = await listUsers(tx, organizationId, { statuses: statusesOf(query), limit: limit + 1, after: readNameCursor(query.cursor) });
  return toPage(
    found,
    limit,
    (user) => [user.sort_key, user.id],
    (user) => user,
  );
}

/** How many hits one request looks at: people of another status among them are passed over. */
const mostHits = 1_000;
const batch = 250;

async function searchPage(tx: Tx, organizationId: string, query: PeopleQuery, search: string): Promise<Page<UserRow>> {
  const { limit } = query;
  const statuses = statusesOf(query);
  const start = readWordCursor(query.cursor);
  const hits: { word: string; sortKey: string; id: string; user: UserRow | undefined }[] = [];
  let places: number[] = [];
  let more = true;
  while (more && places.length <= limit && hits.length < mostHits) {
    const size = hits.length === 0 ? limit + 1 : batch;
    const found = await findByWords(tx, organizationId, userSearchScope, search, { limit: size, after: hits.at(-1) ?? start });
    const users = new Map(
      (
        await findUsers(
          tx,
          organizationId,
          found.map((hit) => hit.id),
        )
      ).map((user) => [user.id, user]),
    );
    hits.push(...found.map((hit) => ({ ...hit, user: withStatus(users.get(hit.id), statuses) })));
    places = hits.flatMap(({ user }, at) => (user === undefined ? [] : [at]));
    more = found.length === size;
  }
  // Up to the first person of the next page; or all that was looked at, but for one that shows that there is more.
  const end = places[limit] ?? (more ? hits.length - 1 : hits.length);
  const page = toPage(
    hits,
    end,
    ({ word, sortKey, id }) => [word, sortKey, id],
    (hit) => hit.user,
  );
  return { items: page.items.filter((user) => user !== undefined), nextCursor: page.nextCursor };
}

function withStatus(user: UserRow | undefined, statuses: readonly string[]): UserRow | undefined {
  return user && statuses.includes(user.status) ? user : undefined;
}

function statusesOf({ status }: PeopleQuery): readonly string[] {
  return status === undefined ? ["active", "disabled"] : [status];
}
