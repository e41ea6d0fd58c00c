import type { RoleFacts } from "../roles.data.ts";

export const readOnlyRoles: readonly RoleFacts[] = [
  {
    id: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
    name: { en: "Directory readers", it: "Lettori della directory" },
    description: {
      en: "Reads basic facts of people, groups and the directory.",
      it: "Legge i dati di base di persone, gruppi e directory.",
    },
    privileged: false,
  },
  {
    id: "5d6b6bb7-de71-4623-b4af-96380a352509",
    name: { en: "Security reader", it: "Lettore della sicurezza" },
    description: {
      en: "Reads security settings, reports and alerts without changing them.",
      it: "Legge le impostazioni, i report e gli avvisi di sicurezza senza modificarli.",
    },
    privileged: true,
  },
  {
    id: "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
    name: { en: "Global reader", it: "Lettore globale" },
    description: {
      en: "Reads everything that a global administrator can, and changes nothing.",
      it: "Legge tutto ciò che può leggere un amministratore globale, senza modificare nulla.",
    },
    privileged: true,
  },
  {
    id: "ac16e43d-7b2d-40e0-ac05-243ff356ab5b",
    name: { en: "Message center privacy reader", it: "Lettore delle comunicazioni sulla privacy del Centro messaggi" },
    description: {
      en: "Reads all messages about services, including those about data privacy.",
      it: "Legge tutte le comunicazioni sui servizi, comprese quelle sulla privacy dei dati.",
    },
    privileged: false,
  },
  {
    id: "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b",
    name: { en: "Message center reader", it: "Lettore del Centro messaggi" },
    description: {
      en: "Reads messages about changes of services, except for those about data privacy.",
      it: "Legge le comunicazioni sulle modifiche dei servizi, escluse quelle sulla privacy dei dati.",
    },
    privileged: false,
  },
  {
    id: "4a5d8f65-41da-4de4-8968-e035b65339cf",
    name: { en: "Reports reader", it: "Lettore dei report" },
    description: {
      en: "Reads reports about sign-ins, activity and use.",
      it: "Legge i report su accessi, attività e utilizzo.",
    },
    privileged: false,
  },
  {
    id: "75934031-6c7e-415a-99d7-48dbd49e875e",
    name: { en: "Usage summary reports reader", it: "Lettore dei report di riepilogo sull'utilizzo" },
    description: {
      en: "Reads reports of use for the organization as a whole, without the names of people.",
      it: "Legge i report sull'utilizzo dell'organizzazione nel suo insieme, senza i nomi delle persone.",
    },
    privileged: false,
  },
];
