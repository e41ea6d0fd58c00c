import type { EventKind } from "../platform/index.ts";

/** What else happens to people is recorded as events of identity (their accounts) and access (roles and groups). */
export const peopleEvents = {
  userForgotten: { kind: "user.forgotten", name: { en: "Deleted user removed for good", it: "Utente eliminato rimosso definitivamente" } },
} as const satisfies Record<string, EventKind>;
