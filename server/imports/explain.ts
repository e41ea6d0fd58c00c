import type { Localized } from "../platform/index.ts";

type Parameters = Readonly<Record<string, unknown>>;
interface Words {
  readonly message: Localized;
  readonly nextStep?: Localized;
}

const saveAsUtf8: Localized = {
  en: "Save the file as “CSV UTF-8” and import it again.",
  it: "Salva il file come “CSV UTF-8” e importalo di nuovo.",
};
const correctLine: Localized = {
  en: "Correct the line and import the file again: the other lines are not done twice.",
  it: "Correggi la riga e importa di nuovo il file: le altre righe non vengono ripetute.",
};
const importAgain: Localized = {
  en: "Import the file again: what is done is not done twice.",
  it: "Importa di nuovo il file: ciò che è già stato fatto non viene ripetuto.",
};

/** Why a line was refused. Lines keep code and parameters; these are the words, made when somebody reads them. */
const lineWords = {
  "not-utf-8": () => ({ message: { en: "The line is not UTF-8 text.", it: "La riga non è testo UTF-8." }, nextStep: saveAsUtf8 }),
  "line-too-long": ({ longest }) => ({
    message: { en: `The line has more than ${longest} bytes.`, it: `La riga supera i ${longest} byte.` },
    nextStep: correctLine,
  }),
  "quotes-damaged": () => ({
    message: {
      en: "The quotation marks of this line do not close where they should.",
      it: "Le virgolette di questa riga non si chiudono dove dovrebbero.",
    },
    nextStep: correctLine,
  }),
  "cells-mismatch": ({ expected, found }) => ({
    message: {
      en: `The line has ${found} cells; the header has ${expected}.`,
      it: `La riga ha ${found} celle, l'intestazione ${expected}.`,
    },
    nextStep: {
      en: "Put quotation marks around a cell that contains the separator.",
      it: "Racchiudi tra virgolette la cella che contiene il separatore.",
    },
  }),
  "control-characters": ({ column }) => ({
    message: { en: `${column} contains control characters.`, it: `${column} contiene caratteri di controllo.` },
    nextStep: correctLine,
  }),
  "id-invalid": ({ value }) => ({
    message: {
      en: `“${value}” is not a Microsoft ID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.`,
      it: `“${value}” non è un ID Microsoft, come 3f2504e0-4f89-41d3-9a0c-0305e82c3301.`,
    },
    nextStep: correctLine,
  }),
  "id-repeated": ({ line }) => ({
    message: { en: `Line ${line} has the same Microsoft ID.`, it: `La riga ${line} ha lo stesso ID Microsoft.` },
    nextStep: { en: "Keep the right one of the two lines.", it: "Conserva solo la riga corretta." },
  }),
  "name-not-telling": ({ value }) => ({
    message: { en: `“${value}” is not the name of a company.`, it: `“${value}” non è il nome di un'azienda.` },
    nextStep: correctLine,
  }),
  "name-too-long": ({ longest }) => ({
    message: { en: `The company name has more than ${longest} characters.`, it: `Il nome dell'azienda supera i ${longest} caratteri.` },
    nextStep: correctLine,
  }),
  "domain-invalid": ({ value }) => ({
    message: { en: `“${value}” is not a domain, such as contoso.com.`, it: `“${value}” non è un dominio, come contoso.com.` },
    nextStep: { en: "Correct it, or leave the cell empty.", it: "Correggilo oppure lascia vuota la cella." },
  }),
  "country-unknown": ({ value }) => ({
    message: { en: `“${value}” is no country.`, it: `“${value}” non è un paese.` },
    nextStep: {
      en: "Write its code of two letters, such as IT, or its English or Italian name.",
      it: "Scrivi il codice di due lettere, come IT, oppure il nome in inglese o in italiano.",
    },
  }),
  "relationship-not-imported": ({ value }) => ({
    message: {
      en: `“${value}”: an import takes reseller relationships only.`,
      it: `“${value}”: un'importazione accetta solo relazioni di rivendita.`,
    },
    nextStep: {
      en: "Write Reseller, Cloud Reseller, Indirect Reseller or CSP if you resell to this customer; otherwise leave the line out.",
      it: "Scrivi Reseller, Cloud Reseller, Indirect Reseller o CSP se sei rivenditore di questo cliente; altrimenti togli la riga.",
    },
  }),
  "needs-acceptance": () => ({
    message: {
      en: "This organization has come here itself, so only its own people can take you as a partner.",
      it: "Questa organizzazione è già presente con persone proprie: solo loro possono accettarti come partner.",
    },
    nextStep: { en: "Send it an invitation.", it: "Inviale un invito." },
  }),
  "relationship-suspended": () => ({
    message: {
      en: "The vendor has suspended what you had with this organization, and has not lifted that.",
      it: "Il fornitore del cloud ha sospeso il tuo rapporto con questa organizzazione e non ha revocato la sospensione.",
    },
    nextStep: { en: "Talk to the vendor.", it: "Parlane con il fornitore del cloud." },
  }),
  "network-id-invalid": ({ value }) => ({
    message: {
      en: `“${value}” is not a partner network ID of 4 to 12 digits.`,
      it: `“${value}” non è un ID della rete partner (da 4 a 12 cifre).`,
    },
    nextStep: correctLine,
  }),
  "network-id-repeated": ({ line }) => ({
    message: { en: `Line ${line} has the same network ID.`, it: `La riga ${line} ha lo stesso ID della rete.` },
    nextStep: { en: "Keep the right one of the two lines.", it: "Conserva solo la riga corretta." },
  }),
  "network-id-unknown": ({ value }) => ({
    message: {
      en: `The registry has no membership with the network ID ${value}.`,
      it: `Nel registro non c'è un'iscrizione con l'ID della rete ${value}.`,
    },
    nextStep: {
      en: "Add the membership first, then import the file again.",
      it: "Prima aggiungi l'iscrizione, poi importa di nuovo il file.",
    },
  }),
  "status-unknown": ({ value }) => ({
    message: { en: `“${value}” is no status: write active or inactive.`, it: `“${value}” non è uno stato: scrivi attivo o inattivo.` },
    nextStep: correctLine,
  }),
  "email-invalid": ({ value }) => ({
    message: { en: `“${value}” is not an e-mail address.`, it: `“${value}” non è un indirizzo e-mail.` },
    nextStep: correctLine,
  }),
  "device-not-identified": () => ({
    message: {
      en: "The line does not say which device it is.",
      it: "La riga non dice di quale dispositivo si tratta.",
    },
    nextStep: {
      en: "Fill in the hardware hash, the product ID, or serial number, manufacturer and model together.",
      it: "Compila l'hash hardware, l'ID prodotto oppure insieme numero di serie, produttore e modello.",
    },
  }),
  "value-too-long": ({ column, longest }) => ({
    message: { en: `${column} has more than ${longest} characters.`, it: `${column} supera i ${longest} caratteri.` },
    nextStep: correctLine,
  }),
  "product-id-invalid": ({ value }) => ({
    message: {
      en: `“${value}” is not a product ID: digits, letters and hyphens, such as 00330-80000-00000-AA123.`,
      it: `“${value}” non è un ID prodotto: cifre, lettere e trattini, come 00330-80000-00000-AA123.`,
    },
    nextStep: correctLine,
  }),
  "hardware-hash-invalid": () => ({
    message: {
      en: "The hardware hash is damaged: it is base64 text of at least 16 characters.",
      it: "L'hash hardware è danneggiato: è un testo base64 di almeno 16 caratteri.",
    },
    nextStep: {
      en: "Export the file again; spreadsheets cut long cells off.",
      it: "Esporta di nuovo il file: i fogli di calcolo tagliano le celle lunghe.",
    },
  }),
  "device-repeated": ({ line }) => ({
    message: { en: `Line ${line} is about the same device.`, it: `La riga ${line} riguarda lo stesso dispositivo.` },
    nextStep: { en: "Keep the right one of the two lines.", it: "Conserva solo la riga corretta." },
  }),
  "device-ambiguous": () => ({
    message: {
      en: "What the line says belongs to two different devices of this customer.",
      it: "I dati della riga appartengono a due dispositivi diversi di questo cliente.",
    },
    nextStep: correctLine,
  }),
  "device-of-another-partner": () => ({
    message: {
      en: "Another partner manages this device for the customer.",
      it: "Un altro partner gestisce questo dispositivo per il cliente.",
    },
    nextStep: { en: "Ask the customer to release it first.", it: "Chiedi al cliente di rilasciarlo prima." },
  }),
  "too-many-devices": ({ most }) => ({
    message: {
      en: `You manage ${most} devices of this customer, which is the most.`,
      it: `Gestisci già ${most} dispositivi di questo cliente, il massimo consentito.`,
    },
    nextStep: { en: "Remove devices that are no longer in use first.", it: "Prima rimuovi i dispositivi non più in uso." },
  }),
  "own-organization": () => ({
    message: { en: "This is your own organization.", it: "Questa è la tua stessa organizzazione." },
    nextStep: { en: "Leave the line out.", it: "Togli la riga." },
  }),
} as const satisfies Record<string, (parameters: Parameters) => Words>;

