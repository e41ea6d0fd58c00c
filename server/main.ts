import { createApp } from "./app.ts";
import { migrate } from "./platform/database/migrate.ts";
import { ConfigError, readConfig, realWorld } from "./platform/index.ts";

const usage = `Usage: node server/main.ts <role>

  serve     answer requests
  work      do background jobs
  migrate   bring the database to the newest schema, then end
  all       migrate, then serve and work in one process`;

type Role = "serve" | "work" | "migrate" | "all";
const role = process.argv[2] as Role;
if (!["serve", "work", "migrate", "all"].includes(role)) {
  console.error(usage);
  process.exit(2);
}

try {
  await run(role);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(2);
}

async function run(as: Role): Promise<void> {
  const config = readConfig(process.env);
  if (as === "migrate" || as === "all") {
    const applied = await migrate(config.DATABASE_URL, { secretKey: config.SECRET_KEY, appRole: config.DATABASE_APP_ROLE });
    console.error(applied.length === 0 ? "The schema is up to date." : `Applied ${applied.join(", ")}.`);
    if (as === "migrate") return;
  }
  const app = createApp(config, realWorld);
  const stops: (() => Promise<unknown>)[] = [app.close];
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(stops));
  if (as !== "serve") {
    const worker = await app.startWorker();
    stops.push(worker.stop);
  }
  if (as !== "work") {
    await app.http.listen({ host: config.HOST, port: config.PORT });
    app.log.info({ address: app.http.server.address() }, "listening");
  }
}

/** New requests are refused, those under way end, jobs under way end, then the connections close. A second signal ends at once. */
async function stop(stops: readonly (() => Promise<unknown>)[]): Promise<void> {
  const forced = setTimeout(() => process.exit(1), 15_000);
  for (const step of stops.toReversed()) await step().catch((error: unknown) => console.error(error));
  clearTimeout(forced);
  process.exit(0);
}
