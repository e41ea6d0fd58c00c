import { expect, test } from "vitest";
import { isAllowed, licenses } from "./licenses.ts";
import { plant } from "./planted.ts";

const lock = (packages: Record<string, object>) =>
  JSON.stringify({ lockfileVersion: 3, packages: { "": { name: "planted" }, ...packages } });
const clean = {
  "node_modules/free": { version: "1.0.0", license: "MIT" },
  "node_modules/tool": { version: "1.0.0", license: "GPL-3.0-only", dev: true },
  "node_modules/@planted/server": { resolved: "server", link: true },
};

test("free licenses pass; what only developers install is not looked at", async () => {
  const root = await plant({ "package-lock.json": lock(clean) });
  expect(await licenses.look(root)).toEqual({ looked: "1 production dependency under 1 license", wrong: [] });
});

test("a license that binds others, and a package that names none, are caught", async () => {
  const root = await plant({
    "package-lock.json": lock({
      ...clean,
      "node_modules/strict": { version: "2.0.0", license: "GPL-3.0-only" },
      "node_modules/mute": { version: "3.0.0" },
      "node_modules/old": { version: "4.0.0" },
    }),
    "node_modules/old/package.json": JSON.stringify({ name: "old", licenses: [{ type: "MIT" }] }),
  });
  expect((await licenses.look(root)).wrong).toEqual([
    expect.stringMatching(/^node_modules\/strict 2\.0\.0: license GPL-3\.0-only/),
    expect.stringMatching(/^node_modules\/mute 3\.0\.0: license unknown/),
  ]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0)", true],
  ["MIT AND Apache-2.0", true],
  ["MIT AND GPL-3.0", false],
  ["MIT (http://example.org/license.txt)", true],
  ["UNLICENSED", false],
  [undefined, false],
])("%s: %s", (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});
