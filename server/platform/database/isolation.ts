import type pg from "pg";

/** What the schema says about who may see and change the rows of a table or view. */
export interface Relation {
  readonly name: string;
  readonly kind: "table" | "view";
  /** Row-level security is on and at least one policy names the visible organizations. */
  readonly isolated: boolean;
  /** A view that reads with the rights of whoever asks. */
  readonly asInvoker: boolean;
  /** The table is its owner's: organization_id is the first column of the primary key. */
  readonly owned: boolean;
  /** What the application's role may do with it: select, insert, update, delete, truncate. */
  readonly privileges: readonly string[];
  /** A trigger refuses to change or delete its rows. */
  readonly history: boolean;
}

/** All tables and views that are ours or that the application's role can touch. */
export async function readRelations(client: pg.ClientBase, appRole: string): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      case c.relkind when 'v' then 'view' else 'table' end as kind,
      c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid
        and pg_get_expr(p.polqual, p.polrelid) like '%visible_organizations()%') as isolated,
      coalesce(c.reloptions @> '{security_invoker=true}', false) as "asInvoker",
      exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary and a.attname = 'organization_id') as owned,
      array(select p from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as p
        where has_table_privilege($1, c.oid, p)) as privileges,
      exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid where t.tgrelid = c.oid and f.proname = 'refuse_change') as history
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
    order by name`,
    [appRole],
  );
  return rows.filter(({ name, privileges }) => !name.includes(".") || privileges.length > 0);
}

/** Functions that act with the owner's rights, around row-level security. */
export interface PowerfulFunction {
  readonly name: string;
  /** Its names can't be led astray by whoever calls it. */
  readonly fixedPath: boolean;
  /** Anybody who can connect may call it. */
  readonly open: boolean;
}

export async function readPowerfulFunctions(client: pg.ClientBase): Promise<PowerfulFunction[]> {
  const { rows } = await client.query<PowerfulFunction>(
    `select f.proname as name, coalesce(array_to_string(f.proconfig, ' ') like '%search_path=%', false) as "fixedPath",
      f.proacl is null or exists (select from aclexplode(f.proacl) a where a.grantee = 0 and a.privilege_type = 'EXECUTE') as open
    from pg_proc f where f.prosecdef and f.pronamespace = 'public'::regnamespace order by name`,
  );
  return rows;
}

/** What is wrong with the schema's isolation, in words; shared: reasons for tables that everybody shares. */
export function judgeIsolation(
  relations: readonly Relation[],
  functions: readonly PowerfulFunction[],
  shared: Readonly<Record<string, string>>,
): string[] {
  const used = relations.filter(({ privileges }) => privileges.length > 0);
  const open = used.filter((relation) => !isClosed(relation));
  return [
    ...open.filter(({ name }) => !(name in shared)).map(({ name }) => `${name}: the application may use it without row-level security`),
    ...Object.keys(shared)
      .filter((name) => !open.some((relation) => relation.name === name))
      .map((name) => `${name}: is listed as shared, but needs no exception; take it out of shared-relations.ts`),
    ...used
      .filter((relation) => relation.isolated && !relation.owned)
      .map(({ name }) => `${name}: its primary key does not begin with organization_id`),
    ...used
      .filter(({ history, privileges }) => history && privileges.some((privilege) => ["update", "delete", "truncate"].includes(privilege)))
      .map(({ name }) => `${name}: is history, but the application may change it`),
    ...functions.filter(({ fixedPath }) => !fixedPath).map(({ name }) => `${name}(): acts for the owner without a search_path of its own`),
    ...functions.filter(({ open: toAll }) => toAll).map(({ name }) => `${name}(): acts for the owner and anybody may call it`),
  ];
}

function isClosed({ kind, isolated, asInvoker }: Relation): boolean {
  return kind === "view" ? asInvoker : isolated;
}
