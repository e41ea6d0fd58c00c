import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { judgeIsolation, readPowerfulFunctions, readRelations } from "./isolation.ts";
import { appUrl, defaultAppRole } from "./migrate.ts";
import { sharedRelations } from "./shared-relations.ts";

/** Whose rows stand in every table; and who looks at them. */
const [owner, other] = [randomUUID(), randomUUID()];
/** Histories that take rows from everybody: a customer's act is part of its partner's history too. */
const openToInsert = ["events"];

const name = `procura_isolation_${process.pid}`;
let admin: pg.Client;
let behind: pg.Client;
let app: pg.Client;
let isolated: string[];

beforeAll(async () => {
  const template = new URL(inject("templateUrl"));
  admin = await connect(Object.assign(new URL(template), { pathname: "/postgres" }).href);
  await admin.query(`create database ${name} template ${template.pathname.slice(1)}`);
  const ownerUrl = Object.assign(new URL(template), { pathname: `/${name}` }).href;
  behind = await connect(ownerUrl);
  app = await connect(appUrl(ownerUrl, { secretKey: inject("secretKey") }));
  const relations = await readRelations(behind, defaultAppRole);
  isolated = relations.filter((relation) => relation.isolated).map((relation) => relation.name);
  for (const table of isolated) await fill(table);
});

afterAll(async () => {
  await Promise.all([app.end(), behind.end()]);
  await admin.query(`drop database ${name}`);
  await admin.end();
});

test("every table is isolated or shared for a reason, and no reason is stale", async () => {
  const [relations, functions] = [await readRelations(behind, defaultAppRole), await readPowerfulFunctions(behind)];
  expect(judgeIsolation(relations, functions, sharedRelations)).toEqual([]);
  expect(isolated.length).toBeGreaterThan(20);
});

test("a planted table without row-level security, a stale reason and an open function are caught", async () => {
  await behind.query("begin");
  await behind.query(`create table planted (organization_id uuid primary key); grant select on planted to ${defaultAppRole}`);
  await behind.query("create function planted_power() returns int language sql security definer as 'select 1'");
  await behind.query(`alter table users disable row level security; grant update on events to ${defaultAppRole}`);
  const [relations, functions] = [await readRelations(behind, defaultAppRole), await readPowerfulFunctions(behind)];
  await behind.query("rollback");
  expect(judgeIsolation(relations, functions, { ...sharedRelations, sessions: "?" })).toEqual([
    "planted: the application may use it without row-level security",
    "users: the application may use it without row-level security",
    expect.stringContaining("sessions: is listed as shared"),
    "events: is history, but the application may change it",
    expect.stringContaining("planted_power(): acts for the owner without a search_path"),
    expect.stringContaining("planted_power(): acts for the owner and anybody may call it"),
  ]);
});

test("the application's role can't get around it", async () => {
  const { rows } = await app.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
    has_schema_privilege(current_user, 'public', 'create') as creates,
    exists (select from pg_class where relowner = (select oid from pg_roles where rolname = current_user)) as owns,
    exists (select from pg_auth_members where member = (select oid from pg_roles where rolname = current_user)) as belongs
    from pg_roles where rolname = current_user`);
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, creates: false, owns: false, belongs: false },
  ]);
});

test("with another organization visible, no row of any table is readable or writable", async () => {
  const leaks: string[] = [];
  for (const table of isolated) {
    const { rows } = await behind.query(`select * from ${table} where organization_id = $1`, [owner]);
    expect(rows, `${table} is filled`).toHaveLength(1);
    for (const visible of [[other], []]) {
      const seen = await asSeenBy(visible, `select from ${table}`);
      const changed = await asSeenBy(visible, `update ${table} set organization_id = organization_id`);
      const deleted = await asSeenBy(visible, `delete from ${table}`);
      const names = await givenColumns(table);
      const added = await asSeenBy(
        visible,
        `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
        JSON.stringify(rows[0]),
      );
      if (seen !== 0) leaks.push(`${table}: ${seen} rows read`);
      if (changed !== 0 && changed !== "42501") leaks.push(`${table}: ${changed} rows changed`);
      if (deleted !== 0 && deleted !== "42501") leaks.push(`${table}: ${deleted} rows deleted`);
      if (added !== "42501" && !openToInsert.includes(table)) leaks.push(`${table}: a row for somebody else was taken (${added})`);
    }
    expect(await asSeenBy([owner], `select from ${table}`), `${table} is readable by its owner`).toBe(1);
  }
  expect(leaks).toEqual([]);
});

test("history can't be changed, not even by the owner of the database", async () => {
  for (const statement of ["update events set kind = 'other'", "delete from events", "update agreement_texts set title = 'other'"]) {
    expect(await asSeenBy([owner], statement)).toBe("42501");
  }
  await expect(behind.query("update events set kind = 'other'")).rejects.toThrow("history");
  await expect(behind.query("delete from events")).rejects.toThrow("history");
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** The columns but for those that the database makes of others. */
async function givenColumns(table: string): Promise<string> {
  const { rows } = await behind.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.names ?? "";
}

/** How many rows the application touches with these organizations visible, or the code of the refusal; nothing remains of it. */
async function asSeenBy(organizations: readonly string[], statement: string, ...values: unknown[]): Promise<number | string> {
  await app.query(`begin; set local procura.organizations = '{${organizations.join(",")}}'`);
  try {
    return (await app.query(statement, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query("rollback");
  }
}

/** One row of the owner in the table, made up from the types of its columns: what rules hold for its values is not the question. */
async function fill(table: string): Promise<void> {
  const { rows: checks } = await behind.query<{ name: string }>(
    "select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')",
    [table],
  );
  for (const check of checks) await behind.query(`alter table ${table} drop constraint ${check.name}`);
  const { rows: columns } = await behind.query<{ column: string; type: string }>(
    `select attname as column, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and attnotnull and not atthasdef`,
    [table],
  );
  const values = columns.map(({ column, type }) => (column === "organization_id" ? owner : madeUp(type)));
  const names = columns.map(({ column }) => column).join(", ");
  await behind.query(`insert into ${table} (${names}) values (${values.map((_, i) => `$${i + 1}`).join(", ")})`, values);
}

function madeUp(type: string): unknown {
  if (type.endsWith("[]")) return [];
  const byType: Readonly<Record<string, unknown>> = {
    uuid: randomUUID(),
    text: "made up",
    bytea: Buffer.from("made up"),
    jsonb: {},
    boolean: false,
    integer: 1,
    smallint: 1,
    bigint: 1,
    date: "2026-03-14",
    "timestamp with time zone": new Date(0),
  };
  if (!(type in byType)) throw new Error(`say what a ${type} looks like`);
  return byType[type];
}
