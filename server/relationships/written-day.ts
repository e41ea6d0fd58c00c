import type { Language } from "../platform/index.ts";

const formats = { en: new Intl.DateTimeFormat("en", { dateStyle: "long" }), it: new Intl.DateTimeFormat("it", { dateStyle: "long" }) };

/** A day in words, for mails. */
export function dayOf(at: string | undefined, language: Language): string {
  return at === undefined ? "" : formats[language].format(new Date(at));
}
