import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProgramRules } from "../organizations/index.ts";
import type { ReadLine } from "./read-customer.ts";
import { countOutcomes, type Known, planLines, refuseImporter, refuseUpload } from "./rules.ts";

const partnerId = "partner";

function lineOf(line: number, microsoftId: string): ReadLine {
  return { line, microsoftId, name: "Contoso", customer: { microsoftId, name: "Contoso", domain: null, country: "IT" }, problem: null };
}

describe("what becomes of a line, by what is known of its organization", () => {
  test.each<[string, Known | undefined, string, string | null]>([
    ["unknown", undefined, "created", null],
    ["imported by others", { id: "c", status: "imported", related: false, suspended: false }, "linked", null],
    ["imported by this partner", { id: "c", status: "imported", related: true, suspended: false }, "unchanged", null],
    [
      "imported by others, suspended before",
      { id: "c", status: "imported", related: false, suspended: true },
      "refused",
      "relationship-suspended",
    ],
    ["came itself", { id: "c", status: "active", related: false, suspended: false }, "refused", "needs-acceptance"],
    ["came itself and is suspended", { id: "c", status: "suspended", related: false, suspended: false }, "refused", "needs-acceptance"],
    ["came itself and accepted", { id: "c", status: "active", related: true, suspended: false }, "unchanged", null],
    ["the partner", { id: partnerId, status: "active", related: false, suspended: false }, "refused", "own-organization"],
  ])("%s: %s", (_title, known, outcome, code) => {
    const facts = { partnerId, known: new Map(known ? [["x", known]] : []), earlier: new Map() };
    const [planned] = planLines([lineOf(2, "x")], facts);
    expect([planned?.outcome, planned?.problem?.code ?? null]).toEqual([outcome, code]);
  });

  test("a repeated ID is refused with the first line that was not", () => {
    const known = new Map<string, Known>([["taken", { id: "c", status: "active", related: false, suspended: false }]]);
    const planned = planLines([lineOf(2, "x"), lineOf(3, "taken"), lineOf(4, "x"), lineOf(5, "taken"), lineOf(6, "y")], {
      partnerId,
      known,
      earlier: new Map([["y", 1]]),
    });
    expect(planned.map(({ problem }) => [problem?.code, problem?.parameters.line])).toEqual([
      [undefined, undefined],
      ["needs-acceptance", undefined],
      ["id-repeated", 2],
      ["needs-acceptance", undefined],
      ["id-repeated", 1],
    ]);
    expect(countOutcomes(planned)).toEqual({ created: 1, linked: 0, unchanged: 0, refused: 4 });
  });

  test("however a file is cut into chunks", () => {
    const known = new Map<string, Known>([
      ["b", { id: "b", status: "imported", related: false, suspended: false }],
      ["c", { id: "c", status: "active", related: false, suspended: false }],
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), fc.integer({ min: 1, max: 5 }), (ids, size) => {
        const lines = ids.map((id, index) => lineOf(index, id));
        const earlier = new Map<string, number>();
        const inChunks = Array.from({ length: Math.ceil(lines.length / size) }, (_, n) => lines.slice(n * size, n * size + size)).flatMap(
          (chunk) => {
            const planned = planLines(chunk, { partnerId, known, earlier });
            for (const { outcome, microsoftId, line } of planned) if (outcome !== "refused") earlier.set(microsoftId ?? "", line);
            return planned;
          },
        );
        expect(inChunks).toEqual(planLines(lines, { partnerId, known, earlier: new Map() }));
      }),
    );
  });
});

test("a file is sent once, or again after it broke off", () => {
  const codes = (["waiting", "running", "finished", "failed"] as const).map((status) => refuseUpload(status)?.code ?? null);
  expect(codes).toEqual([null, "import-running", "import-finished", null]);
});

test("only partners import, and only where a program has resellers", () => {
  const rules = { resellerRelationships: "available" } as ProgramRules;
  expect(refuseImporter({ partner_kind: "direct-partner" }, rules)).toBeNull();
  expect(refuseImporter({ partner_kind: null }, rules)?.code).toBe("partner-required");
  expect(refuseImporter({ partner_kind: "direct-partner" }, { ...rules, resellerRelationships: "unavailable" })?.code).toBe(
    "unavailable-in-program",
  );
});
