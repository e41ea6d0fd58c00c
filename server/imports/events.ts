import type { EventKind } from "../platform/index.ts";

export const importEvents = {
  importFinished: { kind: "customer-import.finished", name: { en: "Customers imported", it: "Clienti importati" } },
  importFailed: { kind: "customer-import.failed", name: { en: "Import of customers broke off", it: "Importazione di clienti interrotta" } },
} as const satisfies Record<string, EventKind>;
