import type { Localized } from "../../platform/index.ts";

/** What stands on relationships and wants support, as the paths below `/customers/{customerId}` are called where it is listed. */
export const worksOf = ["apps", "devices", "accounts"] as const;
export type Work = (typeof worksOf)[number];

export const namesOfWork: Readonly<Record<Work, { readonly one: Localized; readonly many: Localized }>> = {
  apps: { one: { en: "published app", it: "app pubblicata" }, many: { en: "published apps", it: "app pubblicate" } },
  devices: { one: { en: "managed device", it: "dispositivo gestito" }, many: { en: "managed devices", it: "dispositivi gestiti" } },
  accounts: {
    one: { en: "account of your people", it: "account delle tue persone" },
    many: { en: "accounts of your people", it: "account delle tue persone" },
  },
};

/** What becomes of it when the relationship ends all the same; said to both sides. */
export const becomesOf: Readonly<Record<Work, Localized>> = {
  apps: {
    en: "The apps stay published, and nobody maintains them any more; the customer can remove them.",
    it: "Le app restano pubblicate, ma nessuno le mantiene più; il cliente può rimuoverle.",
  },
  devices: {
    en: "The devices stay listed, and nobody manages them any more; the customer can release them, or another device partner takes them over.",
    it: "I dispositivi restano elencati, ma nessuno li gestisce più; il cliente può rilasciarli oppure un altro partner per i dispositivi li prende in carico.",
  },
  accounts: {
    en: "The accounts of the partner's people at the customer have ended with it.",
    it: "Gli account delle persone del partner presso il cliente sono terminati con essa.",
  },
};
