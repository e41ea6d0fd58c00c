import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers.ts";

test("no answer is shown in a frame, however old the browser", () => {
  const { pages, data } = securityHeaders("https://partners.example.com");
  expect(pages["x-frame-options"]).toBe("DENY");
  for (const headers of [pages, data]) {
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});
