/**
 * The clock of a case (pure). It counts business time: Monday to Friday, UTC.
 *
 *   stopped ──comes into the queue──▶ running ──waiting for the applicant, decided──▶ stopped
 */
import type { Status } from "../applications/rules.ts";

export interface Clock {
  /** Business milliseconds before it was last stopped. */
  readonly spentMs: number;
  readonly runningSince: Date | null;
}

const day = 86_400_000;
export const stopped: Clock = { spentMs: 0, runningSince: null };

/** It runs while the vendor has the case. */
export function clockIn(status: Status, clock: Clock, now: Date): Clock {
  if (status === "in-review") return { ...clock, runningSince: clock.runningSince ?? now };
  return { spentMs: spentAt(clock, now), runningSince: null };
}

export function spentAt({ spentMs, runningSince }: Clock, now: Date): number {
  return spentMs + (runningSince === null ? 0 : businessMsBetween(runningSince, now));
}

/** When the target is reached if nothing stops the clock; null while it is stopped. */
export function dueAt(clock: Clock, targetBusinessDays: number, now: Date): Date | null {
  if (clock.runningSince === null) return null;
  const left = targetBusinessDays * day - clock.spentMs;
  return left <= 0 ? new Date(Math.min(clock.runningSince.getTime(), now.getTime())) : addBusinessMs(clock.runningSince, left);
}

/** Whole weeks are five days; what remains is walked through, six days at most. */
export function businessMsBetween(from: Date, to: Date): number {
  if (to <= from) return 0;
  const weeks = Math.floor((to.getTime() - from.getTime()) / (7 * day));
  let spent = weeks * 5 * day;
  for (let at = from.getTime() + weeks * 7 * day; at < to.getTime(); ) {
    const end = Math.min(nextMidnight(at), to.getTime());
    if (isBusinessDay(at)) spent += end - at;
    at = end;
  }
  return spent;
}

export function addBusinessMs(from: Date, milliseconds: number): Date {
  // Of what remains there is always some, so that the end is the first instant at which the time has passed, not one on a weekend.
  const weeks = Math.max(0, Math.ceil(milliseconds / (5 * day)) - 1);
  let left = milliseconds - weeks * 5 * day;
  let at = from.getTime() + weeks * 7 * day;
  while (left > 0) {
    const end = nextMidnight(at);
    const available = isBusinessDay(at) ? end - at : 0;
    if (available >= left) return new Date(at + left);
    left -= available;
    at = end;
  }
  return new Date(at);
}

export const businessDayMs = day;

function nextMidnight(at: number): number {
  return (Math.floor(at / day) + 1) * day;
}

function isBusinessDay(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
