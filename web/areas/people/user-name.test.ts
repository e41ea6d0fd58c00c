import { expect, test } from "vitest";
import { suggestUserName } from "./user-name.ts";

test.each([
  ["Maria Rossi", "maria.rossi"],
  ["  José  Núñez-Ávila ", "jose.nunez.avila"],
  ["O'Brien, Séan", "o.brien.sean"],
  ["山田 太郎", ""],
  ["x".repeat(80), "x".repeat(60)],
])("%s is proposed as %s", (name, proposed) => {
  expect(suggestUserName(name)).toBe(proposed);
});
