import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "./database.ts";

async function rolesOf(connectionString: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query("select rolsuper, rolbypassrls from pg_roles where rolname = current_user");
  await client.end();
  return rows[0];
}

test("a test file gets one migrated database, for the owner and for the unprivileged application", async () => {
  const [first, second] = [await testDatabase(), await testDatabase()];
  expect(second).toEqual(first);
  expect(await rolesOf(first.ownerUrl)).toEqual({ rolsuper: true, rolbypassrls: true });
  expect(await rolesOf(first.appUrl)).toEqual({ rolsuper: false, rolbypassrls: false });
});
