import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One thing that `npm run check` holds against the tree. */
export interface Net {
  readonly name: string;
  /** root: the folder of the tree to look at; tests plant theirs. */
  look(root: string): Promise<Findings>;
}

export interface Findings {
  /** What was looked at, with counts: a net that reads nothing must not look like one that found nothing. */
  readonly looked: string;
  /** Each fails the check. */
  readonly wrong: readonly string[];
  /** Said loudly, but fails nothing. */
  readonly warnings?: readonly string[];
}

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a tool that npm installed; a failing exit code is an answer, not an error. */
export function runTool(tool: string, args: readonly string[], cwd: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const path = `${join(repository, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  return new Promise((resolve, reject) => {
    execFile(tool, args, { cwd, env: { ...process.env, PATH: path, NO_COLOR: "1" }, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === "number") resolve({ status, stdout, stderr });
      else reject(error);
    });
  });
}

/** Files of the tree, as paths below root, without what is installed or built. */
export function filesOf(root: string, pattern: string): string[] {
  const skipped = new Set(["node_modules", "dist", "coverage", "test-results", "playwright-report"]);
  return globSync(pattern, { cwd: root, exclude: (name) => skipped.has(name.split("/").at(-1) ?? "") })
    .filter((path) => !path.startsWith("."))
    .sort();
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? singular : plural}`;
}
