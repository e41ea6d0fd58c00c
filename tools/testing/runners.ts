import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const binaries = join(root, "node_modules", ".bin");

/** Everything but the browser journeys; the filters are parts of file names. */
export async function runUnitTests(reports: string, filters: string[]): Promise<Tally> {
  const file = join(reports, "vitest.json");
  const code = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...filters], {});
  const report = await readReport<VitestReport>(file);
  return tally(code, report?.numPassedTests, report && report.numFailedTests + filesThatDidNotLoad(report));
}

/** The journeys in a real browser. */
export async function runJourneys(reports: string, filters: string[], browser: string): Promise<Tally> {
  const file = join(reports, "playwright.json");
  const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json", ...filters];
  const code = await run("playwright", args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PROCURA_BROWSER: browser });
  const stats = (await readReport<PlaywrightReport>(file))?.stats;
  return tally(code, stats?.expected, stats && stats.unexpected + stats.flaky);
}

function filesThatDidNotLoad({ testResults }: VitestReport): number {
  const isFailed = ({ status }: { status: string }) => status === "failed";
  return testResults.filter((file) => isFailed(file) && !file.assertionResults.some(isFailed)).length;
}

/** A runner that fails without a failed test (an error between tests, nothing found) counts as one failure. */
function tally(code: number, passed = 0, failed = 0): Tally {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function run(program: string, args: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(join(binaries, program), args, { cwd: root, env: { ...process.env, ...env }, stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
