import { expect, test } from "vitest";
import { refusalsOf } from "./error-codes.ts";

test.each([
  [
    "an error with its kind",
    'throw new DomainError("conflict", { code: "name-taken", message: { en: "Taken.", it: "-" }, nextStep: { en: "Choose another.", it: "-" } });',
    ["name-taken", "conflict", "Taken.", "Choose another."],
  ],
  [
    "a refusal of rules",
    `const used: Refusal = { code: "link-used", message: { en: \`Used on \${day}.\`, it: "-" } };`,
    ["link-used", undefined, "Used on ….", undefined],
  ],
  [
    "words that stand elsewhere",
    'const again = { en: "Ask again.", it: "-" };\nf({ code: "too-old", message: { en: "Too old.", it: "-" }, nextStep: again });',
    ["too-old", undefined, "Too old.", "Ask again."],
  ],
  [
    "a table of words",
    'const words = { "role-missing": () => ({ message: { en: "No role.", it: "-" } }) };',
    ["role-missing", undefined, "No role.", undefined],
  ],
  ["a field", 'throw invalidField("email", "email-taken", { en: "Taken.", it: "-" });', ["email-taken", "invalid", "Taken.", undefined]],
])("%s is read", (_title, source, expected) => {
  expect(refusalsOf(source).map(({ code, kind, message, nextStep }) => [code, kind, message, nextStep])).toEqual([expected]);
});

test("both sides of a condition are read; other objects with a code are not", () => {
  const source = `f({ code: own ? "a-side" : "b-side", message: own ? { en: "A.", it: "-" } : { en: "B.", it: "-" } });
    const row = { code: "not-words", detail: "x" };`;
  expect(refusalsOf(source).map(({ code, message }) => `${code} ${message}`)).toEqual(["a-side A.", "b-side B."]);
});
