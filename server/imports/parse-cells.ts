import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";

/**
 * The cells of each record of a text. A quotation mark inside an unquoted cell stands for itself.
 * "open": the text ends inside a quoted cell. "damaged": quotation marks stand where none can.
 */
export function parseCells(text: string, delimiter: string): string[][] | "open" | "damaged" {
  try {
    // The record delimiter is named, or a stray carriage return in the first cells would be taken for it.
    return parse(text, { delimiter, record_delimiter: "\n", relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === "CSV_QUOTE_NOT_CLOSED" ? "open" : "damaged";
  }
}
