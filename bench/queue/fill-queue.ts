import type pg from "pg";

/** So many cases in the vendor's queue, straight into the tables, a minute apart: kinds, countries and states in turn, names of their own. */
export async function fillQueue(owner: pg.Client, cases: number): Promise<void> {
  await owner.query("set synchronous_commit = off");
  await owner.query(
    `insert into enrollment_cases (organization_id, application_id, applicant_id, applicant_name, sort_key, partner_kind, country, network_id,
      status, queued_at, running_since, target_business_days)
    select i.vendor_organization_id, uuidv7(), uuidv7(), 'Applicant ' || n, 'applicant ' || n,
      (array['indirect-reseller', 'indirect-provider', 'direct-partner', 'advisor'])[1 + n % 4],
      (array['IT', 'DE', 'FR', 'ES', 'US', 'GB', 'NL'])[1 + n % 7], (1000000 + n)::text,
      (array['in-review', 'in-review', 'information-requested', 'approved', 'rejected'])[1 + n % 5],
      now() - n * interval '1 minute', now() - n * interval '1 minute', 5
    from installation i, generate_series(1, $1::int) n`,
    [cases],
  );
  await owner.query(
    `insert into search_words (organization_id, scope, word, sort_key, entity_id)
    select c.organization_id, 'enrollment-cases', w.word, c.sort_key, c.application_id
    from enrollment_cases c cross join lateral (values ('applicant'), (split_part(c.sort_key, ' ', 2)), (c.network_id)) as w (word)`,
  );
  await owner.query("reset synchronous_commit");
  await owner.query("vacuum analyze enrollment_cases, search_words");
}
