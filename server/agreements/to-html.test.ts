import { expect, test } from "vitest";
import { toHtml } from "./to-html.ts";

test("an agreement's text can't act in the page that shows it", async () => {
  const html = await toHtml(
    "# Terms\n\nYou **agree** <img src=x onerror=alert(1)>.\n\n<script>alert(1)</script>\n\n[more](javascript:alert(1)) [site](https://example.com)",
  );
  expect(html).not.toMatch(/<(?:img|script)|javascript:/i);
  expect(html).toContain("<h2>Terms</h2>");
  expect(html).toContain("<strong>agree</strong> &lt;img src=x onerror=alert(1)&gt;.");
  expect(html).toContain('<a href="https://example.com">site</a>');
});
