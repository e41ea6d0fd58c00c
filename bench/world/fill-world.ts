import type pg from "pg";
import { builtInGroups, consents } from "../../server/access/role-actions.ts";
import { roleId } from "../../server/access/roles.data.ts";
import { nameParts, rare } from "./vocabulary.ts";

export interface WorldSize {
  readonly partners: number;
  readonly peoplePerPartner: number;
  /** Spread evenly over the partners; each partner's list holds its own. */
  readonly customers: number;
  /** So many of them have an organization, an administrator, a relationship; the others are no more than an entry in the list. */
  readonly complete?: number;
}

/**
 * A world as big as asked, straight into the tables: the owner's connection, set by set. Every complete customer has an administrator
 * and a relationship; nine of ten gave delegated administration, and one of ten of those took it back.
 */
export async function fillWorld(client: pg.Client, size: WorldSize): Promise<void> {
  // Nobody else is here, and what stands in the tables is right by construction: no triggers, no waiting for the disk.
  await client.query(
    "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'; set maintenance_work_mem = '256MB'",
  );
  await client.query("select setseed(0.42)");
  await client.query(
    `create temp table w_partners as select i as nr, uuidv7() as id, 'Partner ' || i as name, 'partner' || i || '.bench.test' as domain
    from generate_series(1, $1::int) i`,
    [size.partners],
  );
  await partners(client, size);
  await names(client, size);
  await withoutIndexes(client, "partner_customers", () => lists(client));
  await withoutIndexes(client, "customer_tags", () => tags(client));
  await withoutIndexes(client, "search_words", () => words(client));
  await client.query("delete from w_customers where nr > $1", [size.complete ?? size.customers]);
  await customers(client);
  await relationships(client);
  await client.query("drop table w_customers, w_groups, w_partners");
  await client.query("reset session_replication_role; reset synchronous_commit; reset work_mem; reset maintenance_work_mem");
  await client.query("vacuum analyze");
}

