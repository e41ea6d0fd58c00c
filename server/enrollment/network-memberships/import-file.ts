import { type FileFormat, type Problem, readCsv } from "../../imports/index.ts";
import { DomainError } from "../../platform/index.ts";
import { mostLines } from "./schema.ts";

export interface ReportLine {
  readonly line: number;
  readonly outcome: "created" | "updated" | "unchanged" | "refused";
  readonly problem: Problem<string> | null;
  readonly networkId: string | null;
  readonly name: string | null;
}

/** What became of each line of a file, in its order. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly results: readonly ReportLine[];
}

/** All lines of a file that is small enough to be done in one go. Throws DomainError `too-many-lines` (422), and as `readCsv`. */
export async function readWholeFile<Column extends string, Line>(
  bytes: AsyncIterable<Buffer>,
  format: FileFormat<Column, Line>,
): Promise<Line[]> {
  const read: Line[] = [];
  for await (const { lines } of readCsv(bytes, 1_000, format)) {
    read.push(...lines);
    if (read.length > mostLines) throw new DomainError("invalid", tooManyLines);
  }
  return read;
}

const tooManyLines = {
  code: "too-many-lines",
  message: {
    en: "The file has more than 10,000 lines; nothing was changed.",
    it: "Il file ha più di 10.000 righe; non è stato modificato nulla.",
  },
  nextStep: { en: "Split it, with the header in each part.", it: "Dividilo in più parti, ciascuna con l'intestazione." },
};
