import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lint } from "./lint.ts";
import { repository } from "./net.ts";
import { plant } from "./planted.ts";

/** The real rules; only there is no Git in a planted tree. */
const rules = readFileSync(join(repository, "biome.json"), "utf8").replace('"enabled": true', '"enabled": false');
const clean = {
  "biome.json": rules,
  "server/count.ts": "export const two: number = 2;\n",
  "server/long.gen.ts": "export   const x=1\n",
  "server/a/store.ts": 'import { rows } from "../platform/index.ts";\n\nexport const a = rows;\n',
  "tools/say.ts": 'console.log("a");\n',
};

/** What is planted, where, and what must be said of it. */
const violations: readonly (readonly [path: string, source: string, rule: string])[] = [
  ["quotes.ts", "export const a = 'a';\n", "is not formatted"],
  ["any.ts", "export const a = (b: any) => b;\n", "noExplicitAny"],
  ["type.ts", 'import { B } from "./b.ts";\n\nexport const a = (b: B) => b;\n', "useImportType"],
  ["promise.ts", "export const a = (b: string | null) => b!.length;\n", "noNonNullAssertion"],
  ["server/print.ts", 'console.log("a");\n', "noConsole"],
  ["server/a/ask.ts", 'import { rows } from "../platform/index.ts";\n\nexport const a = rows;\n', "noRestrictedImports"],
  ["unused.ts", "const a = 1;\n", "noUnusedVariables"],
  ["only.test.ts", 'import { test } from "vitest";\n\ntest.only("a", () => {});\n', "noFocusedTests"],
  ["CapitalName.ts", "export const a = 1;\n", "useFilenamingConvention"],
];

test("formatted files pass, stores may use SQL, tools may print, generated files are not looked at", async () => {
  expect(await lint.look(await plant(clean))).toEqual({ looked: "4 files", wrong: [] });
});

test("each planted mistake is caught by its rule", async () => {
  const planted = Object.fromEntries(violations.map(([path, source]) => [path, source]));
  const { wrong } = await lint.look(await plant({ ...clean, ...planted }));
  expect(wrong).toHaveLength(violations.length);
  for (const [path, , rule] of violations) expect(wrong).toContainEqual(expect.stringMatching(`^${path}:\\d+ .*${rule}`));
});
