import { fold } from "../platform/index.ts";

const languages = ["en", "it"] as const;
/** Codes that name no country: groups of countries, private use, reserved. */
const noCountries = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);
/** What exports and people write besides the names that the standard library knows. */
const otherNames: Readonly<Record<string, string>> = {
  "Bosnia and Herzegovina": "BA",
  "Cape Verde": "CV",
  "Congo (DRC)": "CD",
  "Czech Republic": "CZ",
  England: "GB",
  "Great Britain": "GB",
  Holland: "NL",
  "Hong Kong": "HK",
  "Hong Kong SAR": "HK",
  "Ivory Coast": "CI",
  Korea: "KR",
  "Korea, Republic of": "KR",
  Macao: "MO",
  "Macao SAR": "MO",
  Macedonia: "MK",
  Palestine: "PS",
  "Repubblica Ceca": "CZ",
  "Republic of Korea": "KR",
  "Russian Federation": "RU",
  "Stati Uniti d'America": "US",
  "The Netherlands": "NL",
  Turkey: "TR",
  UK: "GB",
  USA: "US",
  "United States of America": "US",
  "Viet Nam": "VN",
};

const codes = new Map<string, string>();
for (const code of possibleCodes()) {
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code));
  // Old codes (DD) turn into today's, so each country keeps one.
  if (noCountries.has(code) || names[0] === undefined || new Intl.Locale(`und-${code}`).region !== code) continue;
  for (const name of [code, ...names]) if (name !== undefined) codes.set(plain(name), code);
}
for (const [name, code] of Object.entries(otherNames)) codes.set(plain(name), code);

/** The ISO 3166 code of a country, from its code or its English or Italian name; null if it is none. */
export function countryOf(text: string): string | null {
  return codes.get(plain(text)) ?? null;
}

function plain(name: string): string {
  return fold(name.replaceAll("&", " and ").replaceAll("’", "'"));
}

function* possibleCodes(): Generator<string> {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const first of letters) for (const second of letters) yield first + second;
}
