import type { EventKind } from "../platform/index.ts";

export const installationEvents = {
  organizationCreated: { kind: "organization.created", name: { en: "Organization created", it: "Organizzazione creata" } },
} as const satisfies Record<string, EventKind>;
