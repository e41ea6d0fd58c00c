import type { Actor } from "./actors.ts";

/** All items of a list, page by page. path: with its query but for the cursor. */
export async function allItems<Item>(actor: Actor, path: string): Promise<Item[]> {
  const found: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { items: Item[]; nextCursor: string | null } = (await actor.get(`${path}${cursor && `&cursor=${cursor}`}`)).body;
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}
