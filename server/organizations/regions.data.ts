import type { Localized } from "../platform/index.ts";

/**
 * Sales regions: a partner sells, and links to other partners, only within the region of its country. A country in none of these
 * groups is a region of its own. Source: regional authorization in the field's documentation (facts 1.2).
 */
export const regions: readonly { readonly id: string; readonly name: Localized; readonly countries: readonly string[] }[] = [
  {
    id: "europe",
    name: { en: "European Union, EFTA and United Kingdom", it: "Unione europea, EFTA e Regno Unito" },
    countries: [
      ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL"],
      ...["PL", "PT", "RO", "SE", "SI", "SK", "CH", "IS", "LI", "NO", "GB", "AD", "FO", "GG", "GI", "IM", "JE", "MC", "SM", "VA"],
    ],
  },
  {
    id: "united-states",
    name: { en: "United States and territories", it: "Stati Uniti e territori" },
    countries: ["US", "AS", "GU", "MP", "PR", "UM", "VI"],
  },
  { id: "australia-new-zealand", name: { en: "Australia and New Zealand", it: "Australia e Nuova Zelanda" }, countries: ["AU", "NZ"] },
];
