import { formatAddress } from "localized-address-format";
import { type CountryCode, postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import type { Address } from "./draft.ts";

/** Which parts an address has in a country, besides street and city: told by how it is written there. */
export function partsOf(country: string): { region: boolean; postalCode: boolean } {
  const written = formatAddress({ postalCountry: country, administrativeArea: "<region>", postalCode: "<code>" }).join("\n");
  return { region: written.includes("<region>"), postalCode: written.includes("<code>") };
}

/** Countries that no list of formats knows are not judged. */
export function isPostalCode(text: string, country: string): boolean {
  return !postcodeValidatorExistsForCountry(country) || postcodeValidator(text, country as CountryCode);
}

/** The lines of an address as they stand on a letter in the country. */
export function linesOf(name: string | null, address: Address | null, country: string): string[] {
  if (address === null) return [];
  const { line1, line2, city, region, postalCode } = address;
  return formatAddress({
    postalCountry: country,
    organization: name ?? "",
    addressLines: [line1, line2].filter((line) => line !== null),
    locality: city ?? "",
    administrativeArea: region ?? "",
    postalCode: postalCode ?? "",
  });
}
