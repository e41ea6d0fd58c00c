import { existsSync } from "node:fs";
import { join } from "node:path";
import { count, type Findings, filesOf, type Net, runTool } from "./net.ts";

type Issue = { readonly file: string } & Readonly<Record<string, string | readonly { readonly name: string; readonly line?: number }[]>>;

export const unused: Net = { name: "unused", look };

async function look(root: string): Promise<Findings> {
  const { stdout, stderr } = await runTool("knip", ["--reporter", "json", "--no-progress", "--no-config-hints"], root);
  if (!stdout.includes("{")) return { looked: "nothing", wrong: [`knip did not answer: ${stderr}`] };
  const { issues } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as { issues: readonly Issue[] };
  const workspaces = filesOf(root, "*/package.json").length;
  return {
    looked: `${count(filesOf(root, "**/*.{ts,tsx,mjs}").length, "file")} in ${count(workspaces, "workspace")}${existsSync(join(root, "knip.json")) ? "" : ", without knip.json"}`,
    wrong: issues.flatMap(inWords),
  };
}

function inWords(issue: Issue): string[] {
  return Object.entries(issue).flatMap(([kind, found]) =>
    typeof found === "string" ? [] : found.map(({ name, line }) => `${issue.file}${line === undefined ? "" : `:${line}`} ${kind}: ${name}`),
  );
}
