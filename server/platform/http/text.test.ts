import { expect, test } from "vitest";
import { multiline, text } from "./route.ts";

const taken = (shape: ReturnType<typeof text>, value: string) => shape.safeParse(value).success;

test("a line of text has no line breaks, tabs, control characters or halves of characters", () => {
  for (const wrong of [
    "A\r\nBcc: x@y.test",
    "a\nb",
    "a\tb",
    "a\u2028b",
    "a\u2029b",
    "a\u0000",
    "a\u0085b",
    "a\u007f",
    "\ud800",
    "x\udc00y",
    "",
    " ",
  ])
    expect(taken(text(300), wrong), JSON.stringify(wrong)).toBe(false);
  for (const right of ["Zoë O’Neill", "北京示例公司", "👩‍👩‍👧 family", "עברית"]) expect(taken(text(300), right)).toBe(true);
});

test("several lines may have line breaks and tabs", () => {
  expect(taken(multiline(300), "Dear all,\r\n\tno.\n\nAnna")).toBe(true);
  for (const wrong of ["a\u0000", "a\u001bb", "x\ud800"]) expect(taken(multiline(300), wrong)).toBe(false);
});
