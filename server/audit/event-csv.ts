import type { CsvColumn, EventKind, RecordedEvent } from "../platform/index.ts";
import { actorName, nameOfKind } from "./event-words.ts";

/** kinds: every kind that a module publishes, with what a person reads. */
export const eventColumns = (kinds: readonly EventKind[]): readonly CsvColumn<RecordedEvent>[] => [
  { title: { en: "Time (UTC)", it: "Data e ora (UTC)" }, value: ({ at }) => at.toISOString() },
  { title: { en: "What", it: "Che cosa" }, value: ({ kind }, language) => nameOfKind(kind, kinds, language) },
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
