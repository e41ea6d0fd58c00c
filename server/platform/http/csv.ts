import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import type { Language, Localized } from "../errors.ts";

export interface CsvColumn<Row> {
  readonly title: Localized;
  value(row: Row, language: Language): string | null;
}

const readerLeft = new Set(["ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR"]);

/**
 * Rows as CSV for spreadsheets: UTF-8 with a byte order mark, lines ended as RFC 4180 has it, titles in the reader's language. A
 * value that a spreadsheet would take for a formula gets an apostrophe in front, and so does what would be one where semicolons
 * separate cells, as in Italy. Reads no faster than somebody takes it; what breaks it off is logged, other than that the reader left.
 */
export function csvOf<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly CsvColumn<Row>[],
  { language, log }: { readonly language: Language; readonly log: Pick<Context["log"], "error"> },
): Readable {
  const csv = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ title }) => title[language]),
    record_delimiter: "windows",
    // A lone line break would begin a row in a spreadsheet, and maybe a formula.
    quoted_match: /[\r\n]/,
  });
  const lines = Readable.from(
    (async function* () {
      for await (const row of rows) yield columns.map(({ value }) => withoutFormulas(value(row, language) ?? ""));
    })(),
  );
  return pipeline(lines, csv, (error) => {
    if (error && !readerLeft.has(error.code ?? "")) log.error({ err: error }, "export broke off");
  });
}

/** Answers with a file of the day. */
export function sendCsv(reply: FastifyReply, { now }: Pick<Context, "now">, name: string, csv: Readable): void {
  reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.csv"`)
    .header("cache-control", "no-store")
    .send(csv);
}

function withoutFormulas(value: string): string {
  const apart = value.replaceAll(/([;；\t])(?=\s*[=+\-@＝＋－＠])/g, "$1'");
  return /^\s*[=+\-@＝＋－＠|%;；]|^[\t\r\n]/.test(apart) ? `'${apart}` : apart;
}
