import type { RoleFacts } from "../roles.data.ts";

export const devicesRoles: readonly RoleFacts[] = [
  {
    id: "3a2c62db-5318-420d-8d74-23affee5d9d5",
    name: { en: "Intune administrator", it: "Amministratore di Intune" },
    description: {
      en: "Manages devices, their apps and their policies through Intune.",
      it: "Gestisce i dispositivi, le loro app e i relativi criteri tramite Intune.",
    },
    privileged: true,
  },
  {
    id: "7698a772-787b-4ac8-901f-60d6b08affd2",
    name: { en: "Cloud device administrator", it: "Amministratore dei dispositivi cloud" },
    description: {
      en: "Enables, disables and deletes devices in the directory and reads their recovery keys.",
      it: "Abilita, disabilita ed elimina i dispositivi nella directory e ne legge le chiavi di ripristino.",
    },
    privileged: true,
  },
  {
    id: "38a96431-2bdf-4b4c-8b6e-5d3d8abac1a4",
    name: { en: "Desktop analytics administrator", it: "Amministratore di Desktop Analytics" },
    description: {
      en: "Uses the tools that plan and customize the desktops of the organization.",
      it: "Usa gli strumenti per pianificare e personalizzare i desktop dell'organizzazione.",
    },
    privileged: false,
  },
  {
    id: "644ef478-e28f-4e28-b9dc-3fdde9aa0b1f",
    name: { en: "Printer administrator", it: "Amministratore delle stampanti" },
    description: {
      en: "Manages printers, their connectors and every setting of printing.",
      it: "Gestisce le stampanti, i relativi connettori e tutte le impostazioni di stampa.",
    },
    privileged: false,
  },
  {
    id: "e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477",
    name: { en: "Printer technician", it: "Tecnico delle stampanti" },
    description: {
      en: "Registers and unregisters printers and updates their status.",
      it: "Registra le stampanti, ne annulla la registrazione e ne aggiorna lo stato.",
    },
    privileged: false,
  },
  {
    id: "9f06204d-73c1-4d4c-880a-6edb90606fd8",
    name: {
      en: "Azure AD joined device local administrator",
      it: "Amministratore locale dei dispositivi aggiunti ad Azure AD",
    },
    description: {
      en: "Is a local administrator on every device that is joined to the directory.",
      it: "È amministratore locale su tutti i dispositivi aggiunti alla directory.",
    },
    privileged: false,
  },
];
