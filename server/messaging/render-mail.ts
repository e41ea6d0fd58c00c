import { randomUUID } from "node:crypto";
import type { MailContent } from "../platform/index.ts";
import { type Frame, isLetter } from "./mail-frame.ts";
import { toMarkup } from "./mail-markup.ts";
import { toText } from "./mail-text.ts";

/** One mail as HTML and as plain text, both from the same content. Throws if a link leads anywhere but to the web. */
export async function renderMail(content: MailContent, frame: Frame): Promise<{ html: string; text: string }> {
  const link = isLetter(content) ? content.link : content.action?.url;
  if (link !== undefined && !/^https?:\/\//.test(link)) throw new Error("a link in a mail must be an http address");
  const markup = toMarkup(content, frame);
  const html = isLetter(content) && link !== undefined && isPlain(link) ? await compileOnce(markup, link) : await compile(markup);
  return { html, text: toText(content, frame) };
}

async function compile(markup: string): Promise<string> {
  // Loaded when the first mail leaves: only the worker needs it, and it is large.
  const { default: mjml } = await import("mjml");
  const { html, errors } = await mjml(markup, { fonts: {}, validationLevel: "soft" });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join("; "));
  return html;
}

const place = `https://${randomUUID()}.invalid/`;
const kept = 20;
const compiled = new Map<string, Promise<string>>();

/** Letters that went to thousands differ by their links alone: what is the same is compiled once, and the link put in afterwards. */
async function compileOnce(markup: string, link: string): Promise<string> {
  const shape = markup.replaceAll(link, place);
  const known = compiled.get(shape) ?? compile(shape);
  compiled.delete(shape);
  compiled.set(shape, known);
  for (const oldest of compiled.keys()) {
    if (compiled.size <= kept) break;
    compiled.delete(oldest);
  }
  try {
    return (await known).replaceAll(place, () => link);
  } catch (error) {
    compiled.delete(shape);
    throw error;
  }
}

/** Nothing in it would be written otherwise in markup. */
function isPlain(link: string): boolean {
  return /^[\w:/.#~-]+$/.test(link);
}
