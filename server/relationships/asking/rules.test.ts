import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOfCode, requestCodeOf } from "./request-code.ts";
import { readCode, refuseAsking, whoMayAsk } from "./rules.ts";

test("every rule answers every partner", () => {
  const table = Object.fromEntries(
    whoMayAsk.map((rule) => [
      rule,
      ([false, true] as const).flatMap((carriesCode) =>
        ([false, true] as const).map(
          (related) => refuseAsking({ whoMayAsk: rule, blocked: false, carriesCode, related })?.code ?? "may ask",
        ),
      ),
    ]),
  );
  // without the code: a stranger, one that works with them already; with the code: the same two
  expect(table).toEqual({
    anyone: ["may ask", "may ask", "may ask", "may ask"],
    code: ["request-code-missing", "may ask", "may ask", "may ask"],
    nobody: ["requests-not-taken", "may ask", "requests-not-taken", "may ask"],
  });
});

test("a blocked partner may not, whatever else holds", () => {
  const asking = fc.record({ whoMayAsk: fc.constantFrom(...whoMayAsk), carriesCode: fc.boolean(), related: fc.boolean() });
  fc.assert(fc.property(asking, (one) => refuseAsking({ ...one, blocked: true })?.code === "partner-blocked"));
});

test("a code is known again however it is written, and by no other organization, number or installation", () => {
  const settings = { secretKey: "a".repeat(64) };
  const [id, other] = ["01a1fecb-0000-7000-8000-000000000001", "01a1fecb-0000-7000-8000-000000000002"];
  const code = requestCodeOf(settings, id, 1);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const kept = hashOfCode(settings, code);
  for (const written of [code.toLowerCase(), code.replace("-", ""), ` ${code.replace("-", " ")} `])
    expect(hashOfCode(settings, written)).toEqual(kept);
  for (const [with_, whose, number] of [
    [settings, other, 1],
    [settings, id, 2],
    [{ secretKey: "b".repeat(64) }, id, 1],
  ] as const)
    expect(hashOfCode(with_, requestCodeOf(with_, whose, number))).not.toEqual(kept);
  expect([readCode("KO1L-2XPI"), readCode("K7QM-2XP"), readCode("K7QM-2XPU"), readCode("")]).toEqual(["K0112XP1", null, null, null]);
});
