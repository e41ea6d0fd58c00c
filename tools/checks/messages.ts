import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { count, type Findings, type Net, runTool } from "./net.ts";

/** Every text of the portal stands in both languages; web/check-messages.ts knows how. */
export const messages: Net = { name: "messages", look };

async function look(root: string): Promise<Findings> {
  const { status, stdout, stderr } = await runTool("node", ["check-messages.ts"], join(root, "web"));
  const catalog = join(root, "web/locales/it.po");
  // The first entry of a catalog is its header.
  const texts = existsSync(catalog) ? (readFileSync(catalog, "utf8").match(/^msgid /gm)?.length ?? 1) - 1 : 0;
  const faults = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("✔"));
  return {
    looked: `${count(texts, "text")} in English and Italian`,
    wrong: status === 0 ? [] : [...faults, ...(faults.length === 0 ? [stdout] : [])],
  };
}
