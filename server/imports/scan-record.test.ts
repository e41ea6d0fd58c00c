import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCells } from "./parse-cells.ts";
import { takeRecords } from "./read-records.ts";
import { RecordScanner } from "./scan-record.ts";

const layout = { delimiter: ",", width: 3, positions: { microsoftId: 0, name: 1, domain: 2, relationship: 0, country: 0 } };
const lines = fc.array(fc.stringMatching(/^[",\r ;a]{1,9}$/), { minLength: 1, maxLength: 6 });

test("the scanner sees the records that the parser sees, whatever stands where", () => {
  fc.assert(
    fc.property(lines, (texts) => {
      const scanner = new RecordScanner(",");
      let scanned = scanner.take(texts[0] ?? "");
      let text = texts[0] ?? "";
      for (const more of texts.slice(1)) {
        if (scanned !== "open") break;
        scanned = scanner.take(more);
        text += `\n${more}`;
      }
      const parsed = parseCells(text, ",");
      if (scanned === "open") expect(parsed).toBe("open");
      else expect(Array.isArray(parsed) && parsed.map((cells) => cells.length)).toEqual([scanned.cells]);
    }),
    { numRuns: 3_000 },
  );
});

test("no line is lost and none told of twice, whatever stands where", () => {
  fc.assert(
    fc.property(lines, (texts) => {
      const { records, used } = takeRecords(
        texts.map((text, index) => ({ number: index + 1, text, problem: null })),
        layout,
        100,
      );
      expect(used).toBe(texts.length);
      const told = records.map(({ line }) => line);
      expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    }),
    { numRuns: 1_000 },
  );
});
