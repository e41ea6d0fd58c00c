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

let cloned: Promise<TestDatabase> | undefined;

/**
 * A migrated database of this test file's own, cloned from the template when the file first asks: nothing that another file
 * did, and no clock it moved, can be met. The next file that the same worker runs takes its place; the last goes with its cluster.
 */
export function testDatabase(): Promise<TestDatabase> {
  // Every test file has modules of its own, and so does what is kept here.
  cloned ??= clone(new URL(inject("templateUrl")), inject("secretKey"));
  return cloned;
}

async function clone(template: URL, secretKey: string): Promise<TestDatabase> {
  const name = `procura_worker_${process.env.VITEST_POOL_ID ?? "0"}`;
  const maintenance = new URL(template);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${template.pathname.slice(1)}`);
  } finally {
    await client.end();
  }
  const ownerUrl = new URL(template);
  ownerUrl.pathname = `/${name}`;
  return { ownerUrl: ownerUrl.href, appUrl: appUrl(ownerUrl.href, { secretKey }), secretKey };
}
