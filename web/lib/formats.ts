import { useLingui } from "@lingui/react";
import { useMemo } from "react";

export interface Formats {
  date(instant: string): string;
  dateTime(instant: string): string;
  /** A day of the calendar, `2026-03-14`, which is the same everywhere. */
  day(day: string): string;
  number(value: number): string;
  bytes(value: number): string;
  /** A span in its two largest units, down to minutes. */
  span(ms: number): string;
  country(code: string): string;
  language(code: string): string;
}

/** Dates, figures and names the way the person's language writes them. */
export function useFormats(): Formats {
  const { i18n } = useLingui();
  return useMemo(() => formatsFor(i18n.locale), [i18n.locale]);
}

function formatsFor(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return {
    date: (instant) => date.format(new Date(instant)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    day: (value) => day.format(new Date(value)),
    number: (value) => number.format(value),
    bytes: (value) => bytes(value, decimal),
    span: (ms) => span(ms, locale),
    country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code),
    language: (code) => capitalized(languages.of(code) ?? code),
  };
}

function bytes(value: number, decimal: Intl.NumberFormat): string {
  const steps = ["B", "kB", "MB", "GB"];
  const step = value > 0 ? Math.min(Math.floor(Math.log10(value) / 3), steps.length - 1) : 0;
  return `${decimal.format(value / 1000 ** step)} ${steps[step]}`;
}

const units = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

function span(ms: number, locale: string): string {
  let minutes = Math.floor(Math.abs(ms) / 60_000);
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const count = Math.floor(minutes / length);
    minutes -= count * length;
    const isLast = unit === "minute" && parts.length === 0;
    if (count > 0 || isLast) parts.push(new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count));
  }
  return parts.slice(0, 2).join(" ");
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
