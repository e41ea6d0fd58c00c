import { stringify } from "csv-stringify/browser/esm/sync";

/**
 * A CSV file; a cell that a spreadsheet would take for a formula is told to be text. The rule is that of the server's downloads
 * (platform/http/csv.ts); both are held against the same cases.
 */
export function csvFile(lines: readonly (readonly string[])[]): Blob {
  // With the mark by which spreadsheets know UTF-8. A lone line break would begin a row there, and maybe a formula.
  return new Blob(
    [
      stringify(
        lines.map((cells) => cells.map(withoutFormulas)),
        { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ },
      ),
    ],
    {
      type: "text/csv",
    },
  );
}

function withoutFormulas(value: string): string {
  const apart = value.replaceAll(/([;；\t])(?=\s*[=+\-@＝＋－＠])/g, "$1'");
  return /^\s*[=+\-@＝＋－＠|%;；]|^[\t\r\n]/.test(apart) ? `'${apart}` : apart;
}
