export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Walks a paged list to its end, one request per page, as far as the caller reads. */
export async function* everyItem<T>(load: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await load(cursor);
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
