import type { Announcement, MailContent } from "../platform/index.ts";
import { choicesHint, type Frame, isLetter } from "./mail-frame.ts";

/** The mail for those who read plain text, with everything that the HTML has. */
export function toText(content: MailContent, frame: Frame): string {
  const signature = ["-- ", ...(content.footnote ? [content.footnote] : []), ...hint(frame), `${frame.name}, ${frame.publicUrl}`];
  const body = isLetter(content) ? [content.letter.trim()] : announcementText(content);
  return `${[...body, signature.join("\n")].join("\n\n")}\n`;
}

function hint({ choicesUrl, language }: Frame): string[] {
  return choicesUrl === undefined ? [] : [`${choicesHint[language]} ${choicesUrl}`];
}

function announcementText({ heading, paragraphs, code, facts, action }: Announcement): string[] {
  return [
    heading,
    ...paragraphs,
    ...(code ? [`    ${code}`] : []),
    ...(facts?.length ? [facts.map(({ label, value }) => `${label}: ${value}`).join("\n")] : []),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
  ];
}
