import { readFileSync } from "node:fs";
import { type Response as AnyRecord, Reader } from "mmdb-lib";
import type { Language } from "../../platform/index.ts";

type Registered = AnyRecord & { readonly country_code?: string };

let reader: Reader<Registered> | undefined;

/** Which country a network address is registered in, offline (data in the public domain). Read when it is needed first: it is large. */
function countryOf(address: string): string | null {
  reader ??= new Reader<Registered>(
    readFileSync(new URL(import.meta.resolve("@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb"))),
  );
  return reader.get(address)?.country_code ?? null;
}

const names = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  it: new Intl.DisplayNames("it", { type: "region" }),
};

/** The country in words; null for private networks and addresses that nobody registered. */
export function placeOf(address: string | null, language: Language): { country: string; name: string } | null {
  if (address === null) return null;
  try {
    // IPv4 as IPv6 writes it.
    const country = countryOf(address.replace(/^::ffff:(?=[0-9.]+$)/i, ""));
    return country === null || !/^[A-Z]{2}$/.test(country) ? null : { country, name: names[language].of(country) ?? country };
  } catch {
    // Not an address: a proxy that sends something else is no reason to show no history.
    return null;
  }
}
