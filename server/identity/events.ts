import type { EventKind } from "../platform/index.ts";

/** What happens to accounts. Those that administrators cause are recorded by whoever carries the operation out. */
export const identityEvents = {
  userCreated: { kind: "user.created", name: { en: "User created", it: "Utente creato" } },
  userUpdated: { kind: "user.updated", name: { en: "User edited", it: "Utente modificato" } },
  userDisabled: { kind: "user.disabled", name: { en: "User disabled", it: "Utente disabilitato" } },
  userEnabled: { kind: "user.enabled", name: { en: "User enabled", it: "Utente riabilitato" } },
  userDeleted: { kind: "user.deleted", name: { en: "User deleted", it: "Utente eliminato" } },
  userRestored: { kind: "user.restored", name: { en: "User restored", it: "Utente ripristinato" } },
  passwordResetByAdmin: {
    kind: "user.password-reset",
    name: { en: "Password reset by an administrator", it: "Password reimpostata da un amministratore" },
  },
  sessionStarted: { kind: "session.started", name: { en: "Signed in", it: "Accesso effettuato" } },
  sessionEnded: { kind: "session.ended", name: { en: "Signed out", it: "Sessione terminata" } },
  passwordChanged: { kind: "password.changed", name: { en: "Password changed", it: "Password cambiata" } },
  passwordResetRequested: {
    kind: "password-reset.requested",
    name: { en: "New password asked for by mail", it: "Nuova password richiesta via e-mail" },
  },
  factorAdded: { kind: "second-factor.added", name: { en: "Second factor added", it: "Secondo fattore aggiunto" } },
  factorRenamed: { kind: "second-factor.renamed", name: { en: "Second factor renamed", it: "Secondo fattore rinominato" } },
  factorRemoved: { kind: "second-factor.removed", name: { en: "Second factor removed", it: "Secondo fattore rimosso" } },
  factorsReset: {
    kind: "second-factors.reset",
    name: { en: "Second factors reset by an administrator", it: "Secondi fattori reimpostati da un amministratore" },
  },
  recoveryCodesRenewed: { kind: "recovery-codes.renewed", name: { en: "New recovery codes made", it: "Nuovi codici di recupero creati" } },
  recoveryCodeUsed: { kind: "recovery-code.used", name: { en: "Recovery code used", it: "Codice di recupero usato" } },
  passwordResetCompleted: {
    kind: "password-reset.completed",
    name: { en: "Password chosen anew by mail link", it: "Password reimpostata tramite link e-mail" },
  },
} as const satisfies Record<string, EventKind>;
