import type { Language, Letter, Localized, MailContent } from "../platform/index.ts";

/** What stands around the content of every mail. */
export interface Frame {
  readonly language: Language;
  /** What the vendor calls its partner center; heads and signs every mail. */
  readonly name: string;
  readonly publicUrl: string;
  /** Where the reader chooses whether such mails come; for notices that can be switched off. */
  readonly choicesUrl?: string;
}

/** Stands before the address of the page. */
export const choicesHint: Localized = {
  en: "You choose which of these notices you get by mail:",
  it: "Scegli tu quali di questi avvisi ricevere via e-mail:",
};

export const buttonFallback: Localized = {
  en: "If the button does not work, open this address:",
  it: "Se il pulsante non funziona, apri questo indirizzo:",
};

export function isLetter(content: MailContent): content is Letter {
  return "letter" in content;
}
