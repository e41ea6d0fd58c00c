import type { EventKind } from "../platform/index.ts";

export const installationEvents = {
  organizationCreated: { kind: "organization.created", name: { en: "Organization created", it: "Organizzazione creata" } },
  firstAdministratorAdded: {
    kind: "first-administrator.added",
    name: { en: "First administrator added", it: "Primo amministratore aggiunto" },
  },
} as const satisfies Record<string, EventKind>;
