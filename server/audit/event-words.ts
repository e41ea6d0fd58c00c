import type { EventKind, Language, RecordedEvent } from "../platform/index.ts";

const notSignedIn = { en: "Somebody who was not signed in", it: "Qualcuno che non aveva effettuato l'accesso" };

export function actorName({ kind, name }: RecordedEvent["actor"], language: Language): string {
  return kind === "anonymous" && name === "" ? notSignedIn[language] : name;
}

/** Kinds that are no more were named by an older version; their code must do. */
export function nameOfKind(kind: string, kinds: readonly EventKind[], language: Language): string {
  return kinds.find((known) => known.kind === kind)?.name[language] ?? kind;
}
