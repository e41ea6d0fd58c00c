/**
 * How long nobody has used a grant (pure).
 *
 *   in use ──30 days──▶ 30-60 ──61──▶ 61-90 ──91──▶ 90+          any use ──▶ in use
 *
 * A grant that was never used counts from when it began.
 */
export const idleBands = ["in-use", "30-60", "61-90", "over-90"] as const;
export type IdleBand = (typeof idleBands)[number];

export interface Use {
  readonly lastUsedAt: Date | null;
  readonly since: Date;
}

const day = 86_400_000;

/** Whole days in which nobody used it. */
export function idleDays({ lastUsedAt, since }: Use, now: Date): number {
  const from = lastUsedAt !== null && lastUsedAt > since ? lastUsedAt : since;
  return Math.max(0, Math.floor((now.getTime() - from.getTime()) / day));
}

export function idleBand(days: number): IdleBand {
  if (days < 30) return "in-use";
  if (days <= 60) return "30-60";
  return days <= 90 ? "61-90" : "over-90";
}
