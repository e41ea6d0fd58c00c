import type { RoleFacts } from "../roles.data.ts";

export const collaborationRoles: readonly RoleFacts[] = [
  {
    id: "44367163-eba1-44c3-98af-f5787879f96a",
    name: { en: "Dynamics 365 administrator", it: "Amministratore di Dynamics 365" },
    description: {
      en: "Manages the business applications of Dynamics 365 and their service health.",
      it: "Gestisce le applicazioni aziendali di Dynamics 365 e ne segue lo stato del servizio.",
    },
    privileged: false,
  },
  {
    id: "29232cdf-9323-42fd-ade2-1d097af3e4de",
    name: { en: "Exchange administrator", it: "Amministratore di Exchange" },
    description: {
      en: "Manages mailboxes, mail flow and every other setting of Exchange.",
      it: "Gestisce le cassette postali, il flusso della posta e ogni altra impostazione di Exchange.",
    },
    privileged: false,
  },
  {
    id: "31392ffb-586c-42d1-9346-e59415a2cc4e",
    name: { en: "Exchange recipient administrator", it: "Amministratore dei destinatari di Exchange" },
    description: {
      en: "Creates and changes the recipients of Exchange, without touching its other settings.",
      it: "Crea e modifica i destinatari di Exchange, senza intervenire sulle altre impostazioni.",
    },
    privileged: false,
  },
  {
    id: "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e",
    name: { en: "Identity governance administrator", it: "Amministratore della governance delle identità" },
    description: {
      en: "Manages access packages, access reviews and terms that people must agree to.",
      it: "Gestisce i pacchetti di accesso, le verifiche degli accessi e le condizioni che le persone devono accettare.",
    },
    privileged: false,
  },
  {
    id: "b5a8dcf3-09d5-43a9-a639-8e29ef291470",
    name: { en: "Knowledge administrator", it: "Amministratore delle conoscenze" },
    description: {
      en: "Configures the features for knowledge, learning and content understanding.",
      it: "Configura le funzionalità di conoscenza, apprendimento e comprensione dei contenuti.",
    },
    privileged: false,
  },
  {
    id: "744ec460-397e-42ad-a462-8b3f9747a02c",
    name: { en: "Knowledge manager", it: "Responsabile delle conoscenze" },
    description: {
      en: "Organizes, creates and promotes topics and knowledge content.",
      it: "Organizza, crea e promuove argomenti e contenuti di conoscenza.",
    },
    privileged: false,
  },
  {
    id: "32696413-001a-46ae-978c-ce0f6b3620d2",
    name: { en: "Windows update deployment administrator", it: "Amministratore della distribuzione di Windows Update" },
    description: {
      en: "Plans and controls how Windows updates reach the organization's devices.",
      it: "Pianifica e controlla la distribuzione degli aggiornamenti di Windows ai dispositivi dell'organizzazione.",
    },
    privileged: false,
  },
  {
    id: "892c5842-a9a6-463a-8041-72aa08ca3cf6",
    name: { en: "Cloud app security administrator", it: "Amministratore della sicurezza delle app cloud" },
    description: {
      en: "Manages policies, alerts and settings that protect the use of cloud apps.",
      it: "Gestisce i criteri, gli avvisi e le impostazioni che proteggono l'uso delle app cloud.",
    },
    privileged: false,
  },
  {
    id: "fdd7a751-b60b-444a-984c-02652fe8fa1c",
    name: { en: "Groups administrator", it: "Amministratore dei gruppi" },
    description: {
      en: "Creates and manages groups and their settings, such as naming and expiration.",
      it: "Crea e gestisce i gruppi e le relative impostazioni, come denominazione e scadenza.",
    },
    privileged: false,
  },
  {
    id: "a9ea8996-122f-4c74-9520-8edcd192826c",
    name: { en: "Power BI administrator", it: "Amministratore di Power BI" },
    description: {
      en: "Manages Power BI: its settings, capacity and use.",
      it: "Gestisce Power BI: impostazioni, capacità e utilizzo.",
    },
    privileged: false,
  },
  {
    id: "69091246-20e8-4a56-aa4d-066075b2a7a8",
    name: { en: "Teams administrator", it: "Amministratore di Teams" },
    description: {
      en: "Manages meetings, calls, messaging, teams and every other setting of Teams.",
      it: "Gestisce riunioni, chiamate, messaggi, team e ogni altra impostazione di Teams.",
    },
    privileged: false,
  },
  {
    id: "baf37b3a-610e-45da-9e62-d9d1e5e8914b",
    name: { en: "Teams communications administrator", it: "Amministratore delle comunicazioni di Teams" },
    description: {
      en: "Manages calling and meetings in Teams, including phone numbers and policies.",
      it: "Gestisce chiamate e riunioni in Teams, compresi i numeri di telefono e i criteri.",
    },
    privileged: false,
  },
  {
    id: "3d762c5a-1b6c-493f-843e-55a3b42923d4",
    name: { en: "Teams devices administrator", it: "Amministratore dei dispositivi di Teams" },
    description: {
      en: "Manages the phones, rooms and other devices certified for Teams.",
      it: "Gestisce i telefoni, le sale e gli altri dispositivi certificati per Teams.",
    },
    privileged: false,
  },
  {
    id: "eb1f4a8d-243a-41f0-9fbd-c7cdf6c5ef7c",
    name: { en: "Insights administrator", it: "Amministratore di Insights" },
    description: {
      en: "Manages Viva Insights and decides who sees its analyses.",
      it: "Gestisce Viva Insights e decide chi ne vede le analisi.",
    },
    privileged: false,
  },
  {
    id: "31e939ad-9672-4796-9c2e-873181342d2d",
    name: { en: "Insights business leader", it: "Responsabile aziendale di Insights" },
    description: {
      en: "Sees and shares the dashboards and analyses of Viva Insights.",
      it: "Consulta e condivide i dashboard e le analisi di Viva Insights.",
    },
    privileged: false,
  },
  {
    id: "74ef975b-6605-40af-a5d2-b9539d836353",
    name: { en: "Kaizala administrator", it: "Amministratore di Kaizala" },
    description: {
      en: "Manages the settings, groups and reports of Kaizala.",
      it: "Gestisce le impostazioni, i gruppi e i report di Kaizala.",
    },
    privileged: false,
  },
  {
    id: "d37c8bed-0711-4417-ba38-b4abe66ce4c2",
    name: { en: "Network administrator", it: "Amministratore della rete" },
    description: {
      en: "Enters network locations and reviews advice on how to design the network.",
      it: "Registra le sedi di rete ed esamina i consigli per la progettazione della rete.",
    },
    privileged: false,
  },
  {
    id: "2b745bdf-0803-4d80-aa65-822c4493daac",
    name: { en: "Office apps administrator", it: "Amministratore delle app di Office" },
    description: {
      en: "Manages policies and cloud settings of the Office apps and the news shown in them.",
      it: "Gestisce i criteri e le impostazioni cloud delle app di Office e le novità che vi compaiono.",
    },
    privileged: false,
  },
  {
    id: "11648597-926c-4cf3-9c36-bcebb0ba8dcc",
    name: { en: "Power platform administrator", it: "Amministratore di Power Platform" },
    description: {
      en: "Manages environments, apps, flows and data policies of Power Platform.",
      it: "Gestisce ambienti, app, flussi e criteri sui dati di Power Platform.",
    },
    privileged: false,
  },
  {
    id: "0964bb5e-9bdb-4d7b-ac29-58e794862a40",
    name: { en: "Search administrator", it: "Amministratore della ricerca" },
    description: {
      en: "Manages every setting of the organization's search.",
      it: "Gestisce tutte le impostazioni della ricerca nell'organizzazione.",
    },
    privileged: false,
  },
  {
    id: "8835291a-918c-4fd7-a9ce-faa49f0cf7d9",
    name: { en: "Search editor", it: "Redattore della ricerca" },
    description: {
      en: "Writes and changes bookmarks, answers and locations that the search shows.",
      it: "Scrive e modifica i segnalibri, le risposte e le sedi mostrati dalla ricerca.",
    },
    privileged: false,
  },
  {
    id: "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
    name: { en: "SharePoint administrator", it: "Amministratore di SharePoint" },
    description: {
      en: "Manages the sites, storage and sharing settings of SharePoint.",
      it: "Gestisce i siti, lo spazio di archiviazione e le impostazioni di condivisione di SharePoint.",
    },
    privileged: false,
  },
  {
    id: "75941009-915a-4869-abe7-691bff18279e",
    name: { en: "Skype for Business administrator", it: "Amministratore di Skype for Business" },
    description: {
      en: "Manages every setting of Skype for Business.",
      it: "Gestisce tutte le impostazioni di Skype for Business.",
    },
    privileged: false,
  },
  {
    id: "f70938a0-fc10-4177-9e90-2178f8765737",
    name: { en: "Teams communications support engineer", it: "Tecnico di supporto delle comunicazioni di Teams" },
    description: {
      en: "Finds the causes of communication problems in Teams with the details of every participant of a call.",
      it: "Individua le cause dei problemi di comunicazione in Teams con i dettagli di ogni partecipante a una chiamata.",
    },
    privileged: false,
  },
  {
    id: "fcf91098-03e3-41a9-b5ba-6f0ec8188a12",
    name: { en: "Teams communications support specialist", it: "Specialista di supporto delle comunicazioni di Teams" },
    description: {
      en: "Finds the causes of communication problems in Teams, seeing the details of one person's calls only.",
      it: "Individua le cause dei problemi di comunicazione in Teams, vedendo solo i dettagli delle chiamate di una singola persona.",
    },
    privileged: false,
  },
  {
    id: "e3973bdf-4987-49ae-837a-ba8e231c7286",
    name: { en: "Azure DevOps administrator", it: "Amministratore di Azure DevOps" },
    description: {
      en: "Manages the policies that apply to all Azure DevOps organizations of the company.",
      it: "Gestisce i criteri validi per tutte le organizzazioni di Azure DevOps dell'azienda.",
    },
    privileged: false,
  },
  {
    id: "6e591065-9bad-43ed-90f3-e9424366d2f0",
    name: { en: "External Id user flow administrator", it: "Amministratore dei flussi utente di ID esterno" },
    description: {
      en: "Creates and manages the steps by which external people sign up and sign in.",
      it: "Crea e gestisce i passaggi con cui le persone esterne si registrano e accedono.",
    },
    privileged: false,
  },
  {
    id: "0f971eea-41eb-4569-a71e-57bb8a3eff1e",
    name: {
      en: "External Id user flow attribute administrator",
      it: "Amministratore degli attributi dei flussi utente di ID esterno",
    },
    description: {
      en: "Manages which information external people are asked for when they sign up.",
      it: "Gestisce le informazioni richieste alle persone esterne al momento della registrazione.",
    },
    privileged: false,
  },
];
