import type { EventKind } from "../platform/index.ts";

export const batchEvents = {
  batchStarted: { kind: "invitation-batch.started", name: { en: "Many invitations begun", it: "Inviti multipli avviati" } },
  batchFinished: { kind: "invitation-batch.finished", name: { en: "Many invitations sent", it: "Inviti multipli inviati" } },
  batchReported: {
    kind: "invitation-batch.reported",
    name: { en: "Result of many invitations reported", it: "Esito degli inviti multipli comunicato" },
  },
  batchStopped: { kind: "invitation-batch.stopped", name: { en: "Many invitations stopped", it: "Inviti multipli interrotti" } },
} as const satisfies Record<string, EventKind>;
