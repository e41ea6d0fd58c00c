import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { count, type Findings, filesOf, type Net, runTool } from "./net.ts";

/** The TypeScript projects of the tree: everything that Node runs, and the portal, which browsers run. */
const projects = [".", "web"];

export const types: Net = { name: "types", look };

async function look(root: string): Promise<Findings> {
  const present = projects.filter((project) => existsSync(join(root, project, "tsconfig.json")));
  const runs = await Promise.all(present.map((project) => runTool("tsc", ["-p", project, "--listFiles", "--pretty", "false"], root)));
  const lines = runs.flatMap(({ stdout, stderr }) => `${stdout}\n${stderr}`.split("\n")).filter((line) => line !== "");
  const read = new Set(
    lines
      .filter((line) => line.startsWith("/") || /^[A-Za-z]:[\\/]/.test(line))
      .map((line) => relative(root, line).replaceAll("\\", "/"))
      .filter((path) => !path.startsWith("..") && !path.includes("node_modules/")),
  );
  const complaints = lines.filter((line) => line.includes("error TS"));
  const unread = filesOf(root, "**/*.{ts,tsx}").filter((path) => !read.has(path));
  const silent = runs.filter(({ status }) => status !== 0).length > 0 && complaints.length === 0;
  return {
    looked: `${count(read.size, "file")} in ${count(present.length, "project")}`,
    wrong: [
      ...complaints,
      ...unread.map((path) => `${path}: no TypeScript project includes this file`),
      ...(silent ? runs.map(({ stdout, stderr }) => stdout + stderr) : []),
    ],
  };
}
