import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../server/platform/database/migrate.ts";
import { startPostgres } from "../embedded-postgres.ts";

/** Work on an empty, migrated database of its own, as the owner. */
export async function onMigratedDatabase<T>(work: (ownerUrl: string, appRole: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "procura-schema-"));
  const postgres = await startPostgres({ dataDir: join(folder, "data"), throwaway: true });
  const appRole = "procura_schema";
  try {
    await migrate(postgres.url, { secretKey: "0".repeat(64), appRole });
    return await work(postgres.url, appRole);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
