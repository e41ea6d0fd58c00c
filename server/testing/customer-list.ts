import type pg from "pg";

/** A customer of a partner's list, as it was made up. */
export interface MadeCustomer {
  readonly id: string;
  /** Small letters only: it is its own sort key. */
  readonly name: string;
  readonly country: string;
  /** In how many days it wants the relationship ended. */
  readonly endsIn: number | null;
  readonly suspended: boolean;
  /** Whole days in which nobody has used its administration. */
  readonly idleDays: number | null;
  readonly administration: string;
  readonly agreed: boolean;
  /** To the microsecond, as the list's cursor has it. */
  readonly startedAt: string;
  readonly tags: readonly string[];
}

/**
 * Fills a partner's list with customers of every standing, written by the owner of the database: no list of that size comes about by
 * acceptances in a test's time. Every third one is tagged Gold, every tenth Silver. Answers what was made.
 */
export async function fillCustomerList(owner: pg.Client, partnerId: string, count: number): Promise<MadeCustomer[]> {
  const { rows } = await owner.query<MadeCustomer>(
    `with made as (
      insert into partner_customers (organization_id, customer_id, relationship_id, kinds, status, name, sort_key, country, source_kind,
        administration, agreement_version, agreement_accepted_at, started_at, end_due_at, suspended_at, administration_used_at)
      select $1::uuid, gen_random_uuid(), gen_random_uuid(), 'reseller', 'active', name, name,
        (array['IT', 'DE', 'FR', 'IT', 'IT'])[1 + n % 5], 'import', (array['none', 'active', 'removed'])[1 + n / 7 % 3],
        case when n % 2 = 0 then '1' end, case when n % 2 = 0 then now() end, timestamptz '2026-01-01' + (n * 7919 % $2) * interval '1001 microseconds',
        case when n % 6 = 0 then now() + (n % 50 - 5) * interval '1 day' end, case when n % 8 = 0 then now() - n * interval '1 minute' end,
        now() - (n % 60 + 0.5) * interval '1 day'
      from (select n, (array['alfa', 'beta', 'gamma', 'delta', 'zeta'])[1 + n * 3 % 5] || ' ' || (array['zeta', 'delphi', 'alfa'])[1 + n * 5 % 3] || ' ' || n % 40 as name
        from generate_series(1, $2) as n) numbered
      returning *
    ), words as (
      insert into search_words (organization_id, scope, word, sort_key, entity_id)
      select distinct organization_id, 'customers', unnest(string_to_array(name, ' ')), sort_key, customer_id from made
    ), numbered as (select *, row_number() over (order by customer_id) as nr from made
    ), tags as (
      insert into customer_tags (organization_id, customer_id, key, tag, sort_key, country, started_at, tagged_at, tagged_by_id, tagged_by_name)
      select organization_id, customer_id, lower(tag), tag, sort_key, country, started_at, now(), gen_random_uuid(), 'Somebody'
      from numbered cross join unnest(array['Gold', 'Silver'], array[3, 10]) as t (tag, every) where nr % every = 0
      returning customer_id, key
    )
    select customer_id as id, name, country, administration, round(extract(epoch from end_due_at - now()) / 86400)::int as "endsIn", suspended_at is not null as suspended,
      floor(extract(epoch from now() - unused_since) / 86400)::int as "idleDays", agreement_version is not null as agreed,
      to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "startedAt",
      coalesce(t.tags, '{}') as tags
    from made left join (select customer_id, array_agg(key) as tags from tags group by customer_id) t using (customer_id)`,
    [partnerId, count],
  );
  return rows;
}