/** Why a whole upload failed. */
const fileWords = {
  "file-empty": () => ({
    message: { en: "The file is empty.", it: "Il file è vuoto." },
    nextStep: { en: "Choose the file that you exported.", it: "Scegli il file che hai esportato." },
  }),
  "header-unreadable": () => ({
    message: {
      en: "The first line of the file can't be read as UTF-8 text.",
      it: "La prima riga del file non è leggibile come testo UTF-8.",
    },
    nextStep: saveAsUtf8,
  }),
  "columns-missing": ({ found, missing }) => ({
    message: {
      en: `The first line must name the columns. Missing: ${list(missing)}. Found: ${list(found)}.`,
      it: `La prima riga deve indicare le colonne. Mancano: ${list(missing)}. Trovate: ${list(found)}.`,
    },
    nextStep: {
      en: "Add the missing columns, or start from the example file.",
      it: "Aggiungi le colonne mancanti oppure parti dal file di esempio.",
    },
  }),
  "upload-missing": () => ({
    message: { en: "The file was never sent.", it: "Il file non è mai stato inviato." },
    nextStep: importAgain,
  }),
  "upload-abandoned": () => ({
    message: {
      en: "The import stopped in the middle: the server was interrupted.",
      it: "L'importazione si è fermata a metà: il server è stato interrotto.",
    },
    nextStep: importAgain,
  }),
  "upload-broken": () => ({
    message: { en: "The upload broke off before its end.", it: "Il caricamento si è interrotto prima della fine." },
    nextStep: importAgain,
  }),
  "body-too-large": () => ({
    message: { en: "The file is larger than 200 MB.", it: "Il file supera i 200 MB." },
    nextStep: { en: "Split it, with the header in each part.", it: "Dividilo in più parti, ciascuna con l'intestazione." },
  }),
  "credential-invalid": () => ({
    message: {
      en: "The API credential was revoked or expired in the middle.",
      it: "La credenziale API è stata revocata o è scaduta durante l'importazione.",
    },
    nextStep: { en: "Import the file again with a valid one.", it: "Importa di nuovo il file con una credenziale valida." },
  }),
  "sign-in-required": () => ({
    message: {
      en: "The person who sent the file was signed out in the middle.",
      it: "La persona che inviava il file è stata disconnessa durante l'importazione.",
    },
    nextStep: {
      en: "Sign in and import the file again: what is done is not done twice.",
      it: "Accedi e importa di nuovo il file: ciò che è già stato fatto non viene ripetuto.",
    },
  }),
  unavailable: () => ({
    message: { en: "The database went away in the middle.", it: "Il database è diventato irraggiungibile durante l'importazione." },
    nextStep: importAgain,
  }),
} as const satisfies Record<string, (parameters: Parameters) => Words>;

export type LineCode = keyof typeof lineWords;
export type FileCode = keyof typeof fileWords;
export interface Problem<Code extends string = LineCode> {
  readonly code: Code;
  readonly parameters: Parameters;
}

const words: Readonly<Record<string, (parameters: Parameters) => Words>> = { ...lineWords, ...fileWords };

/** In words; also for a code that stopped an import from elsewhere (a right lost in the middle, say). */
export function wordsFor({ code, parameters }: Problem<string>): Words {
  return (
    words[code]?.(parameters) ?? {
      message: { en: `The import was stopped (${code}).`, it: `L'importazione è stata interrotta (${code}).` },
      nextStep: importAgain,
    }
  );
}

function list(names: unknown): string {
  return Array.isArray(names) && names.length > 0 ? names.join(", ") : "–";
}
