import { formatAddress } from "localized-address-format";

export type AddressField = "line1" | "line2" | "postalCode" | "city" | "region";

/** The parts of an address that a country knows, in the order in which it writes them. */
export function addressOrder(country: string): AddressField[] {
  const marks = { postalCode: "<postalCode>", city: "<city>", region: "<region>" } as const;
  const written = formatAddress(
    {
      postalCountry: country,
      addressLines: ["<line1>"],
      postalCode: marks.postalCode,
      locality: marks.city,
      administrativeArea: marks.region,
    },
    "latin",
  ).join(" ");
  const parts = [...written.matchAll(/<(line1|postalCode|city|region)>/g)].map(([, part]) => part as AddressField);
  return parts.flatMap((part) => (part === "line1" ? (["line1", "line2"] as const) : [part]));
}
