/** What the shell is told. */
export const exit = { done: 0, partly: 1, failed: 2 } as const;

/** The command was called in a way that it does not know. */
export class UsageError extends Error {}
