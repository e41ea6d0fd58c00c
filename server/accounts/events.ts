import type { EventKind } from "../platform/index.ts";

export const accountEvents = {
  organizationChanged: {
    kind: "organization.changed",
    name: { en: "Organization's profile changed", it: "Profilo dell'organizzazione modificato" },
  },
  programChanged: { kind: "program.changed", name: { en: "Program rule changed", it: "Regola del programma modificata" } },
} as const satisfies Record<string, EventKind>;
