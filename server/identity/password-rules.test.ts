import { expect, test } from "vitest";
import { judgePassword } from "./password-rules.ts";

const names = ["anna.rossi@contoso.partners.example", "Anna Rossi", "Contoso S.p.A."];
const codeOf = (password: string) => judgePassword(password, names)?.code ?? "fine";

test.each([
  ["eleven char", "password-too-short"],
  [`${"x".repeat(64)}${"tulip-".repeat(12)}`, "password-too-long"],
  ["anna.rossi@contoso.partners.example", "password-is-name"],
  ["AnnaRossi2024!", "password-is-name"],
  ["Contoso-2026!!", "password-is-name"],
  ["contosocontoso", "password-is-name"],
  ["CONTOSO S.p.A. 1", "password-is-name"],
  ["password1234", "password-too-common"],
  ["P@ssw0rd2024!", "password-too-common"],
  ["Welcome12345", "password-too-common"],
  ["amoreamore99", "password-too-common"],
  ["CiaoCiaoCiao", "password-too-common"],
  ["forzajuventus", "password-too-common"],
  ["changeme-password", "password-too-common"],
  ["aaaaaaaaaaaa", "password-too-common"],
  ["abcabcabcabc", "password-too-common"],
  ["123456789012", "password-too-common"],
  ["qwertyuiop123", "password-too-common"],
  ["poiuytrewq0987", "password-too-common"],
  ["1q2w3e4r5t6y", "password-too-common"],
])("%s: %s", (password, code) => {
  expect(codeOf(password)).toBe(code);
});

test.each([
  "tulip kettle moraine",
  "all lowercase is fine",
  "sunshine-1987-2847291",
  "anna likes granite stairs",
  "пароль из многих слов",
  "橋の下の青い自転車と猫と月",
  "🐝🐝🦊🌋🎷🧊🪁🛶🥨🪴🧵🪨",
  "k7wm-q2xd-94tz-hbpn",
  `${"x9!".repeat(20)}z`,
])("%s: fine", (password) => {
  expect(codeOf(password)).toBe("fine");
});
