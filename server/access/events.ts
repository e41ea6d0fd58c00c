import type { EventKind } from "../platform/index.ts";

export const accessEvents = {
  roleAssigned: { kind: "role.assigned", name: { en: "Admin role given", it: "Ruolo di amministratore assegnato" } },
  roleRemoved: { kind: "role.removed", name: { en: "Admin role taken away", it: "Ruolo di amministratore rimosso" } },
  groupMemberAdded: { kind: "group-member.added", name: { en: "Person added to a group", it: "Persona aggiunta a un gruppo" } },
  groupMemberRemoved: { kind: "group-member.removed", name: { en: "Person removed from a group", it: "Persona rimossa da un gruppo" } },
  partnerAccessLocked: {
    kind: "partner-access.locked",
    name: { en: "All partner access locked", it: "Ogni accesso dei partner bloccato" },
  },
  partnerAccessUnlocked: {
    kind: "partner-access.unlocked",
    name: { en: "Lock on partner access lifted", it: "Blocco dell'accesso dei partner tolto" },
  },
} as const satisfies Record<string, EventKind>;
