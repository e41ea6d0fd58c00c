import type { EventKind } from "../platform/index.ts";

export const agreementEvents = {
  accepted: { kind: "agreement.accepted", name: { en: "Agreement accepted", it: "Contratto accettato" } },
} as const satisfies Record<string, EventKind>;
