import type { Problem } from "../imports/index.ts";
import type { CsvColumn, Language } from "../platform/index.ts";
import { explain, explainLine } from "./explain.ts";
import { refuseStop, type Status, type Told, toldOf } from "./rules.ts";
import type { BatchRow, LineRow } from "./store.ts";

export function presentBatch(row: BatchRow, language: Language) {
  const failure = row.failure as Problem<string> | null;
  const words = failure && explain(failure);
  return {
    id: row.id,
    status: row.status,
    dryRun: row.dry_run,
    fileName: row.file_name,
    kind: row.kind,
    includeDelegatedAdministration: row.include_delegated_administration,
    services: row.services ?? [],
    provider: row.provider_id === null ? null : { id: row.provider_id, name: row.provider_name ?? "" },
    size: row.size_bytes,
    bytes: row.bytes,
    lines: row.lines,
    invited: row.invited,
    skipped: row.skipped,
    refused: row.refused,
    failure: failure && { code: failure.code, detail: words?.message[language], nextStep: words?.nextStep?.[language] ?? null },
    createdAt: row.created_at.toISOString(),
    createdBy: { id: row.created_by_id, name: row.created_by_name },
    endedAt: row.ended_at?.toISOString() ?? null,
    allowedActions: row.status !== "stopped" && refuseStop(row.status as Status) === null ? ["relationships:invitation-batch:stop"] : [],
  };
}

export function presentLine(row: LineRow, { dry_run: dryRun }: BatchRow, language: Language) {
  const state = toldOf(row, { dryRun });
  const words = row.code === null ? null : explainLine({ code: row.code, parameters: row.parameters ?? {} });
  const said = words && [words.message[language], words.nextStep?.[language]].filter(Boolean).join(" ");
  return {
    line: row.line,
    state,
    email: row.email,
    company: row.company,
    code: row.code ?? (state === "failed" ? "mail-not-delivered" : null),
    detail: said ?? (state === "sent" ? null : (row.last_error?.[language] ?? null)),
    invitationId: row.invitation_id,
  };
}

const names: Readonly<Record<Told, Readonly<Record<Language, string>>>> = {
  waiting: { en: "Waiting", it: "In attesa" },
  "would-be-sent": { en: "Would be sent", it: "Verrebbe inviato" },
  sent: { en: "Sent", it: "Inviato" },
  failed: { en: "Failed", it: "Non riuscito" },
  skipped: { en: "Skipped", it: "Saltato" },
};

type Exported = { readonly batch: BatchRow; readonly line: LineRow };
export const lineColumns: readonly CsvColumn<Exported>[] = [
  { title: { en: "Line", it: "Riga" }, value: ({ line }) => String(line.line) },
  { title: { en: "E-mail", it: "E-mail" }, value: ({ line }) => line.email },
  { title: { en: "Company name", it: "Azienda" }, value: ({ line }) => line.company },
  { title: { en: "State", it: "Stato" }, value: ({ batch, line }, language) => names[presentLine(line, batch, language).state][language] },
  { title: { en: "Reason", it: "Motivo" }, value: ({ batch, line }, language) => presentLine(line, batch, language).detail },
];
