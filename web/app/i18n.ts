import { i18n } from "@lingui/core";
import type { Language } from "@procura/sdk";
import { recall, remember } from "../lib/preferences.ts";

export const languages: readonly Language[] = ["en", "it"];
/** Each language under its own name, so that it is found by who needs it. */
export const languageNames: Record<Language, string> = { en: "English", it: "Italiano" };

const catalogs = {
  en: () => import("../locales/en.po"),
  it: () => import("../locales/it.po"),
};

export async function speak(language: Language): Promise<void> {
  if (i18n.locale === language) return;
  const { messages } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  remember("language", language);
}

export function preferredLanguage(): Language {
  const wishes = [recall("language"), ...navigator.languages];
  for (const wish of wishes) {
    const language = languages.find((known) => wish?.toLowerCase().startsWith(known));
    if (language) return language;
  }
  return "en";
}

export function spokenLanguage(): Language {
  return i18n.locale === "it" ? "it" : "en";
}
