// Writes the files that are derived from others. `npm run generate`; `npm run check` fails when one is stale.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { migrate } from "../server/platform/database/migrate.ts";
import { startPostgres } from "./embedded-postgres.ts";

const folder = await mkdtemp(join(tmpdir(), "procura-generate-"));
const postgres = await startPostgres({ dataDir: join(folder, "data"), throwaway: true });
try {
  await migrate(postgres.url, { secretKey: "0".repeat(64), appRole: "procura_generate" });
  const out = process.argv[2] ?? new URL("../server/platform/database/tables.gen.ts", import.meta.url).pathname;
  await promisify(execFile)("kysely-codegen", [
    "--dialect=postgres",
    `--url=${postgres.url}`,
    `--out-file=${out}`,
    "--default-schema=public",
    "--include-pattern=public.*",
    "--exclude-pattern=*.schema_migrations",
    "--type-mapping",
    JSON.stringify({ int8: "number", timestamptz: "Date" }),
  ]);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
