import type { Language, Letter, Localized, MailContent } from "../platform/index.ts";

/** What stands around the content of every mail. */
export interface Frame {
  readonly language: Language;
  /** What the vendor calls its partner center; heads and signs every mail. */
  readonly name: string;
  readonly publicUrl: string;
}

export const buttonFallback: Localized = {
  en: "If the button does not work, open this address:",
  it: "Se il pulsante non funziona, apri questo indirizzo:",
};

export function isLetter(content: MailContent): content is Letter {
  return "letter" in content;
}
