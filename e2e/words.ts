import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Language = "en" | "it";
/** The portal's words in the language under test, by the English text; values fill its placeholders in their order. */
export type Words = (text: string, ...values: string[]) => string;

const italian = readCatalog(join(import.meta.dirname, "..", "web", "locales", "it.po"));

export function wordsIn(language: Language): Words {
  return (text, ...values) => {
    const words = language === "en" ? text : italian.get(text);
    if (words === undefined) throw new Error(`The Italian catalog lacks: ${text}`);
    const names = [...new Set(text.match(/\{\w+\}/g) ?? [])];
    return names.reduce((filled, name, index) => filled.replaceAll(name, values[index] ?? name), words);
  };
}

function readCatalog(file: string): Map<string, string> {
  const entries = readFileSync(file, "utf8").split("\n\n").slice(1);
  return new Map(entries.map((entry) => [field(entry, "msgid"), field(entry, "msgstr")]));
}

function field(entry: string, name: string): string {
  const lines = entry.match(new RegExp(`^${name} ((?:".*"\\n?)+)`, "m"))?.[1] ?? "";
  return [...lines.matchAll(/"(.*)"/g)].map(([, text]) => JSON.parse(`"${text}"`)).join("");
}
