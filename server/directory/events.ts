import type { EventKind } from "../platform/index.ts";

export const directoryEvents = {
  listingChanged: { kind: "listing.changed", name: { en: "Directory listing changed", it: "Scheda nell'elenco modificata" } },
  contactRequested: {
    kind: "contact.requested",
    name: { en: "Contact with a provider requested", it: "Contatto con un provider richiesto" },
  },
  contactDelivered: {
    kind: "contact.delivered",
    name: { en: "Contact request delivered", it: "Richiesta di contatto recapitata" },
  },
} as const satisfies Record<string, EventKind>;
