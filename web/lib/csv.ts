import { stringify } from "csv-stringify/browser/esm/sync";

/** A CSV file; a cell that a spreadsheet would take for a formula is told to be text. */
export function csvFile(lines: readonly (readonly string[])[]): Blob {
  // With the mark by which spreadsheets know UTF-8.
  return new Blob([stringify(lines as string[][], { bom: true, escape_formulas: true, record_delimiter: "windows" })], {
    type: "text/csv",
  });
}
