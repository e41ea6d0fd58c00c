import { expect, test } from "vitest";
import { signatureFor } from "./signature-for.ts";

test("a signature counts in its whole region and nowhere else; the first one stays", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const [german, italian, american] = [
    { country: "DE", accepted_at: at(5) },
    { country: "IT", accepted_at: at(3) },
    { country: "US", accepted_at: at(1) },
  ] as const;
  const all = [german, italian, american];
  expect(signatureFor(all, "FR")).toBe(italian);
  expect(signatureFor(all, "PR")).toBe(american);
  expect(signatureFor(all, "BR")).toBeUndefined();
  expect(signatureFor([], "IT")).toBeUndefined();
});