/** An index that is made at the end costs a tenth of one that is kept up to date row by row. */
async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    "select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u')",
    [table],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)`,
    [table],
  );
  for (const { name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await work();
  for (const { name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await client.query(definition);
}

async function partners(client: pg.Client, { peoplePerPartner }: WorldSize): Promise<void> {
  await client.query(`insert into organizations (organization_id, name, country, domain, program_id, partner_kind, partner_network_id, created_at)
    select id, name, 'IT', domain, 'public', 'indirect-reseller', (5000000 + nr)::text, now() from w_partners`);
  await client.query("insert into organization_domains (domain, organization_id) select domain, id from w_partners");
  await client.query(
    `create temp table w_groups as select p.id as partner_id, g.key, g.name, uuidv7() as id
     from w_partners p cross join unnest($1::text[], $2::text[]) as g (key, name)`,
    [builtInGroups.map((group) => group.key), builtInGroups.map((group) => group.name)],
  );
  await client.query("insert into groups (organization_id, id, key, name) select partner_id, id, key, name from w_groups");
  await client.query(
    `create temp table w_people as select p.id as organization_id, uuidv7() as id, n, 'Person ' || n || ' of ' || p.name as name, 'person' || n || '@' || p.domain as sign_in_name
     from w_partners p cross join generate_series(1, $1::int) n`,
    [peoplePerPartner],
  );
  await people(client);
  // The first is global administrator, the others agents of the three kinds in turn; the tenth is in no group.
  await client.query(
    `insert into role_assignments (organization_id, user_id, role_id, assigned_at) select organization_id, id, $1, now() from w_people where n = 1`,
    [roleId.globalAdministrator],
  );
  await client.query(`insert into group_members (organization_id, group_id, user_id, added_at)
    select u.organization_id, g.id, u.id, now() from w_people u
    join w_groups g on g.partner_id = u.organization_id and g.key = (array['admin-agents', 'helpdesk-agents', 'sales-agents'])[1 + u.n % 3] where u.n % 10 <> 0`);
  // Programs ask partners' people for one before customers' pages open.
  await client.query(`insert into factors (organization_id, id, user_id, kind, name, created_at, confirmed_at, credential_id, public_key, signature_count)
    select organization_id, id, id, 'passkey', 'Passkey', now(), now(), id::text, '\\x00', 0 from w_people`);
  await client.query("drop table w_people");
}

/** Accounts and memberships for what stands in w_people. */
async function people(client: pg.Client): Promise<void> {
  await client.query(`insert into users (organization_id, id, display_name, sign_in_name, email, sort_key, created_at)
    select organization_id, id, name, sign_in_name, sign_in_name, lower(name), now() from w_people`);
  await client.query(
    "insert into sign_in_names (sign_in_name, organization_id, user_id) select sign_in_name, organization_id, id from w_people",
  );
  await client.query(
    "insert into memberships (organization_id, user_id, user_organization_id, created_at) select organization_id, id, organization_id, now() from w_people",
  );
}

/** Who the customers are, in w_customers. */
async function names(client: pg.Client, { customers: count, partners: partnerCount }: WorldSize): Promise<void> {
  await client.query("create temp table w_parts (part int, nr int, shown text, folded text, words text, primary key (part, nr))");
  for (const [part, { shown, folded, words: found }] of nameParts.entries())
    await client.query(
      "insert into w_parts select $1, nr - 1, s, f, w from unnest($2::text[], $3::text[], $4::text[]) with ordinality as x (s, f, w, nr)",
      [part, shown, folded, found],
    );
  const places = nameParts.map(({ shown }, part) => `floor(power(random(), 2.2) * ${shown.length})::int as p${part}`);
  const joins = nameParts.map((_, part) => `join w_parts w${part} on w${part}.part = ${part} and w${part}.nr = x.p${part}`);
  const joined = (column: "shown" | "folded" | "words", word: string) =>
    nameParts
      .map((_, part) => (part === 0 ? `case when x.nr = any ($2::int[]) then ${word} else w0.${column} end` : `w${part}.${column}`))
      .join(" || ' ' || ");
  await client.query(
    `create temp table w_customers as
     select x.nr, uuidv7() as id, uuidv7() as administrator_id, ${joined("shown", "$3")} as name, ${joined("folded", "lower($3)")} as sort_key,
       ${joined("words", "lower($3)")} as words, 'c' || x.nr || '.bench.test' as domain, 1 + x.nr % ${partnerCount} as partner_nr,
       random() < 0.9 as granted, random() < 0.1 as revoked, uuidv7() as relationship_id, uuidv7() as grant_id
     from (select nr, ${places.join(", ")} from generate_series(1, $1::int) nr) x ${joins.join(" ")}`,
    [count, rare.customers, rare.word],
  );
  await client.query("drop table w_parts");
}

async function customers(client: pg.Client): Promise<void> {
  await client.query(`insert into organizations (organization_id, name, country, domain, program_id, is_customer, created_at)
    select id, name, 'IT', domain, 'public', true, now() from w_customers`);
  await client.query("insert into organization_domains (domain, organization_id) select domain, id from w_customers");
  await client.query(
    `create temp table w_people as select id as organization_id, administrator_id as id, 'Administrator ' || nr as name, 'admin@' || domain as sign_in_name from w_customers`,
  );
  await people(client);
  await client.query(
    "insert into role_assignments (organization_id, user_id, role_id, assigned_at) select organization_id, id, $1, now() from w_people",
    [roleId.globalAdministrator],
  );
  await client.query("drop table w_people");
}

async function relationships(client: pg.Client): Promise<void> {
  await client.query(`insert into relationships (organization_id, id, kind, status, partner_id, partner_name, partner_domain, partner_country, source_kind,
      grant_id, administration, administration_since, started_at, started_by_name)
    select c.id, c.relationship_id, 'reseller', 'active', p.id, p.name, p.domain, 'IT', 'import', case when c.granted then c.grant_id end,
      case when not c.granted then 'none' when c.revoked then 'removed' else 'active' end, now(), now(), 'Administrator'
    from w_customers c join w_partners p on p.nr = c.partner_nr`);
  await client.query(
    `insert into grants (organization_id, id, partner_id, partner_name, kind, role_ids, starts_at, source_kind, source_id, consented_by_id, consented_by_name,
       consented_at, revoked_at, revoked_by_id, revoked_by_name)
     select c.id, c.grant_id, p.id, p.name, 'classic', $1::uuid[], now(), 'relationship', c.relationship_id, c.administrator_id, 'Administrator', now(),
       case when c.revoked then now() end, case when c.revoked then c.administrator_id end, case when c.revoked then 'Administrator' end
     from w_customers c join w_partners p on p.nr = c.partner_nr where c.granted`,
    [consents.classic.map((assignment) => assignment.roleIds[0])],
  );
  await client.query(
    `insert into access_assignments (organization_id, grant_id, id, partner_id, group_id, group_name, role_ids)
     select c.id, c.grant_id, uuidv7(), p.id, g.id, g.name, array[a.role_id]
     from w_customers c join w_partners p on p.nr = c.partner_nr
     cross join unnest($1::text[], $2::uuid[]) as a (key, role_id) join w_groups g on g.partner_id = p.id and g.key = a.key where c.granted`,
    [consents.classic.map((assignment) => assignment.groupKey), consents.classic.map((assignment) => assignment.roleIds[0])],
  );
}

async function lists(client: pg.Client): Promise<void> {
  await client.query(`insert into partner_customers (organization_id, customer_id, relationship_id, kinds, status, name, sort_key, country, source_kind,
      administration, administration_since, agreement_version, agreement_accepted_at, started_at)
    select p.id, c.id, c.relationship_id, 'reseller', 'active', c.name, c.sort_key, (array['IT', 'DE', 'FR', 'ES', 'CH'])[1 + floor(power(random(), 2) * 5)::int],
      'import', case when not c.granted then 'none' when c.revoked then 'removed' else 'active' end, now(), a.version, case when a.version is not null then now() end,
      now() - random() * interval '5 years'
    from w_customers c join w_partners p on p.nr = c.partner_nr cross join lateral (select case when random() < 0.7 then '1' end as version where c.nr > 0) a`);
}

/** Every fifth customer has a tag, and every five-hundredth another one. */
async function tags(client: pg.Client): Promise<void> {
  await client.query(`insert into customer_tags (organization_id, customer_id, key, tag, sort_key, country, started_at, tagged_at, tagged_by_id, tagged_by_name)
    select l.organization_id, l.customer_id, lower(t.tag), t.tag, l.sort_key, l.country, l.started_at, now(), l.organization_id, 'Administrator'
    from w_customers c join w_partners p on p.nr = c.partner_nr
    join partner_customers l on l.organization_id = p.id and l.customer_id = c.id
    join (values ('Gold', 5), ('Renew', 500)) as t (tag, every) on c.nr % t.every = 0`);
}

async function words(client: pg.Client): Promise<void> {
  await client.query(`insert into search_words (organization_id, scope, word, sort_key, entity_id)
    select p.id, 'customers', w.word, c.sort_key, c.id from w_customers c join w_partners p on p.nr = c.partner_nr
    cross join lateral (select distinct unnest(string_to_array(c.words, ' ')) as word) w where w.word <> ''`);
}
