import { expect, test } from "vitest";
import { plant } from "./planted.ts";
import { unused } from "./unused.ts";

const clean = {
  "package.json": JSON.stringify({ name: "planted", type: "module", dependencies: {} }),
  "knip.json": JSON.stringify({ entry: ["main.ts"], project: ["**/*.ts"] }),
  "main.ts": 'import { used } from "./used.ts";\n\nused();\n',
  "used.ts": "export function used() {}\n",
};

test("a tree where everything is used passes", async () => {
  expect((await unused.look(await plant(clean))).wrong).toEqual([]);
});

test("an unused file, export and dependency, and a missing one, are caught", async () => {
  const { wrong } = await unused.look(
    await plant({
      ...clean,
      "package.json": JSON.stringify({ name: "planted", type: "module", dependencies: { "left-over": "1.0.0" } }),
      "main.ts": 'import "forgotten";\nimport { used } from "./used.ts";\n\nused();\n',
      "used.ts": "export function used() {}\nexport function never() {}\n",
      "lost.ts": "export const lost = 1;\n",
    }),
  );
  expect([...wrong].sort()).toEqual([
    "lost.ts files: lost.ts",
    expect.stringMatching(/^main\.ts:1 unlisted: forgotten/),
    expect.stringMatching(/^package\.json.* dependencies: left-over/),
    expect.stringMatching(/^used\.ts:2 exports: never/),
  ]);
});
