import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileLine } from "./read-lines.ts";
import { takeRecords } from "./read-records.ts";

const layout = { delimiter: ",", width: 3, positions: { microsoftId: 0, name: 1, domain: 2, relationship: 0, country: 0 } };

function linesOf(text: string): FileLine[] {
  return text.split("\n").map((line, index) => ({ number: index + 1, text: line, problem: null }));
}

function recordsOf(text: string, atMost = 1_000) {
  const { records } = takeRecords(linesOf(text), layout, atMost);
  return records.map(({ line, cells, problem }) => [line, cells ?? problem?.code]);
}

describe("a record", () => {
  test("is named by the line on which it begins", () => {
    expect(recordsOf('a,"b\nb",c\nd,e,f')).toEqual([
      [1, ["a", "b\nb", "c"]],
      [3, ["d", "e", "f"]],
    ]);
  });
  test("may contain quotation marks", () => {
    expect(recordsOf('a,"b ""b"", b",c\na,b "b" b,c')).toEqual([
      [1, ["a", 'b "b", b', "c"]],
      [2, ["a", 'b "b" b', "c"]],
    ]);
  });
  test("that is blank does not count, nor do empty cells after it", () => {
    expect(recordsOf("a,b,c,,\n\n , ,\n   \nd,e,f")).toEqual([
      [1, ["a", "b", "c"]],
      [5, ["d", "e", "f"]],
    ]);
  });
  test("with too few or too many cells is refused", () => {
    expect(recordsOf("a,b\na,b,c,d\na,b,c")).toEqual([
      [1, "cells-mismatch"],
      [2, "cells-mismatch"],
      [3, ["a", "b", "c"]],
    ]);
  });
  test("with a forgotten quotation mark stops nothing else", () => {
    const good = (n: number) => [n, ["x", "y, z", "w"]];
    const others = Array.from({ length: 40 }, () => 'x,"y, z",w').join("\n");
    const found = recordsOf(`a,"b,c\n${others}\nd,e,"f`);
    expect(found).toEqual([[1, "quotes-damaged"], ...Array.from({ length: 40 }, (_, n) => good(n + 2)), [42, "quotes-damaged"]]);
  });
  test("between lines that can't be read is read", () => {
    const lines: FileLine[] = [
      { number: 1, text: null, problem: { code: "not-utf-8", parameters: {} } },
      { number: 2, text: "a,b,c", problem: null },
    ];
    expect(takeRecords(lines, layout, 10).records.map(({ problem }) => problem?.code)).toEqual(["not-utf-8", undefined]);
  });
});

test("what a spreadsheet writes comes back, with its line numbers, in chunks of any size", () => {
  const cell = fc.stringMatching(/^[a-z",;\t\n ]{0,6}x$/);
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), fc.integer({ min: 1, max: 12 }), (rows, delimiter, atMost) => {
      const text = stringify(rows, { delimiter, quoted_string: rows.length % 2 === 0 });
      const begins = rows.map((_, index) => stringify(rows.slice(0, index), { delimiter }).split("\n").length);
      const found = [];
      for (let lines = linesOf(text); lines.length > 0; ) {
        const { records, used } = takeRecords(lines, { ...layout, delimiter }, atMost);
        found.push(...records);
        lines = lines.slice(used);
      }
      expect(found).toEqual(rows.map((cells, index) => ({ line: begins[index], cells, problem: null })));
    }),
  );
});
