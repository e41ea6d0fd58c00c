/** Why an application is rejected, in words for the applicant. */
export const reasonWords = {
  "employment-unproven": {
    en: "It could not be verified that the primary contact works for the organization.",
    it: "Non è stato possibile verificare che il contatto principale lavori per l'organizzazione.",
  },
  "domain-not-owned": {
    en: "The organization does not seem to own the domain of the contact's address.",
    it: "L'organizzazione non risulta proprietaria del dominio dell'indirizzo del contatto.",
  },
  "business-not-found": {
    en: "No business of this name is registered at the address.",
    it: "A quell'indirizzo non risulta registrata alcuna impresa con questo nome.",
  },
  "name-differs": {
    en: "The legal name is not spelled as it is registered.",
    it: "La ragione sociale non corrisponde a quella registrata.",
  },
  "address-differs": { en: "The address is not the registered one.", it: "L'indirizzo non è quello registrato." },
  "membership-mismatch": {
    en: "The network membership belongs to somebody else.",
    it: "L'iscrizione alla rete partner appartiene a un altro soggetto.",
  },
  "documents-unreadable": { en: "The documents could not be read.", it: "I documenti non erano leggibili." },
  "not-eligible": { en: "The organization is not eligible for the program.", it: "L'organizzazione non ha i requisiti per il programma." },
} as const;
