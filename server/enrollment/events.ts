import type { EventKind } from "../platform/index.ts";
import { signUpEvents } from "./sign-ups/events.ts";

export const enrollmentEvents = {
  ...signUpEvents,
  begun: { kind: "enrollment.begun", name: { en: "Enrollment begun", it: "Adesione al programma iniziata" } },
  membershipSignInRequested: {
    kind: "membership-sign-in.requested",
    name: { en: "Code requested for a network membership account", it: "Codice richiesto per un account della rete partner" },
  },
  profileChosen: { kind: "enrollment.profile-chosen", name: { en: "Partner network ID chosen", it: "ID della rete partner scelto" } },
  submitted: { kind: "enrollment.submitted", name: { en: "Enrollment submitted", it: "Domanda di adesione inviata" } },
  mailRepeated: {
    kind: "enrollment.mail-repeated",
    name: { en: "Mail to confirm the enrollment sent again", it: "E-mail di conferma dell'adesione inviata di nuovo" },
  },
  recalled: {
    kind: "enrollment.recalled",
    name: { en: "Enrollment taken back to correct it", it: "Domanda di adesione ritirata per correggerla" },
  },
  confirmed: {
    kind: "enrollment.confirmed",
    name: { en: "Enrollment confirmed by the primary contact", it: "Adesione confermata dal contatto principale" },
  },
  checkChanged: {
    kind: "enrollment.check-changed",
    name: { en: "Enrollment check changed", it: "Verifica della domanda di adesione modificata" },
  },
  questionAsked: {
    kind: "enrollment.question-asked",
    name: { en: "Applicant asked for more", it: "Richieste altre informazioni al candidato" },
  },
  answered: {
    kind: "enrollment.answered",
    name: { en: "Vendor's question answered", it: "Risposta alla domanda del fornitore del cloud" },
  },
  approved: { kind: "enrollment.approved", name: { en: "Enrollment approved", it: "Adesione approvata" } },
  rejected: { kind: "enrollment.rejected", name: { en: "Enrollment rejected", it: "Adesione rifiutata" } },
  appealed: { kind: "enrollment.appealed", name: { en: "Rejection appealed", it: "Ricorso contro il rifiuto" } },
  withdrawn: { kind: "enrollment.withdrawn", name: { en: "Enrollment withdrawn", it: "Domanda di adesione ritirata" } },
  documentUploaded: { kind: "enrollment-document.uploaded", name: { en: "Document uploaded", it: "Documento caricato" } },
  documentDeleted: { kind: "enrollment-document.deleted", name: { en: "Document deleted", it: "Documento eliminato" } },
  membershipCreated: {
    kind: "network-membership.created",
    name: { en: "Network membership added", it: "Iscrizione alla rete partner aggiunta" },
  },
  membershipChanged: {
    kind: "network-membership.changed",
    name: { en: "Network membership changed", it: "Iscrizione alla rete partner modificata" },
  },
  membershipsImported: {
    kind: "network-memberships.imported",
    name: { en: "Network memberships imported", it: "Iscrizioni alla rete partner importate" },
  },
  customersRecorded: {
    kind: "recorded-customers.imported",
    name: { en: "Customers of network members recorded", it: "Clienti di membri della rete registrati" },
  },
  customersBrought: {
    kind: "recorded-customers.brought",
    name: { en: "Customers on the vendor's record taken over", it: "Clienti registrati dal fornitore del cloud acquisiti" },
  },
} as const satisfies Record<string, EventKind>;
