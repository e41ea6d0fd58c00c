import { useState } from "react";
import type { PagedList } from "./paging.ts";

const step = 50;

/** A long list that is all here already, shown bit by bit. */
export function usePartOf<T>(all: readonly T[]): PagedList<T> {
  const [count, setCount] = useState(step);
  const part: PagedList<T> = { items: all.slice(0, count), isLoading: false, isStale: false, error: null, retry: () => {} };
  return count < all.length ? { ...part, more: { load: () => setCount(count + step), isLoading: false } } : part;
}
