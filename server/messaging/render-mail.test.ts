import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MailContent } from "../platform/index.ts";
import type { Frame } from "./mail-frame.ts";
import { renderMail } from "./render-mail.ts";

const frame: Frame = { language: "en", name: "Nuvola & <Figli>", publicUrl: "https://partners.example.com" };
const full: MailContent = {
  subject: "Choose a new password",
  heading: "Hello Anna",
  paragraphs: ["First words.", "Second words."],
  code: "042137",
  facts: [{ label: "Until", value: "4 May" }],
  action: { label: "Choose", url: "https://partners.example.com/reset-password#a&b" },
  footnote: "It was not you?",
};

describe("a mail in our words", () => {
  it("says the same in HTML and in plain text", async () => {
    const { html, text } = await renderMail(full, frame);
    for (const words of ["Hello Anna", "First words.", "Second words.", "042137", "Until", "4 May", "Choose", "It was not you?"]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
    expect(html).toContain('href="https://partners.example.com/reset-password#a&amp;b"');
    expect(text).toContain("Choose:\nhttps://partners.example.com/reset-password#a&b");
    expect(html).toContain('<html lang="en"');
    expect(html).toContain("Nuvola &amp; &lt;Figli&gt;");
    expect(html).toMatch(/color-scheme" content="light dark"/);
  });

  it("loads nothing from anywhere and needs no picture", async () => {
    const { html } = await renderMail(full, frame);
    expect(html).not.toMatch(/<img|<link|@import|src=|<script/);
  });

  it("speaks Italian to Italians", async () => {
    const { html } = await renderMail(full, { ...frame, language: "it" });
    expect(html).toContain('<html lang="it"');
    expect(html).toContain("Se il pulsante non funziona");
  });

  it("lets no text become markup, in whatever place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom("<", ">", "&", '"', "'", "/", "!", "-", "{", "}", "]", "mj-raw", "script", " ", "\n", "é", "字"),
        }),
        async (chaos) => {
          const evil = `${chaos}<script>alert(1)</script></mj-text><mj-include path="x"/>`;
          const content: MailContent = {
            subject: evil,
            heading: evil,
            paragraphs: [evil],
            code: evil,
            facts: [{ label: evil, value: evil }],
            action: { label: evil, url: `https://x.example/${evil.replaceAll("\n", "")}` },
            footnote: evil,
          };
          const { html } = await renderMail(content, { ...frame, name: evil });
          expect(html).not.toMatch(/<script|<mj-/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuses a button that leads anywhere but to the web", async () => {
    const content = { ...full, action: { label: "Go", url: "javascript:alert(1)" } };
    await expect(renderMail(content, frame)).rejects.toThrow("http address");
  });
});

describe("a letter", () => {
  const link = "https://partners.example.com/invitation#AbC_$&-1";
  const letter = `Dear <customer>,\r\n\r\nopen ${link} please,\nor not: https://elsewhere.example\n\nשלום, 你好 & regards`;

  it("stays as it was edited, with its one link alive", async () => {
    const { html, text } = await renderMail({ subject: "Ciao", letter, link }, frame);
    expect(text).toContain(letter);
    expect(html).toContain("Dear &lt;customer&gt;,");
    const escaped = link.replace("&", "&amp;");
    expect(html).toContain(
      `open <a href="${escaped}" style="color: #0f548c">${escaped}</a> please,<br />or not: https://elsewhere.example</p>`,
    );
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html).toContain('<p dir="auto">שלום, 你好 &amp; regards</p>');
  });
});
