const zeros = "-0000-0000-000000000000";

/** The least id (UUIDv7, its first 48 bits are milliseconds) that can have been made at an instant or later. */
export function firstIdAt(instant: Date): string {
  const hex = Math.max(0, instant.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}${zeros}`;
}

const hour = 3_600_000;

export interface Period {
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly to?: Date | undefined;
}

/**
 * The range of ids that holds every event of a period, so that a period is a range of the key. An event's id is made a moment after
 * the instant at which its operation began, never before; the range is wider by an hour at its end, and the instant itself decides.
 */
export function idRange({ from, to }: Period): { readonly atLeast: string | null; readonly below: string | null } {
  return { atLeast: from ? firstIdAt(from) : null, below: to ? firstIdAt(new Date(to.getTime() + hour)) : null };
}
