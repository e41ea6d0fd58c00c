-- The vendor suspends a relationship; a customer ends by itself what nothing was bought through.
alter table relationships
  add suspended_at timestamptz,
  add suspended_by_name text,
  add suspended_reason text,
  add check ((suspended_at is null) = (suspended_reason is null));
comment on column relationships.suspended_at is 'Since when the vendor suspends it: it stands, and opens nothing.';
alter table relationships drop constraint relationships_ended_by_side_check;
alter table relationships add constraint relationships_ended_by_side_check check (ended_by_side in ('customer', 'partner', 'vendor'));

alter table grants add suspended_at timestamptz;
comment on column grants.suspended_at is 'Since when its source suspends it. While it is set the grant opens nothing; lifted, it opens again what it opened before.';

-- The facts of a decision, as they were before and with this one.
do $$
declare
  before text := pg_get_functiondef('access_facts(uuid[], text[], uuid[])'::regprocedure);
  after text := replace(before, '''revokedAt'', gt.revoked_at,', '''revokedAt'', gt.revoked_at, ''suspendedAt'', gt.suspended_at,');
begin
  if after = before then raise exception 'access_facts has no place for a grant''s suspension'; end if;
  execute after;
end $$;

-- As in 0037, but what is suspended can't be used, so that does not count.
create or replace function idle_administration(at timestamptz, after_organization uuid, after_relationship uuid, at_most int)
  returns table (organization_id uuid, relationship_id uuid, partner_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select g.organization_id, g.source_id, g.partner_id
    from grants g
    join organizations o on o.organization_id = g.organization_id
    join programs p on p.id = o.program_id
    left join consent_rules c on c.organization_id = g.organization_id
    where g.revoked_at is null and g.suspended_at is null and g.source_kind = 'relationship' and (g.ends_at is null or g.ends_at > at)
      and o.locked_at is null
      and coalesce(c.end_idle_administration, (p.rules ->> 'endIdleAdministration')::boolean)
      and g.starts_at < at - make_interval(days => (p.rules ->> 'idleAfterDays')::int)
      and not exists (select from grant_uses u where u.organization_id = g.organization_id and u.grant_id = g.id
        and u.last_used_at >= at - make_interval(days => (p.rules ->> 'idleAfterDays')::int))
      and (after_organization is null or (g.organization_id, g.source_id) > (after_organization, after_relationship))
    order by g.organization_id, g.source_id limit at_most
  $$;
