import pg from "pg";
import { inject } from "vitest";
import { appUrl } from "../platform/database/migrate.ts";

export interface TestDatabase {
  /** Owns the schema and is above row-level security: to arrange and to look behind. */
  readonly ownerUrl: string;
  /** What the application connects with. */
  readonly appUrl: string;
  readonly secretKey: string;
}

/**
 * The migrated database of this vitest worker, cloned from the template when a worker first asks and shared by all test
 * files it runs: tests make organizations of their own and never count on emptiness. It goes with its cluster when the run ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const secretKey = inject("secretKey");
  const ownerUrl = new URL(template);
  ownerUrl.pathname = `/procura_worker_${process.env.VITEST_POOL_ID ?? "0"}`;
  await cloneOnce(template, ownerUrl.pathname.slice(1));
  return { ownerUrl: ownerUrl.href, appUrl: appUrl(ownerUrl.href, { secretKey }), secretKey };
}

async function cloneOnce(template: URL, name: string): Promise<void> {
  const maintenance = new URL(template);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${name} template ${template.pathname.slice(1)}`);
  } finally {
    await client.end();
  }
}
