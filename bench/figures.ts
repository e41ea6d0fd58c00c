/** One line of the results. */
export interface Figure {
  readonly what: string;
  readonly measured: Measure;
  /** The limit of the same run: what stands beside it, in the same unit. */
  readonly limit?: Measure & { readonly what: string };
  /** Of `measured` to `limit`: the median of what the rounds gave. */
  readonly ratio?: number;
  /** For the ratio, or without one for what was measured. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface Measure {
  readonly value: number;
  readonly unit: string;
}

export function isMet({ measured, ratio, target }: Figure): boolean {
  const value = ratio ?? measured.value;
  if (target === undefined) return true;
  return "atLeast" in target ? value >= target.atLeast : value <= target.atMost;
}

/**
 * Takes turns, forwards and backwards (A B, B A, ...): what the machine does besides falls on all alike. The first turn of each warms
 * it up and does not count.
 */
export async function takeTurns<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await measures[name](round);
      if (round > 0) results[name].push(value);
    }
  return results;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** The two of each round are compared with each other. */
export function medianRatio(values: readonly number[], limits: readonly number[]): number {
  return median(values.map((value, round) => value / at(limits, round)));
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN;
}
