-- When each person of a partner last used a grant. Written beside the work, at most once a day for each person and process.
create table grant_uses (
  organization_id uuid not null,
  grant_id uuid not null,
  user_id uuid not null,
  user_name text not null,
  partner_id uuid not null,
  last_used_at timestamptz not null,
  primary key (organization_id, grant_id, user_id)
);
comment on table grant_uses is 'Who acted under a grant, and when last, to within a day. A decision never reads it.';
create index grant_uses_latest on grant_uses (organization_id, grant_id, last_used_at desc);
call isolate('grant_uses');

-- What the history already tells of uses.
insert into grant_uses (organization_id, grant_id, user_id, user_name, partner_id, last_used_at)
select distinct on (g.organization_id, g.id, e.actor_id) g.organization_id, g.id, e.actor_id, e.actor_name, g.partner_id, e.at
from grants g join events e on e.organization_id = g.organization_id and e.grant_id = g.id and e.actor_kind = 'user'
where g.revoked_at is null
order by g.organization_id, g.id, e.actor_id, e.at desc;

-- How an organization wants its consents looked after. No row: as its program says.
create table consent_rules (
  organization_id uuid primary key,
  end_idle_administration boolean
);
comment on column consent_rules.end_idle_administration is 'Whether administration that nobody uses ends by itself; null: as the program says.';
call isolate('consent_rules');

create table access_reviews (
  organization_id uuid not null,
  id uuid not null,
  status text not null check (status in ('open', 'done')),
  opened_at timestamptz not null,
  opened_by_id uuid,
  opened_by_name text not null,
  due_at timestamptz not null,
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  done_at timestamptz,
  primary key (organization_id, id),
  check ((status = 'done') = (done_at is not null))
);
comment on table access_reviews is 'A customer confirms or ends each administration that partners hold at it.';
comment on column access_reviews.opened_by_id is 'Null: a year had passed.';
create unique index access_reviews_one_open on access_reviews (organization_id) where status = 'open';
create index access_reviews_newest on access_reviews (organization_id, id desc);
create index access_reviews_last on access_reviews (organization_id, opened_at desc);
create index access_reviews_due on access_reviews (due_at) where status = 'open';
call isolate('access_reviews');

create table access_review_lines (
  organization_id uuid not null,
  review_id uuid not null,
  grant_id uuid not null,
  relationship_id uuid not null,
  partner_id uuid not null,
  partner_name text not null,
  role_ids uuid[] not null,
  since timestamptz not null,
  consented_by_name text not null,
  decision text check (decision in ('keep', 'remove')),
  decided_at timestamptz,
  decided_by_id uuid,
  decided_by_name text,
  primary key (organization_id, review_id, grant_id),
  foreign key (organization_id, review_id) references access_reviews (organization_id, id),
  check ((decision is null) = (decided_at is null))
);
comment on table access_review_lines is 'One grant in a review: what was asked about, and who decided what.';
call isolate('access_review_lines');

create index grants_live_by_age on grants (starts_at, organization_id) where revoked_at is null;

update programs set rules = '{"accessReviewDays": 365, "accessReviewDueDays": 30, "idleAfterDays": 90, "endIdleAdministration": false}' || rules;

-- For sweepers, which see no organization. Customers with administration that was not reviewed for the time their program says.
create function access_reviews_to_open(at timestamptz, at_most int) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct g.organization_id
    from grants g
    join organizations o on o.organization_id = g.organization_id
    join programs p on p.id = o.program_id
    where g.revoked_at is null and g.source_kind = 'relationship' and (g.ends_at is null or g.ends_at > at) and o.status = 'active'
      and g.starts_at <= at - make_interval(days => (p.rules ->> 'accessReviewDays')::int)
      and not exists (select from access_reviews r where r.organization_id = g.organization_id
        and (r.status = 'open' or r.opened_at > at - make_interval(days => (p.rules ->> 'accessReviewDays')::int)))
    limit at_most
  $$;
revoke all on function access_reviews_to_open from public;
do $$ begin execute format('grant execute on function access_reviews_to_open to %I', current_setting('procura.app_role')); end $$;

create function access_reviews_to_follow_up(remind_before timestamptz, at timestamptz, at_most int)
  returns table (organization_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select r.organization_id, r.id from access_reviews r
    where r.status = 'open' and r.due_at <= remind_before and r.overdue_told_at is null and (r.reminded_at is null or r.due_at <= at)
    order by r.due_at limit at_most
  $$;
revoke all on function access_reviews_to_follow_up from public;
do $$ begin execute format('grant execute on function access_reviews_to_follow_up to %I', current_setting('procura.app_role')); end $$;

-- Administration that nobody has used for the time the program says, where the customer or its program wants it ended. While all
-- partner access is locked nobody can use it, so that does not count.
create function idle_administration(at timestamptz, after_organization uuid, after_relationship uuid, at_most int)
  returns table (organization_id uuid, relationship_id uuid, partner_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select g.organization_id, g.source_id, g.partner_id
    from grants g
    join organizations o on o.organization_id = g.organization_id
    join programs p on p.id = o.program_id
    left join consent_rules c on c.organization_id = g.organization_id
    where g.revoked_at is null and g.source_kind = 'relationship' and (g.ends_at is null or g.ends_at > at) and o.locked_at is null
      and coalesce(c.end_idle_administration, (p.rules ->> 'endIdleAdministration')::boolean)
      and g.starts_at < at - make_interval(days => (p.rules ->> 'idleAfterDays')::int)
      and not exists (select from grant_uses u where u.organization_id = g.organization_id and u.grant_id = g.id
        and u.last_used_at >= at - make_interval(days => (p.rules ->> 'idleAfterDays')::int))
      and (after_organization is null or (g.organization_id, g.source_id) > (after_organization, after_relationship))
    order by g.organization_id, g.source_id limit at_most
  $$;
revoke all on function idle_administration from public;
do $$ begin execute format('grant execute on function idle_administration to %I', current_setting('procura.app_role')); end $$;

-- When a partner last used its administration at customers of a page of its list; of the rest of their rows it sees nothing.
create function administration_uses(partner uuid, customers uuid[]) returns table (customer_id uuid, last_used_at timestamptz, user_name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select c.customer_id, u.last_used_at, u.user_name
    from unnest(customers) as asked (id)
    join partner_customers c on c.organization_id = partner and c.customer_id = asked.id and c.administration = 'active'
    cross join lateral (
      select x.last_used_at, x.user_name from grants g join grant_uses x on x.organization_id = g.organization_id and x.grant_id = g.id
      where g.organization_id = c.customer_id and g.partner_id = partner and g.revoked_at is null
      order by x.last_used_at desc limit 1
    ) u
    where partner = any (visible_organizations())
  $$;
revoke all on function administration_uses from public;
do $$ begin execute format('grant execute on function administration_uses to %I', current_setting('procura.app_role')); end $$;
