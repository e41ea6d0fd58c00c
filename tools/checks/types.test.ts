import { expect, test } from "vitest";
import { plant } from "./planted.ts";
import { types } from "./types.ts";

const project = (include: string[]) =>
  JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, types: [], module: "nodenext", allowImportingTsExtensions: true },
    include,
  });
const clean = {
  "tsconfig.json": project(["server"]),
  "web/tsconfig.json": project(["app"]),
  "server/count.ts": "export const two: number = 2;\n",
  "web/app/main.ts": "export const three: number = 3;\n",
};

test("both projects are checked, and every file belongs to one", async () => {
  expect(await types.look(await plant(clean))).toEqual({ looked: "2 files in 2 projects", wrong: [] });
});

test("a wrong type in either project, and a file in neither, are caught", async () => {
  const { wrong } = await types.look(
    await plant({
      ...clean,
      "server/wrong.ts": 'export const two: number = "two";\n',
      "web/app/wrong.ts": "export const three: string = 3;\n",
      "elsewhere/lost.ts": "export const lost = 1;\n",
    }),
  );
  expect(wrong).toEqual([
    expect.stringMatching(/^server\/wrong\.ts\(1,14\): error TS2322/),
    expect.stringMatching(/^web\/app\/wrong\.ts\(1,14\): error TS2322/),
    "elsewhere/lost.ts: no TypeScript project includes this file",
  ]);
});
