/**
 * Waits for all, then throws what the first in the list threw, whichever failed earlier in time. For statements that share a round
 * trip: the refusal that matters most is told, and nothing goes on behind a transaction that is over.
 */
export async function allInOrder<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}
