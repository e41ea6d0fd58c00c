import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messages } from "./messages.ts";
import { repository, runTool } from "./net.ts";
import { plant } from "./planted.ts";

const real = (path: string) => readFileSync(join(repository, path), "utf8");
const page = (text: string) => `import { Trans } from "@lingui/react/macro";\n\nexport const Page = () => <Trans>${text}</Trans>;\n`;

test("a text that was never extracted, or not put into Italian, is caught", async () => {
  const root = await plant({
    "web/package.json": real("web/package.json"),
    "web/check-messages.ts": real("web/check-messages.ts"),
    "web/lingui.config.ts": real("web/lingui.config.ts"),
    "web/app/page.tsx": page("Good morning"),
  });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  // Twice: the second time it adds headers of its own to what it wrote the first time.
  for (const _ of [1, 2]) await runTool("lingui", ["extract", "--clean", "--workers", "1"], join(root, "web"));
  expect(await messages.look(root)).toMatchObject({
    looked: "1 text in English and Italian",
    wrong: ['not in Italian yet: "Good morning"'],
  });

  const catalog = join(root, "web/locales/it.po");
  writeFileSync(catalog, readFileSync(catalog, "utf8").replace('"Good morning"\nmsgstr ""', '"Good morning"\nmsgstr "Buongiorno"'));
  expect((await messages.look(root)).wrong).toEqual([]);

  writeFileSync(join(root, "web/app/page.tsx"), page("Good evening"));
  expect((await messages.look(root)).wrong).toContain("locales/en.po does not match the source: run npm run messages -w web");
});
