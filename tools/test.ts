import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./testing/browser.ts";
import { runJourneys, runUnitTests, type Tally } from "./testing/runners.ts";

const usage = `Usage: npm test [-- [--unit | --browser] [part of a file name ...]]

  --unit      everything but the browser journeys
  --browser   only the browser journeys`;

const journeys = new URL("../e2e/playwright.config.ts", import.meta.url);

interface Choice {
  unit: boolean;
  browser: boolean;
  filters: string[];
}

function readArguments(): Choice {
  const options = { unit: { type: "boolean" }, browser: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const all = !values.unit && !values.browser;
    return { unit: all || values.unit === true, browser: all || values.browser === true, filters: positionals };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

async function runChosen({ unit, browser, filters }: Choice, reports: string): Promise<Tally[]> {
  const tallies: Tally[] = [];
  if (unit) tallies.push(await runUnitTests(reports, filters));
  if (browser && existsSync(journeys)) tallies.push(await runJourneys(reports, filters, ensureBrowser()));
  return tallies;
}

const reports = await mkdtemp(join(tmpdir(), "procura-reports-"));
const sum: Tally = { passed: 0, failed: 0 };
try {
  for (const { passed, failed } of await runChosen(readArguments(), reports)) {
    sum.passed += passed;
    sum.failed += failed;
  }
} catch (error) {
  console.error((error as Error).message);
  sum.failed += 1;
} finally {
  await rm(reports, { recursive: true });
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
