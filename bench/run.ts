import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { removePostgres, startPostgres } from "../tools/embedded-postgres.ts";
import { measureAcceptances } from "./acceptances/measure-acceptances.ts";
import { measureDecisions } from "./decisions/measure-decisions.ts";
import { type Figure, isMet } from "./figures.ts";
import { measureImports } from "./imports/measure-imports.ts";
import { type Installation, makeInstallation } from "./installation.ts";
import { measureLists } from "./lists/measure-lists.ts";
import { measureQueue } from "./queue/measure-queue.ts";
import { asMarkdown, describeMachine, type Report, save } from "./report.ts";
import { measureStart } from "./start/measure-start.ts";

const usage = `Usage: npm run bench [-- --quick] [part ...]

  part       start, decisions, acceptances, lists, queue, imports; all without one
  --quick    a smaller world and shorter rounds, to see that it runs

A run of all parts that is not quick writes bench/results.`;

const full = {
  rounds: 3,
  seconds: 3,
  small: 10_000,
  large: 1_000_000,
  complete: 50_000,
  acceptances: 1_600,
  lines: 100_000,
  cases: { few: 100, many: 100_000 },
  restSeconds: 15,
};
const quick = {
  rounds: 1,
  seconds: 1,
  small: 1_000,
  large: 20_000,
  complete: 1_000,
  acceptances: 160,
  lines: 5_000,
  cases: { few: 100, many: 10_000 },
  restSeconds: 3,
};

const { values: options, positionals: chosen } = parseArgs({
  options: { quick: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  allowPositionals: true,
});
const size = options.quick ? quick : full;
const parts: Record<string, (worlds: Worlds) => Promise<Figure[]>> = {
  start: ({ clusterUrl }) => measureStart(clusterUrl, size.restSeconds),
  decisions: async ({ large }) => measureDecisions(await large(), size),
  acceptances: async ({ large }) => measureAcceptances(await large(), { rounds: size.rounds, each: size.acceptances }),
  lists: async ({ small, large }) =>
    measureLists(
      { installation: await small(), customers: size.small },
      { installation: await large(), customers: size.large },
      { rounds: size.rounds, seconds: 1 },
    ),
  queue: ({ clusterUrl }) => measureQueue(clusterUrl, size.cases, { rounds: size.rounds, seconds: 1 }),
  imports: async ({ small }) => measureImports(await small(), size.lines),
};
if (options.help || chosen.some((name) => !(name in parts))) {
  console.error(usage);
  process.exit(options.help ? 0 : 2);
}

interface Worlds {
  readonly clusterUrl: string;
  readonly small: () => Promise<Installation>;
  readonly large: () => Promise<Installation>;
}

const dataDir = await mkdtemp(join(tmpdir(), "procura-bench-"));
const postgres = await startPostgres({ dataDir });
const opened: Installation[] = [];
const begun = performance.now();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await postgres.stop();
    await removePostgres(dataDir);
    process.exit(1);
  });
try {
  const figures = await measureAll();
  const report: Report = { takenAt: new Date().toISOString(), machine: describeMachine(await versionOf(postgres.url)), figures };
  if (!options.quick && chosen.length === 0) await save(report);
  console.log(`\n${asMarkdown(report)}`);
  const missed = figures.filter((figure) => !isMet(figure));
  console.log(missed.length === 0 ? "Every target is met." : `Missed: ${missed.map(({ what }) => what).join("; ")}.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  for (const installation of opened) await installation.close();
  await postgres.stop();
  await removePostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}

async function measureAll(): Promise<Figure[]> {
  const worlds: Worlds = { clusterUrl: postgres.url, small: once("small", size.small), large: once("large", size.large) };
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    tell(name);
    figures.push(...(await measure(worlds)));
  }
  tell("done");
  return figures;
}

/** A world is made when a part first asks for it. */
function once(name: string, customers: number): () => Promise<Installation> {
  let made: Promise<Installation> | undefined;
  const make = async () => {
    tell(`  a partner with ${customers.toLocaleString("en")} customers`);
    const world = { partners: 1, peoplePerPartner: 50, customers, complete: Math.min(customers, size.complete) };
    const installation = await makeInstallation(postgres.url, name, world);
    opened.push(installation);
    return installation;
  };
  return () => (made ??= make());
}

function tell(what: string): void {
  console.error(`${((performance.now() - begun) / 1_000).toFixed(0).padStart(4)} s  ${what}`);
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  await client.end();
  return rows[0]?.server_version ?? "unknown";
}
