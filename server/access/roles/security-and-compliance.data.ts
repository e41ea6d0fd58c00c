import type { RoleFacts } from "../roles.data.ts";

export const securityAndComplianceRoles: readonly RoleFacts[] = [
  {
    id: "17315797-102d-40b4-93e0-432062caca18",
    name: { en: "Compliance administrator", it: "Amministratore della conformità" },
    description: {
      en: "Manages how the organization meets its duties about data and records.",
      it: "Gestisce il modo in cui l'organizzazione rispetta gli obblighi su dati e documenti.",
    },
    privileged: false,
  },
  {
    id: "e6d1a23a-da11-4be4-9570-befc86d067a7",
    name: { en: "Compliance data administrator", it: "Amministratore dei dati di conformità" },
    description: {
      en: "Watches over the organization's data, so that it is protected and risks are known.",
      it: "Vigila sui dati dell'organizzazione affinché siano protetti e i rischi siano noti.",
    },
    privileged: false,
  },
  {
    id: "194ae4cb-b126-40b2-bd5b-6091b380977d",
    name: { en: "Security administrator", it: "Amministratore della sicurezza" },
    description: {
      en: "Manages security settings and policies and reads security reports.",
      it: "Gestisce le impostazioni e i criteri di sicurezza e legge i relativi report.",
    },
    privileged: true,
  },
  {
    id: "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
    name: { en: "Security operator", it: "Operatore della sicurezza" },
    description: {
      en: "Investigates and answers security alerts.",
      it: "Esamina gli avvisi di sicurezza e vi risponde.",
    },
    privileged: true,
  },
  {
    id: "7495fdc4-34c4-4d15-a289-98788ce399fd",
    name: { en: "Azure information protection administrator", it: "Amministratore di Azure Information Protection" },
    description: {
      en: "Manages the labels and policies that classify and protect documents and mail.",
      it: "Gestisce le etichette e i criteri che classificano e proteggono documenti e posta.",
    },
    privileged: false,
  },
  {
    id: "5c4f9dcd-47dc-4cf7-8c9a-9e4207cbfc91",
    name: { en: "Customer Lockbox access approver", it: "Responsabile dell'approvazione di Customer Lockbox" },
    description: {
      en: "Decides whether the vendor's support staff may see the organization's data.",
      it: "Decide se il personale di supporto del fornitore può vedere i dati dell'organizzazione.",
    },
    privileged: false,
  },
  {
    id: "0526716b-113d-4c15-b2c8-68e3c22b9f80",
    name: { en: "Authentication policy administrator", it: "Amministratore dei criteri di autenticazione" },
    description: {
      en: "Decides which sign-in methods the organization allows and how passwords are protected.",
      it: "Decide quali metodi di accesso l'organizzazione consente e come sono protette le password.",
    },
    privileged: false,
  },
  {
    id: "9c6df0f2-1e7c-4dc3-b195-66dfbd24aa8f",
    name: { en: "Attack payload author", it: "Autore dei contenuti per gli attacchi simulati" },
    description: {
      en: "Prepares the messages that an administrator may use in simulated attacks.",
      it: "Prepara i messaggi che un amministratore può usare negli attacchi simulati.",
    },
    privileged: false,
  },
  {
    id: "c430b396-e693-46cc-96f3-db01bf8bb62a",
    name: { en: "Attack simulation administrator", it: "Amministratore delle simulazioni di attacco" },
    description: {
      en: "Prepares, runs and evaluates simulated attacks.",
      it: "Prepara, esegue e valuta gli attacchi simulati.",
    },
    privileged: false,
  },
];
