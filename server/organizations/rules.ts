/** Pure: names and domains of organizations. */

/** The label that an organization gets below the installation's tenant domain, from its name: `Müller & Söhne` → `muller-sohne`. */
function labelOf(name: string): string {
  const label = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40)
    .replaceAll(/-+$/g, "");
  return label.length >= 2 ? label : "organization";
}

/**
 * Candidates in the order in which they are tried. distinct: something that makes the last one unique. wished: a domain from
 * elsewhere; the installation's own domain and those below it are given out by name only.
 */
export function domainsFor(name: string, tenantDomain: string, distinct: string, wished: string | null = null): string[] {
  const label = labelOf(name);
  const own = [label, `${label}-2`, `${label}-3`, `${label}-${distinct}`].map((candidate) => `${candidate}.${tenantDomain}`);
  return wished === null || wished === tenantDomain || wished.endsWith(`.${tenantDomain}`) ? own : [wished, ...own];
}

/** A name that says something: not one character, not only punctuation. Source: validation of names in the field's own documentation. */
export function isTellingName(name: string): boolean {
  const letters = [...name].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return letters.length >= 2;
}

/** What the vendor calls its partner center: as configured, else as it was set up. */
export function centerName({ centerName: configured }: { centerName?: string | undefined }, setUp: { name: string } | undefined): string {
  return configured ?? setUp?.name ?? "Procura";
}
