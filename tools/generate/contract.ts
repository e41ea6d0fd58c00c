import type { ErrorCode } from "../../server/api/index.ts";
import type { EventKind } from "../../server/platform/index.ts";

const generatedBy = "<!-- Written by `npm run generate` from the source. -->";

export function errorsPage(codes: readonly ErrorCode[]): string {
  const rows = codes.flatMap(({ code, statuses, meanings }) =>
    meanings.map(
      ({ message, nextStep }, i) =>
        `| ${i === 0 ? `\`${code}\`` : ""} | ${i === 0 ? statuses.join(", ") : ""} | ${cell(message)} | ${cell(nextStep ?? "")} |`,
    ),
  );
  return page("Errors", [
    "Every failure is a problem document (RFC 9457, `application/problem+json`). Programs decide by `code`, which never changes its meaning;",
    "`detail` and `nextStep` are for people, in English or Italian. An ellipsis stands for what differs each time. A code without a status is a",
    "reason inside an answer, such as the missing link of an access decision.",
    "",
    "| code | status | what it says | next step |",
    "| --- | --- | --- | --- |",
    ...rows,
  ]);
}

export function eventsPage(kinds: readonly EventKind[]): string {
  const rows = kinds
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    .map(({ kind, name }) => `| \`${kind}\` | ${cell(name.en)} | ${cell(name.it)} |`);
  return page("Events", [
    "What the history tells of: one kind per change that somebody may want to know of. Kinds are never renamed.",
    "",
    "| kind | English | Italian |",
    "| --- | --- | --- |",
    ...rows,
  ]);
}

function page(title: string, lines: readonly string[]): string {
  return `${[`# ${title}`, "", generatedBy, "", ...lines].join("\n")}\n`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
