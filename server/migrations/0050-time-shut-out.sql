-- Time in which nobody could act does not count as time in which nobody wanted to.
alter table organizations add unlocked_at timestamptz;
comment on column organizations.unlocked_at is 'When the last lock on all partner access was lifted.';
alter table grants add suspension_lifted_at timestamptz;

-- Sweepers walk live grants of relationships by customer.
create index grants_of_relationships on grants (organization_id, source_id) where revoked_at is null and source_kind = 'relationship';
drop index grants_live_by_age;

drop function access_reviews_to_open;
create function access_reviews_to_open(at timestamptz, after uuid, at_most int) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct g.organization_id
    from grants g
    join organizations o on o.organization_id = g.organization_id
    join programs p on p.id = o.program_id
    where g.revoked_at is null and g.source_kind = 'relationship' and (g.ends_at is null or g.ends_at > at) and o.status = 'active'
      and (after is null or g.organization_id > after)
      and g.starts_at <= at - make_interval(days => (p.rules ->> 'accessReviewDays')::int)
      and not exists (select from access_reviews r where r.organization_id = g.organization_id
        and (r.status = 'open' or r.opened_at > at - make_interval(days => (p.rules ->> 'accessReviewDays')::int)))
    order by g.organization_id limit at_most
  $$;
revoke all on function access_reviews_to_open from public;
do $$ begin execute format('grant execute on function access_reviews_to_open to %I', current_setting('procura.app_role')); end $$;

drop function idle_administration;
create function idle_administration(at timestamptz, of_organization uuid, of_relationship uuid, after_organization uuid, after_relationship uuid, at_most int)
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
      and greatest(g.starts_at, g.suspension_lifted_at, o.unlocked_at) < at - make_interval(days => (p.rules ->> 'idleAfterDays')::int)
      and not exists (select from grant_uses u where u.organization_id = g.organization_id and u.grant_id = g.id
        and u.last_used_at >= at - make_interval(days => (p.rules ->> 'idleAfterDays')::int))
      and (of_organization is null or (g.organization_id, g.source_id) = (of_organization, of_relationship))
      and (after_organization is null or (g.organization_id, g.source_id) > (after_organization, after_relationship))
    order by g.organization_id, g.source_id limit at_most
  $$;
comment on function idle_administration is 'All of the installation, or of one relationship if it is named.';
revoke all on function idle_administration from public;
do $$ begin execute format('grant execute on function idle_administration to %I', current_setting('procura.app_role')); end $$;
