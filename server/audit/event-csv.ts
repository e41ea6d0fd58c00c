import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { EventKind, Language, Localized, RecordedEvent } from "../platform/index.ts";
import { actorName, nameOfKind } from "./event-words.ts";

const columns: readonly {
  readonly title: Localized;
  value(event: RecordedEvent, language: Language, kinds: readonly EventKind[]): string | null;
}[] = [
  { title: { en: "Time (UTC)", it: "Data e ora (UTC)" }, value: ({ at }) => at.toISOString() },
  { title: { en: "What", it: "Che cosa" }, value: ({ kind }, language, kinds) => nameOfKind(kind, kinds, language) },
  { title: { en: "Kind", it: "Tipo" }, value: ({ kind }) => kind },
  { title: { en: "Who", it: "Chi" }, value: ({ actor }, language) => actorName(actor, language) },
  { title: { en: "Of", it: "Di" }, value: ({ actor }) => actor.organizationName },
  { title: { en: "On behalf of", it: "Per conto di" }, value: ({ onBehalfOf }) => onBehalfOf?.name ?? null },
  { title: { en: "Under grant", it: "In base all'autorizzazione" }, value: ({ grantId }) => grantId },
  { title: { en: "About", it: "Oggetto" }, value: ({ subject }) => subject.name },
  { title: { en: "About (kind)", it: "Oggetto (tipo)" }, value: ({ subject }) => subject.kind },
  { title: { en: "About (id)", it: "Oggetto (id)" }, value: ({ subject }) => subject.id },
  { title: { en: "Details", it: "Dettagli" }, value: ({ data }) => (Object.keys(data).length === 0 ? null : JSON.stringify(data)) },
  { title: { en: "Request id", it: "Id richiesta" }, value: ({ requestId }) => requestId },
  { title: { en: "Event id", it: "Id evento" }, value: ({ id }) => id },
];

const readerLeft = new Set(["ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR"]);

/**
 * Events as CSV for spreadsheets: UTF-8 with a byte order mark, lines ended as RFC 4180 has it, titles in the reader's language. A
 * value that a spreadsheet would take for a formula gets an apostrophe in front, and so does what would be one where semicolons
 * separate cells, as in Italy. Reads no faster than somebody takes it;
 * onError hears of what breaks it off, other than that the reader left.
 */
export function toCsv(
  events: AsyncIterable<RecordedEvent>,
  kinds: readonly EventKind[],
  language: Language,
  onError: (error: Error) => void,
): Readable {
  const csv = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ title }) => title[language]),
    record_delimiter: "windows",
  });
  const lines = Readable.from(
    (async function* () {
      for await (const event of events) yield columns.map(({ value }) => withoutFormulas(value(event, language, kinds) ?? ""));
    })(),
  );
  return pipeline(lines, csv, (error) => {
    if (error && !readerLeft.has(error.code ?? "")) onError(error);
  });
}

function withoutFormulas(value: string): string {
  const apart = value.replaceAll(/([;；\t])(?=\s*[=+\-@＝＋－＠])/g, "$1'");
  return /^\s*[=+\-@＝＋－＠|%;；]|^[\t\r\n]/.test(apart) ? `'${apart}` : apart;
}
