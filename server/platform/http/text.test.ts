import { expect, test } from "vitest";
import { countryCode, multiline, text } from "./route.ts";

test.each(["Anna", "李", "Ω", "O'Brien & Söhne", "👩‍💻", "بشرى", "…"])("%s is a name", (name) => {
  expect(text(300).safeParse(name).success).toBe(true);
});

test.each(["", "   ", "\u200b\u200b", "\u2060", "Anna\u202egro.evil", "\u2067Anna\u2069", "two\nlines", "\ud800"])(
  "what can't be seen, or turns the writing around, is none (%#)",
  (name) => {
    expect(text(300).safeParse(name).success).toBe(false);
  },
);

test.each(["Hello,\n\n\tAnna", "שלום", "👩‍💻\r\n"])("%j is a letter", (letter) => {
  expect(multiline(300).safeParse(letter).success).toBe(true);
});

test.each(["\u200b\n\u200b", "pay\u202egro.evil\nnow", "\u2067Anna\u2069", "a\u0007b"])("nor is it a letter (%#)", (letter) => {
  expect(multiline(300).safeParse(letter).success).toBe(false);
});

test("a country is one that there is", () => {
  for (const code of ["IT", "US", "XK"]) expect(countryCode.safeParse(code).success).toBe(true);
  for (const code of ["ZZ", "EU", "QQ", "DD", "UK", "it"]) expect(countryCode.safeParse(code).error?.issues).toHaveLength(1);
});
