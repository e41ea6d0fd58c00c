import type { Localized } from "../platform/index.ts";
import { regions } from "./regions.data.ts";

export interface Region {
  /** A group's id, or the code of a country that is a region of its own. */
  readonly id: string;
  readonly name: Localized;
}

const byCountry = new Map(regions.flatMap((region) => region.countries.map((country) => [country, region] as const)));
const names = { en: new Intl.DisplayNames("en", { type: "region" }), it: new Intl.DisplayNames("it", { type: "region" }) };

/** The sales region of a country (ISO 3166-1 alpha-2). */
export function regionOf(country: string): Region {
  const { id, name } = byCountry.get(country) ?? {
    id: country,
    name: countryName(country),
  };
  return { id, name };
}

/** A country (ISO 3166-1 alpha-2) as people call it. */
export function countryName(country: string): Localized {
  return { en: names.en.of(country) ?? country, it: names.it.of(country) ?? country };
}
