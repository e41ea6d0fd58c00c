/** Codes that name no country: groups of countries, private use, reserved. */
const noCountries = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);
const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** The codes of all countries (ISO 3166-1 alpha-2), as the standard library knows them. */
export const countryCodes: ReadonlySet<string> = new Set([...possibleCodes()].filter(isCountry));

function isCountry(code: string): boolean {
  // Old codes (DD) turn into today's, so each country keeps one.
  return !noCountries.has(code) && names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

function* possibleCodes(): Generator<string> {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const first of letters) for (const second of letters) yield first + second;
}
