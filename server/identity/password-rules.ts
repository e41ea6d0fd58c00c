/**
 * Which passwords people may choose (pure). After NIST SP 800-63B, section 5.1.1.2: length counts, any character of any script is
 * welcome, nothing has to be mixed in, and what everybody would try first is refused.
 */
import type { Refusal } from "../platform/index.ts";
import { commonWords, runs } from "./common-passwords.ts";

const shortestPassword = 12;
const longestPassword = 128;

/** Digits and signs around a guessable word that don't make it a secret; with more of them it is. */
const decoration = 8;

/** names: what is known about the person and must not be the password, such as sign-in name, display name and organization. */
export function judgePassword(password: string, names: readonly string[]): Refusal | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < shortestPassword) return tooShort;
  if (length > longestPassword) return tooLong;
  const plain = fold(password);
  const letters = lettersOf(plain);
  const decorated = [...plain].length - [...letters].length <= decoration;
  if (decorated && guessableNames(names).some((name) => isRepeated(letters, name) || isRepeated(plain, name))) return isName;
  if (isRepetition(plain) || isRun(plain)) return tooCommon;
  if (decorated && (isCommon(letters) || isCommon(unmask(plain)))) return tooCommon;
  return null;
}

function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]/gu, "");
}

const masks: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "€": "e",
};

/** `p4ssw0rd2024!` is no better than `password`: what stands between the first and the last letter, with the usual replacements undone. */
function unmask(text: string): string {
  const core = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return lettersOf(core.replaceAll(/[0134578@$!€]/g, (mask) => masks[mask] ?? mask));
}

/** A name itself, its letters, what stands before the @ and the first label behind it. Too short ones would refuse too much. */
function guessableNames(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => {
    const whole = fold(name);
    const [local, domain] = whole.split("@");
    return [whole, local, domain, domain?.split(".")[0]].filter((part) => part !== undefined);
  });
  return [...new Set(parts.flatMap((part) => [part, lettersOf(part)]))].filter((part) => [...part].length >= 3);
}

/** A common word, over and over or with a second one. */
function isCommon(letters: string): boolean {
  if ([...commonWords].some((word) => isRepeated(letters, word))) return true;
  return Array.from(letters, (_, at) => at).some((at) => commonWords.has(letters.slice(0, at)) && commonWords.has(letters.slice(at)));
}

function isRepeated(text: string, part: string): boolean {
  return part.length > 0 && text.length > 0 && text === part.repeat(Math.round(text.length / part.length));
}

/** One short piece over and over, such as `abcabcabcabc` or `aaaaaaaaaaaa`. */
function isRepetition(text: string): boolean {
  return [1, 2, 3, 4].some((size) =>
    text
      .slice(0, size)
      .repeat(Math.ceil(text.length / size))
      .startsWith(text),
  );
}

/** Nothing but a few stretches of a keyboard's row or of the alphabet, such as `qwertyuiop123` or `987654321098`. */
function isRun(text: string): boolean {
  const rows = runs.flatMap((run) => [run, [...run].reverse().join("")]);
  let rest = text.replaceAll(/[^a-z0-9]/g, "");
  if (rest.length < shortestPassword - 2) return false;
  for (let stretches = 0; stretches < 3 && rest !== ""; stretches++) {
    const longest = rows.reduce((best, row) => Math.max(best, sharedStart(rest, row)), 0);
    if (longest < 3) return false;
    rest = rest.slice(longest);
  }
  return rest === "";
}

function sharedStart(text: string, row: string): number {
  let length = 0;
  while (length < text.length && row.includes(text.slice(0, length + 1))) length++;
  return length;
}

const passphrase = {
  en: "Several words that nobody would put together make a good one.",
  it: "Alcune parole che nessuno metterebbe insieme ne formano una buona.",
};
const tooShort: Refusal = {
  code: "password-too-short",
  message: {
    en: `A password needs at least ${shortestPassword} characters.`,
    it: `Una password deve avere almeno ${shortestPassword} caratteri.`,
  },
  nextStep: passphrase,
};
const tooLong: Refusal = {
  code: "password-too-long",
  message: {
    en: `A password may have at most ${longestPassword} characters.`,
    it: `Una password può avere al massimo ${longestPassword} caratteri.`,
  },
};
const isName: Refusal = {
  code: "password-is-name",
  message: {
    en: "This password is little more than your name or your organization's.",
    it: "Questa password è poco più del tuo nome o di quello della tua organizzazione.",
  },
  nextStep: passphrase,
};
const tooCommon: Refusal = {
  code: "password-too-common",
  message: {
    en: "This password is among the first that anybody would try.",
    it: "Questa password è tra le prime che chiunque proverebbe.",
  },
  nextStep: passphrase,
};
