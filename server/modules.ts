/**
 * The modules, in the order in which they may know each other: a module imports only modules of ranks to its left, and only their
 * `index.ts`. `.dependency-cruiser.mjs` makes rules of this list, `npm run check` enforces them; a folder that is not listed fails.
 */
export const ranks = [
  ["platform"],
  ["identity"],
  ["organizations"],
  ["access"],
  ["people", "accounts", "agreements", "credentials", "session"],
  ["installation", "relationships", "federation"],
  ["imports", "directory"],
  ["enrollment", "batches", "devices", "apps", "purchases"],
] as const satisfies readonly (readonly string[])[];

/** They read events and rows of any ranked module; only the root imports them. */
export const sinks: readonly string[] = ["messaging", "audit"];

/** They make the whole server known to the outside; only the root imports them. */
export const edges: readonly string[] = ["api"];

/** They may know everything: the composition root, the demo world, the test kit. */
export const roots: readonly string[] = ["app.ts", "main.ts", "demo", "testing"];

/** No code. */
export const data: readonly string[] = ["migrations"];
