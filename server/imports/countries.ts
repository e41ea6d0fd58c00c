import { countryCodes, fold } from "../platform/index.ts";

const languages = ["en", "it"] as const;
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
for (const code of countryCodes) {
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code));
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
