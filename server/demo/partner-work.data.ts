import type { AppDraft } from "../apps/index.ts";
import type { PurchaseDraft } from "../purchases/index.ts";

/** What partners have done for the demo's customer. */
export const devices = `Device Serial Number,Manufacturer name,Device model
TV-2041-001,Tavola,Cassa 14
TV-2041-002,Tavola,Cassa 14
TV-2041-003,Tavola,Taccuino 10
TV-2041-004,Tavola,Taccuino 10
`;

export const app: AppDraft = {
  name: "Comanda",
  version: "2.1",
  description: "Takes orders at the table and sends them to the kitchen. Works on tablets without a network, too.",
  platform: "web",
  installUrl: "https://comanda.example/app",
  privacyUrl: "https://comanda.example/privacy",
  supportUrl: "https://comanda.example/help",
};

/** daysAgo: before the demo is loaded. */
export const purchases: readonly (Omit<PurchaseDraft, "purchasedOn"> & { readonly daysAgo: number })[] = [
  { agreementNumber: "AUR-2026-118", productName: "Aurora Mail Business", quantity: 20, daysAgo: 210, orderReference: "FC-1093" },
  { agreementNumber: "AUR-2026-118", productName: "Aurora Mail Business", quantity: 5, daysAgo: 34, orderReference: "FC-1240" },
  { agreementNumber: "AUR-2026-118", productName: "Aurora Office", quantity: 12, daysAgo: 208, orderReference: "FC-1094" },
  { agreementNumber: "AUR-2026-131", productName: "Aurora Backup 500 GB", quantity: 1, daysAgo: 90, orderReference: null },
];
