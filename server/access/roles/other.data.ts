import type { RoleFacts } from "../roles.data.ts";

export const otherRoles: readonly RoleFacts[] = [
  {
    id: "b0f54661-2d74-4c50-afa3-1ec803f12efe",
    name: { en: "Billing administrator", it: "Amministratore della fatturazione" },
    description: {
      en: "Makes purchases, pays invoices, manages subscriptions and follows what they cost.",
      it: "Effettua acquisti, paga le fatture, gestisce gli abbonamenti e ne segue i costi.",
    },
    privileged: false,
  },
  {
    id: "f023fd81-a637-4b56-95fd-791ac0226033",
    name: { en: "Service support administrator", it: "Amministratore del supporto del servizio" },
    description: {
      en: "Opens and follows support requests and reads the health of services.",
      it: "Apre e segue le richieste di supporto e consulta lo stato dei servizi.",
    },
    privileged: false,
  },
  {
    id: "d29b2b05-8046-44ba-8758-1e26182fcf32",
    name: { en: "Directory synchronization accounts", it: "Account di sincronizzazione della directory" },
    description: {
      en: "Is used only by the service that copies identities from own servers to the cloud.",
      it: "È usato solo dal servizio che copia le identità dai server locali al cloud.",
    },
    privileged: true,
  },
  {
    id: "9360feb5-f418-4baa-8175-e2a00bac4301",
    name: { en: "Directory writers", it: "Autori della directory" },
    description: {
      en: "Reads and changes basic facts of people, groups and the directory.",
      it: "Legge e modifica i dati di base di persone, gruppi e directory.",
    },
    privileged: true,
  },
  {
    id: "8329153b-31d0-4727-b945-745eb3bc5f31",
    name: { en: "Domain name administrator", it: "Amministratore dei nomi di dominio" },
    description: {
      en: "Adds, verifies and removes the organization's domain names.",
      it: "Aggiunge, verifica e rimuove i nomi di dominio dell'organizzazione.",
    },
    privileged: true,
  },
];
