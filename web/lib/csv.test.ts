import { parse } from "csv-parse/browser/esm/sync";
import { expect, test } from "vitest";
import { csvFile } from "./csv.ts";

// The cases of the server's downloads (server/audit/history.test.ts): one rule, two places that write CSV.
const formulas = ["=HYPERLINK(1)", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\r=1", "\n=1", "＝1", " =1", "|calc", "%1", ";1"];
const apart = { "\t=1": "'\t'=1", ";=1": "';'=1", "Anna; =HYPERLINK(1)": "Anna;' =HYPERLINK(1)", "a; b - c = d": "a; b - c = d" };

test("no cell is one that a spreadsheet would calculate", async () => {
  const cells = [...formulas, ...Object.keys(apart)];
  const written = parse(await csvFile([cells]).text(), { bom: true }) as unknown as string[][];
  expect(written).toEqual([[...formulas.map((formula) => `'${formula}`), ...Object.values(apart)]]);
});
