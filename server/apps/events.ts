import type { EventKind } from "../platform/index.ts";

export const appEvents = {
  appSubmitted: { kind: "app.submitted", name: { en: "App submitted", it: "App proposta" } },
  appPublished: { kind: "app.published", name: { en: "App accepted and published", it: "App accettata e pubblicata" } },
  appRejected: { kind: "app.rejected", name: { en: "App rejected", it: "App rifiutata" } },
  appTakenBack: {
    kind: "app.taken-back",
    name: { en: "Submitted version of an app taken back", it: "Versione proposta di un'app ritirata" },
  },
  appWithdrawn: { kind: "app.withdrawn", name: { en: "App withdrawn by the partner", it: "App ritirata dal partner" } },
  appRemoved: { kind: "app.removed", name: { en: "App removed by the customer", it: "App rimossa dal cliente" } },
} as const satisfies Record<string, EventKind>;
