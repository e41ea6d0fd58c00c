import { setFlagsFromString } from "node:v8";
import { type App, createApp } from "./app.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { loadReferenceData, setUpInstallation } from "./installation/index.ts";
import { migrate } from "./platform/database/migrate.ts";
import { ConfigError, readConfig, realWorld } from "./platform/index.ts";

const usage = `Usage: node server/main.ts <role>

  serve     answer requests
  work      do background jobs
  migrate   bring the database to the newest schema, then end
  all       migrate, then serve and work in one process
  set-up    name the vendor and make its first administrator, once:
            set-up <center's name> <vendor's name> <country> <tenant domain> <administrator's name> <administrator's e-mail>`;

const roles = ["serve", "work", "migrate", "all", "set-up"] as const;
type Role = (typeof roles)[number];
const role = process.argv[2] as Role;
if (!roles.includes(role)) {
  console.error(usage);
  process.exit(2);
}

// Left alone, V8 collects old objects only when they have become up to four times as many: memory for nothing, since what lives long here
// is small. An import of any size stays within a few mebibytes with this.
setFlagsFromString("--heap-growing-percent=50");

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
  }
  const app = createApp(config, realWorld);
  if (as === "migrate" || as === "all") await loadReferenceData(app.contextFor());
  if (as === "migrate") return await app.close();
  if (as === "set-up") return await setUp(app);
  if (as === "all" && config.DEMO) await loadDemo(app, config.DEMO_FILE);
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

/** The administrator's temporary password is printed here and nowhere else. */
async function setUp(app: App): Promise<void> {
  const [name, vendorName, country, tenantDomain, displayName, email] = process.argv.slice(3);
  if (!name || !vendorName || !country || !tenantDomain || !displayName || !email) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    const administrator = { displayName, userName: email.split("@")[0] ?? "admin", email };
    const made = await setUpInstallation(app.contextFor(), { name, vendorName, country, tenantDomain, administrator });
    const [person] = made?.people ?? [];
    console.log(
      person
        ? `Sign in as ${person.signInName} with the temporary password ${person.temporaryPassword}`
        : "This installation has been set up before; nothing was changed.",
    );
  }
  await app.close();
}

/** New requests are refused, those under way end, jobs under way end, then the connections close. A second signal ends at once. */
async function stop(stops: readonly (() => Promise<unknown>)[]): Promise<void> {
  const forced = setTimeout(() => process.exit(1), 15_000);
  for (const step of stops.toReversed()) await step().catch((error: unknown) => console.error(error));
  clearTimeout(forced);
  process.exit(0);
}
