import type { Localized } from "../../platform/index.ts";

/**
 * What a person may choose to get by mail or not. A notice that names no topic always comes: whoever could switch off the ones on
 * passwords and addresses would not hear of losing the account, and letters to outsiders are their senders'.
 */
export interface Topic {
  readonly key: string;
  readonly name: Localized;
  readonly description: Localized;
}

export const topics: readonly Topic[] = [
  {
    key: "invitations",
    name: { en: "Answers to requests", it: "Risposte alle richieste" },
    description: {
      en: "A customer has accepted or declined what your organization asked for.",
      it: "Un cliente ha accettato o rifiutato ciò che la tua organizzazione ha chiesto.",
    },
  },
  {
    key: "batches",
    name: { en: "Invitations to many", it: "Inviti multipli" },
    description: {
      en: "A file of invitations that you began to send has come to its end: how many were sent, how many failed.",
      it: "Un invio multiplo che hai avviato è terminato: quanti inviti sono partiti e quanti non sono riusciti.",
    },
  },
  {
    key: "administration",
    name: { en: "Delegated administration", it: "Amministrazione delegata" },
    description: {
      en: "A customer has taken your organization's admin roles away.",
      it: "Un cliente ha rimosso i ruoli di amministratore della tua organizzazione.",
    },
  },
  {
    key: "endings",
    name: { en: "Ended relationships", it: "Relazioni terminate" },
    description: {
      en: "A relationship between a partner and a customer has ended. Requests that wait for your organization always come.",
      it: "Una relazione tra un partner e un cliente è terminata. Le richieste in attesa della tua organizzazione arrivano sempre.",
    },
  },
  {
    key: "partnerships",
    name: { en: "Providers and resellers", it: "Provider e rivenditori" },
    description: {
      en: "A partnership has begun or ended, or a provider's administrator access was removed.",
      it: "Una partnership è iniziata o terminata, oppure è stato rimosso l'accesso di amministratore di un provider.",
    },
  },
];
