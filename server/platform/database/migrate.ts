import { readdir, readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { deriveSecret } from "../secrets.ts";

export const defaultAppRole = "procura_app";
const folder = new URL("../../migrations/", import.meta.url);

export interface MigrateOptions {
  readonly secretKey: string;
  readonly appRole?: string;
}

/**
 * Brings a database to the newest schema, forward only, each file in a transaction, one migration at a time in the whole
 * cluster of servers. Sets up the application's unprivileged role (no superuser, no bypass of row-level security).
 * Returns the names of the files applied.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<string[]> {
  const appRole = options.appRole ?? defaultAppRole;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "procura-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('procura.migrate'))");
    await setUpRole(client, appRole, appPassword(options.secretKey, appRole));
    await runMigrations({ connectionString: ownerUrl });
    await client.query(
      "create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())",
    );
    const { rows: done } = await client.query<{ name: string }>("select name from schema_migrations");
    const applied = new Set(done.map((row) => row.name));
    const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    const fresh = files.filter((name) => !applied.has(name));
    for (const name of fresh) await apply(client, name, appRole);
    return fresh;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, appRole: string): Promise<void> {
  const text = await readFile(new URL(name, folder), "utf8");
  await client.query("begin");
  try {
    await client.query("select set_config('procura.app_role', $1, true)", [appRole]);
    await client.query(text);
    await client.query("insert into schema_migrations (name) values ($1)", [name]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${name} failed; nothing of it was applied`, { cause: error });
  }
}

/** Roles belong to the whole cluster: another database of it may be setting up the same one at this moment. */
async function setUpRole(client: pg.Client, role: string, password: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount === 0) {
    await client.query(`create role ${name}`).catch((error: { code?: string }) => {
      if (error.code !== "42710" && error.code !== "23505") throw error;
    });
  }
  await client.query("select pg_advisory_lock(hashtext('procura.role'))");
  await client.query(`alter role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
  await client.query("select pg_advisory_unlock(hashtext('procura.role'))");
}

function appPassword(secretKey: string, appRole: string): string {
  return deriveSecret(secretKey, "database-role", appRole).toString("base64url");
}

/** The application's own connection: the owner's address with the unprivileged role and its derived password. */
export function appUrl(ownerUrl: string, options: MigrateOptions): string {
  const role = options.appRole ?? defaultAppRole;
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(appPassword(options.secretKey, role));
  return url.href;
}
