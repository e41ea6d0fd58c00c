/** Pure: which text of an agreement holds for whom. */

interface Text {
  readonly version: string;
  readonly language: string;
  readonly country: string;
  readonly published_at: Date;
}

/**
 * The newest version, in the country's own text if it has one, in the wished language if there is one (else English).
 * texts: all that are published, newest first.
 */
export function chooseText<T extends Text>(texts: readonly T[], country: string, language: string): T | undefined {
  const newest = texts[0]?.version;
  const candidates = texts.filter((text) => text.version === newest && (text.country === country || text.country === "*"));
  const score = (text: T) => (text.country === country ? 4 : 0) + (text.language === language ? 2 : 0) + (text.language === "en" ? 1 : 0);
  return candidates.toSorted((a, b) => score(b) - score(a))[0];
}
