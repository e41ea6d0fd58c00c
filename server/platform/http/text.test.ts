import { expect, test } from "vitest";
import { text } from "./route.ts";

test.each(["Anna", "李", "Ω", "O'Brien & Söhne", "👩‍💻", "بشرى", "…"])("%s is a name", (name) => {
  expect(text(300).safeParse(name).success).toBe(true);
});

test.each(["", "   ", "\u200b\u200b", "\u2060", "Anna\u202egro.evil", "\u2067Anna\u2069", "two\nlines", "\ud800"])(
  "what can't be seen, or turns the writing around, is none (%#)",
  (name) => {
    expect(text(300).safeParse(name).success).toBe(false);
  },
);
