import type { EventKind } from "../platform/index.ts";

export const purchaseEvents = {
  purchaseRecorded: { kind: "purchase.recorded", name: { en: "Purchase recorded", it: "Acquisto registrato" } },
  purchaseCorrected: { kind: "purchase.corrected", name: { en: "Purchase corrected", it: "Acquisto corretto" } },
  purchaseRemoved: { kind: "purchase.removed", name: { en: "Purchase removed", it: "Acquisto rimosso" } },
  sharingChanged: {
    kind: "purchase-sharing.changed",
    name: { en: "Sharing of purchases between partners changed", it: "Condivisione degli acquisti tra partner modificata" },
  },
} as const satisfies Record<string, EventKind>;
