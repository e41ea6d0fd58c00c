import { type Problem, wordsForProblem } from "../imports/index.ts";
import type { Localized } from "../platform/index.ts";
import { mostLines } from "./rules.ts";

interface Words {
  readonly message: Localized;
  readonly nextStep?: Localized;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Why nothing goes to a line's address, or why a batch failed, besides what a file of any kind can be refused for. */
const words: Readonly<Record<string, (parameters: Parameters) => Words>> = {
  "address-repeated": ({ line }) => ({
    message: { en: `Line ${line} has the same address.`, it: `La riga ${line} ha lo stesso indirizzo.` },
  }),
  "already-customer": () => ({
    message: {
      en: "The organization of this address is your customer in this way already.",
      it: "L'organizzazione di questo indirizzo è già tuo cliente a questo titolo.",
    },
  }),
  "already-invited": () => ({
    message: {
      en: "This address has an invitation from you that nobody has answered yet.",
      it: "Questo indirizzo ha già un tuo invito a cui nessuno ha ancora risposto.",
    },
    nextStep: { en: "Send a reminder from that invitation's page.", it: "Invia un promemoria dalla pagina di quell'invito." },
  }),
  "not-taking-requests": () => ({
    message: {
      en: "The organization of this address does not take such requests by mail.",
      it: "L'organizzazione di questo indirizzo non accetta richieste di questo tipo via e-mail.",
    },
    nextStep: {
      en: "Talk to them. With their request code, invite them by themselves.",
      it: "Parlane con loro. Con il loro codice di richiesta, invitali singolarmente.",
    },
  }),
  "mailbox-full": () => ({
    message: {
      en: "This mailbox has been sent several invitations today.",
      it: "A questa casella oggi sono già stati inviati diversi inviti.",
    },
    nextStep: { en: "Try again tomorrow.", it: "Riprova domani." },
  }),
  "batch-stopped": () => ({
    message: { en: "The batch was stopped before this line's turn.", it: "L'invio è stato fermato prima di questa riga." },
  }),
  "language-unknown": ({ value }) => ({
    message: { en: `“${value}” is no language of ours: write en or it.`, it: `“${value}” non è una lingua disponibile: scrivi en o it.` },
    nextStep: { en: "Correct it, or leave the cell empty.", it: "Correggila oppure lascia vuota la cella." },
  }),
  "name-too-long": ({ longest }) => ({
    message: { en: `The company name has more than ${longest} characters.`, it: `Il nome dell'azienda supera i ${longest} caratteri.` },
  }),
  "too-many-lines": () => ({
    message: { en: `The file has more than ${mostLines} lines.`, it: `Il file supera le ${mostLines} righe.` },
    nextStep: {
      en: "Split it, with the header in each part. Nothing was sent.",
      it: "Dividilo in più parti, ciascuna con l'intestazione. Non è stato inviato nulla.",
    },
  }),
  "too-many-invitations": () => ({
    message: {
      en: "Your organization has invited as many addresses today as it may.",
      it: "Oggi la tua organizzazione ha già invitato tutti gli indirizzi consentiti.",
    },
    nextStep: {
      en: "Send the file again tomorrow. Nothing of it was sent.",
      it: "Invia di nuovo il file domani. Non ne è stato inviato nulla.",
    },
  }),
  "no-longer-allowed": () => ({
    message: {
      en: "The person who began the batch, or your organization, may not invite customers any more.",
      it: "Chi ha avviato l'invio, o la tua organizzazione, non può più invitare clienti.",
    },
    nextStep: {
      en: "Somebody who may can send the file again: whom it has reached is not invited twice.",
      it: "Chi può farlo può inviare di nuovo il file: chi è già stato raggiunto non viene invitato due volte.",
    },
  }),
};

/** Why a whole batch failed. */
export function explain({ code, parameters }: Problem<string>): Words {
  return words[code]?.(parameters) ?? wordsForProblem({ code, parameters });
}

/** Why nothing goes to a line: of what any file's line can be refused for, with what to do with this file. */
export function explainLine({ code, parameters }: Problem<string>): Words {
  return words[code]?.(parameters) ?? { ...wordsForProblem({ code, parameters }), nextStep: sendAgain };
}

const sendAgain: Localized = {
  en: "Correct the line and send the file again in a new batch: whom it has reached is not invited twice.",
  it: "Correggi la riga e invia di nuovo il file con un nuovo invio: chi è già stato raggiunto non viene invitato due volte.",
};
