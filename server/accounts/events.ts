import type { EventKind } from "../platform/index.ts";

export const accountEvents = {
  organizationChanged: {
    kind: "organization.changed",
    name: { en: "Organization's profile changed", it: "Profilo dell'organizzazione modificato" },
  },
  programChanged: { kind: "program.changed", name: { en: "Program rule changed", it: "Regola del programma modificata" } },
  supportContactChanged: {
    kind: "support-contact.changed",
    name: { en: "Customer-support contact changed", it: "Contatto per l'assistenza ai clienti modificato" },
  },
  securityContactChanged: {
    kind: "security-contact.changed",
    name: { en: "Security contact named", it: "Contatto per la sicurezza indicato" },
  },
} as const satisfies Record<string, EventKind>;
