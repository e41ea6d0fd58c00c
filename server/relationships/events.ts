import type { EventKind } from "../platform/index.ts";

export const relationshipEvents = {
  invitationDrafted: { kind: "invitation.drafted", name: { en: "Invitation drafted", it: "Invito preparato" } },
  invitationSent: { kind: "invitation.sent", name: { en: "Invitation sent", it: "Invito inviato" } },
  invitationReminded: { kind: "invitation.reminded", name: { en: "Invitation reminded of", it: "Promemoria di un invito inviato" } },
  remindersSwitched: {
    kind: "invitation-reminders.switched",
    name: { en: "Reminders of an invitation switched", it: "Promemoria di un invito attivati o disattivati" },
  },
  invitationExpired: { kind: "invitation.expired", name: { en: "Invitation expired", it: "Invito scaduto" } },
  invitationWithdrawn: { kind: "invitation.withdrawn", name: { en: "Invitation withdrawn", it: "Invito ritirato" } },
  invitationDeclined: { kind: "invitation.declined", name: { en: "Invitation declined", it: "Invito rifiutato" } },
  invitationAccepted: { kind: "invitation.accepted", name: { en: "Invitation accepted", it: "Invito accettato" } },
  acceptanceWaiting: {
    kind: "acceptance.waiting",
    name: { en: "Acceptance waits for a second administrator", it: "Accettazione in attesa di un secondo amministratore" },
  },
  acceptanceConfirmed: {
    kind: "acceptance.confirmed",
    name: { en: "Acceptance confirmed by a second administrator", it: "Accettazione confermata da un secondo amministratore" },
  },
  acceptanceRefused: {
    kind: "acceptance.refused",
    name: { en: "Acceptance not confirmed", it: "Accettazione non confermata" },
  },
  relationshipStarted: { kind: "relationship.started", name: { en: "Relationship started", it: "Relazione avviata" } },
  endRequested: {
    kind: "relationship.end-requested",
    name: { en: "End of a relationship requested", it: "Chiusura di una relazione richiesta" },
  },
  endRequestWithdrawn: {
    kind: "relationship.end-request-withdrawn",
    name: { en: "Request to end a relationship withdrawn", it: "Richiesta di chiusura di una relazione ritirata" },
  },
  endReminded: {
    kind: "relationship.end-reminded",
    name: { en: "Partner reminded to end a relationship", it: "Promemoria al partner per la chiusura di una relazione" },
  },
  endEscalated: {
    kind: "relationship.end-escalated",
    name: { en: "End of a relationship overdue", it: "Chiusura di una relazione in ritardo" },
  },
  relationshipSuspended: { kind: "relationship.suspended", name: { en: "Relationship suspended", it: "Relazione sospesa" } },
  suspensionLifted: {
    kind: "relationship.suspension-lifted",
    name: { en: "Suspension of a relationship lifted", it: "Sospensione di una relazione revocata" },
  },
  relationshipEnded: { kind: "relationship.ended", name: { en: "Relationship ended", it: "Relazione terminata" } },
  administrationGranted: {
    kind: "administration.granted",
    name: { en: "Delegated administration granted", it: "Amministrazione delegata concessa" },
  },
  administrationRemoved: {
    kind: "administration.removed",
    name: { en: "Partner's admin roles removed", it: "Ruoli di amministratore del partner rimossi" },
  },
  reviewOpened: { kind: "access-review.opened", name: { en: "Access review opened", it: "Revisione degli accessi aperta" } },
  reviewReminded: {
    kind: "access-review.reminded",
    name: { en: "Reminder of an access review", it: "Promemoria di una revisione degli accessi" },
  },
  reviewOverdue: { kind: "access-review.overdue", name: { en: "Access review overdue", it: "Revisione degli accessi in ritardo" } },
  administrationKept: {
    kind: "administration.kept",
    name: { en: "Partner's admin roles confirmed", it: "Ruoli di amministratore del partner confermati" },
  },
  reviewDone: { kind: "access-review.done", name: { en: "Access review done", it: "Revisione degli accessi completata" } },
  consentRulesChanged: {
    kind: "consent-rules.changed",
    name: { en: "Rules for partners' access changed", it: "Regole per l'accesso dei partner modificate" },
  },
  helpAsked: { kind: "help.asked", name: { en: "Help asked of the vendor", it: "Aiuto chiesto al fornitore del cloud" } },
  helpAnswered: { kind: "help.answered", name: { en: "Request for help answered", it: "Richiesta di aiuto con risposta" } },
  agreementAsked: {
    kind: "customer-agreement.asked",
    name: { en: "Acceptance of the customer agreement asked", it: "Accettazione del contratto per i clienti richiesta" },
  },
  partnerAccountAdded: {
    kind: "partner-account.added",
    name: { en: "Account given to a partner's person", it: "Account assegnato a una persona di un partner" },
  },
  partnerAccountRemoved: {
    kind: "partner-account.removed",
    name: { en: "Account of a partner's person taken away", it: "Account di una persona di un partner tolto" },
  },
  partnershipStarted: { kind: "partnership.started", name: { en: "Partnership started", it: "Partnership avviata" } },
  partnershipEnded: { kind: "partnership.ended", name: { en: "Partnership ended", it: "Partnership terminata" } },
  providerAccessGranted: {
    kind: "provider-access.granted",
    name: { en: "Provider's administrator access granted", it: "Accesso come amministratore concesso al provider" },
  },
  providerAccessRemoved: {
    kind: "provider-access.removed",
    name: { en: "Provider's administrator access removed", it: "Accesso come amministratore del provider rimosso" },
  },
  askingChanged: { kind: "asking.changed", name: { en: "Who may ask changed", it: "Chi può fare richieste modificato" } },
  requestCodeRenewed: { kind: "request-code.renewed", name: { en: "Request code renewed", it: "Codice di richiesta rinnovato" } },
  partnerBlocked: { kind: "partner.blocked", name: { en: "Partner blocked", it: "Partner bloccato" } },
  partnerUnblocked: { kind: "partner.unblocked", name: { en: "Partner unblocked", it: "Partner sbloccato" } },
  invitationReported: { kind: "invitation.reported", name: { en: "Invitation reported", it: "Invito segnalato" } },
  reportClosed: {
    kind: "invitation-report.closed",
    name: { en: "Report of an invitation closed", it: "Segnalazione di un invito chiusa" },
  },
  customerTagged: { kind: "customer.tagged", name: { en: "Tag put on a customer", it: "Tag assegnato a un cliente" } },
  customerUntagged: { kind: "customer.untagged", name: { en: "Tag taken off a customer", it: "Tag rimosso da un cliente" } },
  viewShared: { kind: "customer-view.shared", name: { en: "View of customers shared", it: "Vista dei clienti condivisa" } },
  sharedViewChanged: {
    kind: "customer-view.changed",
    name: { en: "Shared view of customers changed", it: "Vista condivisa dei clienti modificata" },
  },
  sharedViewDeleted: {
    kind: "customer-view.deleted",
    name: { en: "Shared view of customers deleted", it: "Vista condivisa dei clienti eliminata" },
  },
} as const satisfies Record<string, EventKind>;
