import { Marked } from "marked";

const safeAddress = /^(?:https?:|mailto:|[/#])/i;

const marked = new Marked({
  renderer: { html: ({ text }) => escaped(text) },
  walkTokens(token) {
    // The page that shows it has a title of its own.
    if (token.type === "heading") token.depth = Math.min(token.depth + 1, 6);
    if ((token.type === "link" || token.type === "image") && !safeAddress.test(token.href)) token.href = "#";
  },
});

/** An agreement as a page shows it. HTML in the text is shown as text: what is accepted must not be able to act. */
export async function toHtml(markdown: string): Promise<string> {
  return await marked.parse(markdown, { async: true });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
