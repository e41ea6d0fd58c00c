import type { Page } from "@procura/sdk";
import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";

export interface PagedList<T> {
  items: T[];
  isLoading: boolean;
  /** The items shown are still those of the former search or filter. */
  isStale: boolean;
  error: Error | null;
  retry: () => void;
  more?: { load: () => void; isLoading: boolean };
}

export type PageQuery = { limit: number; cursor?: string };

/** A list read page by page with the server's cursors. */
export function usePagedList<T>(
  key: readonly unknown[],
  load: (page: PageQuery) => Promise<Page<T>>,
  options: { limit?: number; refetchInterval?: number } = {},
): PagedList<T> {
  const { limit = 25, refetchInterval } = options;
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam ? { limit, cursor: pageParam } : { limit }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...(refetchInterval ? { refetchInterval } : {}),
  });
  return { ...present(query), ...(query.hasNextPage ? { more: moreOf(query) } : {}) };
}

type Query<T> = UseInfiniteQueryResult<{ pages: Page<T>[] }>;

function present<T>(query: Query<T>): PagedList<T> {
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
  };
}

function moreOf<T>(query: Query<T>): NonNullable<PagedList<T>["more"]> {
  return { load: () => void query.fetchNextPage(), isLoading: query.isFetchingNextPage };
}
