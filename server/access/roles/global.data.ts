import type { RoleFacts } from "../roles.data.ts";

export const globalRoles: readonly RoleFacts[] = [
  {
    id: "62e90394-69f5-4237-9190-012177145e10",
    name: { en: "Global administrator", it: "Amministratore globale" },
    description: {
      en: "Can do everything in the organization, including giving others any role.",
      it: "Può fare tutto nell'organizzazione, compreso assegnare ad altri qualsiasi ruolo.",
    },
    privileged: true,
  },
  {
    id: "11451d60-acb2-45eb-a7d6-43d0f0125c13",
    name: { en: "Windows 365 administrator", it: "Amministratore di Windows 365" },
    description: {
      en: "Provisions and manages Cloud PCs and the groups they need.",
      it: "Crea e gestisce i Cloud PC e i gruppi necessari.",
    },
    privileged: false,
  },
];
