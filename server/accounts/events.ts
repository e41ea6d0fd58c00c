import type { EventKind } from "../platform/index.ts";

export const accountEvents = {
  organizationChanged: {
    kind: "organization.changed",
    name: { en: "Organization's profile changed", it: "Profilo dell'organizzazione modificato" },
  },
} as const satisfies Record<string, EventKind>;
