import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../tools/embedded-postgres.ts";
import { migrate } from "../platform/database/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's URL of the template that every worker's database is cloned from. */
    templateUrl: string;
    secretKey: string;
  }
}

/** One throw-away PostgreSQL per run, with a migrated database to clone from. Returns what stops it. */
export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "procura-test-"));
  const postgres = await startPostgres({ dataDir: folder, throwaway: true });
  try {
    const templateUrl = await createTemplate(postgres.url);
    const secretKey = randomBytes(32).toString("hex");
    await migrate(templateUrl, { secretKey });
    project.provide("templateUrl", templateUrl);
    project.provide("secretKey", secretKey);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return postgres.stop;
}

async function createTemplate(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create database procura_template is_template true").finally(() => client.end());
  return url.replace(/[^/]*$/, "procura_template");
}
