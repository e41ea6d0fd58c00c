import type { MailContent } from "../platform/index.ts";
import { type Frame, isLetter } from "./mail-frame.ts";
import { toMarkup } from "./mail-markup.ts";
import { toText } from "./mail-text.ts";

/** One mail as HTML and as plain text, both from the same content. Throws if a link leads anywhere but to the web. */
export async function renderMail(content: MailContent, frame: Frame): Promise<{ html: string; text: string }> {
  const link = isLetter(content) ? content.link : content.action?.url;
  if (link !== undefined && !/^https?:\/\//.test(link)) throw new Error("a link in a mail must be an http address");
  // Loaded when the first mail leaves: only the worker needs it, and it is large.
  const { default: mjml } = await import("mjml");
  const { html, errors } = await mjml(toMarkup(content, frame), { fonts: {}, validationLevel: "soft" });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join("; "));
  return { html, text: toText(content, frame) };
}
