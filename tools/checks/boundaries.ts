import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ICruiseResult } from "dependency-cruiser";
import { data, edges, ranks, roots, sinks } from "../../server/modules.ts";
import { count, type Findings, filesOf, type Net, repository, runTool } from "./net.ts";

const folders = ["server", "web", "sdk", "cli", "tools", "bench", "e2e"];

export const boundaries: Net = { name: "boundaries", look };

async function look(root: string): Promise<Findings> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const config = join(repository, ".dependency-cruiser.mjs");
  const { stdout, stderr } = await runTool("depcruise", ["--config", config, "--output-type", "json", ...present], root);
  if (!stdout.startsWith("{")) return { looked: "nothing", wrong: [`dependency-cruiser did not answer: ${stderr}`] };
  const { modules, summary } = JSON.parse(stdout) as ICruiseResult;
  const read = new Set(modules.map(({ source }) => source));
  const onDisk = filesOf(root, `{${folders.join(",")}}/**/*.{ts,tsx,mjs,js}`);
  const silent = onDisk.filter((path) => !read.has(path));
  return {
    looked: `${count(onDisk.length - silent.length, "file")} of ${onDisk.length} with ${count(summary.totalDependenciesCruised ?? 0, "import")}`,
    wrong: [
      ...silent.map((path) => `${path}: was not read`),
      ...unlisted(root),
      ...summary.violations
        .filter(({ rule }) => rule.severity === "error")
        .map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}. ${commentOf(summary, rule.name)}`),
    ],
  };
}

function commentOf(summary: ICruiseResult["summary"], name: string): string {
  return summary.ruleSetUsed?.forbidden?.find((rule) => rule.name === name)?.comment ?? "";
}

/** A module that server/modules.ts does not know has no place in the order, so no rule would hold for it. */
function unlisted(root: string): string[] {
  const listed = new Set<string>([...ranks.flat(), ...sinks, ...edges, ...roots, ...data, "node_modules"]);
  const folders = new Set(filesOf(root, "server/*/**/*.*").map((path) => path.split("/")[1] ?? ""));
  return [...folders].filter((name) => !listed.has(name)).map((name) => `server/${name}: is not listed in server/modules.ts`);
}
