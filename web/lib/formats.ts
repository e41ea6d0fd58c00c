import { useLingui } from "@lingui/react";
import { useMemo } from "react";

export interface Formats {
  date(instant: string): string;
  dateTime(instant: string): string;
  number(value: number): string;
  bytes(value: number): string;
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
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return {
    date: (instant) => date.format(new Date(instant)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    number: (value) => number.format(value),
    bytes: (value) => bytes(value, decimal),
    country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code),
    language: (code) => capitalized(languages.of(code) ?? code),
  };
}

function bytes(value: number, decimal: Intl.NumberFormat): string {
  const units = ["B", "kB", "MB", "GB"];
  const step = value > 0 ? Math.min(Math.floor(Math.log10(value) / 3), units.length - 1) : 0;
  return `${decimal.format(value / 1000 ** step)} ${units[step]}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
