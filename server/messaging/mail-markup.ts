import type { Announcement, Letter, MailContent } from "../platform/index.ts";
import { buttonFallback, choicesHint, type Frame, isLetter } from "./mail-frame.ts";

/** The one responsive template, in MJML. Everything that comes from outside goes through `escaped`. */
export function toMarkup(content: MailContent, frame: Frame): string {
  const heading = isLetter(content) ? content.subject : content.heading;
  const preview = isLetter(content) ? content.letter : content.paragraphs.join(" ");
  return `<mjml lang="${frame.language}" dir="auto">
  <mj-head>
    <mj-title>${escaped(content.subject)}</mj-title>
    <mj-preview>${escaped(preview.slice(0, 140))}</mj-preview>
    <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
    <mj-attributes>
      <mj-all font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="#242424" padding="8px 24px" />
      <mj-section padding="0" background-color="#ffffff" css-class="page" />
    </mj-attributes>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      p { margin: 0; overflow-wrap: anywhere; }
      th { font-weight: 400; }
      @media (prefers-color-scheme: dark) {
        body, body > div { background-color: #141414 !important; }
        .page, .page > table { background: #1f1f1f !important; background-color: #1f1f1f !important; }
        .page div, .page p, .page h1, .page td, .page th { color: #f0f0f0 !important; }
        .quiet div, .quiet p, .page th { color: #b3b3b3 !important; }
        .page p a { color: #8ab8ff !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body background-color="#f3f3f3" width="600px">
    <mj-section padding="24px 0 0" css-class="page" border-top="4px solid #0f548c">
      <mj-column>
        <mj-text css-class="quiet" font-size="14px" color="#616161"><p>${escaped(frame.name)}</p></mj-text>
        ${isLetter(content) ? "" : `<mj-text padding="8px 24px 4px"><h1 style="font-size: 24px; line-height: 32px; font-weight: 600; margin: 0">${escaped(heading)}</h1></mj-text>`}
        ${isLetter(content) ? letterMarkup(content) : announcementMarkup(content, frame)}
      </mj-column>
    </mj-section>
    <mj-section padding="16px 0 24px" css-class="page quiet">
      <mj-column>
        <mj-divider border-width="1px" border-color="#d1d1d1" padding="0 24px 12px" />
        <mj-text font-size="13px" line-height="20px" color="#616161">
          ${content.footnote ? paragraph(content.footnote) : ""}
          ${frame.choicesUrl ? `<p>${escaped(choicesHint[frame.language])} ${anchor(frame.choicesUrl)}</p>` : ""}
          <p>${escaped(frame.name)}, ${anchor(frame.publicUrl)}</p>
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}

function announcementMarkup({ paragraphs, code, facts, action }: Announcement, { language }: Frame): string {
  return [
    ...paragraphs.map((text) => `<mj-text>${paragraph(text)}</mj-text>`),
    code
      ? `<mj-text><p style="font-size: 32px; line-height: 44px; font-weight: 600; letter-spacing: 6px">${escaped(code)}</p></mj-text>`
      : "",
    facts?.length
      ? `<mj-table font-size="15px" line-height="22px" color="#242424" padding="8px 24px">${facts
          .map(
            ({ label, value }) =>
              `<tr><th scope="row" width="35%" align="left" valign="top" style="padding: 4px 16px 4px 0; color: #616161">${escaped(label)}</th><td dir="auto" valign="top" style="padding: 4px 0; overflow-wrap: anywhere">${lines(value)}</td></tr>`,
          )
          .join("")}</mj-table>`
      : "",
    action
      ? `<mj-button align="left" href="${escaped(action.url)}" background-color="#0f548c" color="#ffffff" font-size="16px" font-weight="600" border-radius="4px" padding="16px 24px" inner-padding="12px 24px">${escaped(action.label)}</mj-button>
        <mj-text css-class="quiet" font-size="13px" line-height="20px" color="#616161"><p>${buttonFallback[language]}</p><p>${anchor(action.url)}</p></mj-text>`
      : "",
  ].join("\n");
}

function letterMarkup({ letter, link }: Letter): string {
  const paragraphs = letter.trim().split(/\n[^\S\n]*\n\s*/);
  return paragraphs.map((text) => `<mj-text>${paragraph(text, link)}</mj-text>`).join("\n");
}

function paragraph(text: string, link?: string): string {
  if (link === undefined) return `<p dir="auto">${lines(text)}</p>`;
  return `<p dir="auto">${text.split(link).map(lines).join(anchor(link))}</p>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll(/\r?\n/g, "<br />");
}

function anchor(url: string): string {
  return `<a href="${escaped(url)}" style="color: #0f548c">${escaped(url)}</a>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
}
