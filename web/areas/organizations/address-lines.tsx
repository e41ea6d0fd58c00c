import type { Address } from "@procura/sdk";

export function AddressLines({ address }: { address: { [Part in keyof Address]?: Address[Part] | null } }) {
  const { line1, line2, postalCode, city, region } = address;
  const lines = [line1, line2, [postalCode, city].filter(Boolean).join(" "), region].filter(Boolean);
  return lines.map((line) => <div key={line}>{line}</div>);
}
