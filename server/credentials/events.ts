import type { EventKind } from "../platform/index.ts";

export const credentialEvents = {
  created: { kind: "credential.created", name: { en: "API credential created", it: "Credenziale API creata" } },
  revoked: { kind: "credential.revoked", name: { en: "API credential revoked", it: "Credenziale API revocata" } },
} as const satisfies Record<string, EventKind>;
