import type { EventKind } from "../platform/index.ts";

export const federationEvents = {
  domainAdded: { kind: "provider-domain.added", name: { en: "Domain for sign-in added", it: "Dominio per l'accesso aggiunto" } },
  domainVerified: { kind: "provider-domain.verified", name: { en: "Domain for sign-in proven", it: "Dominio per l'accesso verificato" } },
  providerChanged: { kind: "identity-provider.changed", name: { en: "Identity provider changed", it: "Provider di identità modificato" } },
  providerTested: { kind: "identity-provider.tested", name: { en: "Identity provider tried out", it: "Provider di identità provato" } },
  providerRemoved: { kind: "identity-provider.removed", name: { en: "Identity provider removed", it: "Provider di identità rimosso" } },
  accountLinked: {
    kind: "provider-account.linked",
    name: { en: "Account linked to the identity provider", it: "Account collegato al provider di identità" },
  },
} as const satisfies Record<string, EventKind>;
