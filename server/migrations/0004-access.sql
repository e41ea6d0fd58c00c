create table role_assignments (
  organization_id uuid not null,
  user_id uuid not null,
  role_id uuid not null,
  assigned_at timestamptz not null,
  primary key (organization_id, user_id, role_id)
);
comment on table role_assignments is 'Admin roles that a member holds in the organization itself.';
create index role_assignments_by_role on role_assignments (organization_id, role_id, user_id);
call isolate('role_assignments');

create table groups (
  organization_id uuid not null,
  id uuid not null,
  key text,
  name text not null,
  primary key (organization_id, id),
  unique (organization_id, key)
);
comment on table groups is 'Groups of an organization''s people. Those with a key are built in: admin-agents, sales-agents, helpdesk-agents.';
call isolate('groups');

create table group_members (
  organization_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  added_at timestamptz not null,
  primary key (organization_id, group_id, user_id)
);
create index group_members_by_user on group_members (organization_id, user_id);
call isolate('group_members');

create table grants (
  organization_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  partner_name text not null,
  kind text not null check (kind in ('classic', 'granular')),
  role_ids uuid[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  source_kind text not null,
  source_id uuid not null,
  consented_by_id uuid not null,
  consented_by_name text not null,
  consented_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by_id uuid,
  revoked_by_name text,
  primary key (organization_id, id)
);
comment on table grants is 'Consent: which admin roles a partner holds for a customer (the owner of the row), from when to when, given by whom. The only thing that opens a customer''s door.';
comment on column grants.source_kind is 'What gave rise to it (e.g. relationship); a source ends its own grants.';
create unique index grants_one_per_source on grants (organization_id, source_kind, source_id) where revoked_at is null;
create index grants_by_partner on grants (organization_id, partner_id, starts_at desc);
call isolate('grants');

create table access_assignments (
  organization_id uuid not null,
  grant_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  group_id uuid not null,
  group_name text not null,
  role_ids uuid[] not null,
  primary key (organization_id, grant_id, id),
  foreign key (organization_id, grant_id) references grants (organization_id, id)
);
comment on table access_assignments is 'Which group of the partner''s people may use which roles of a grant.';
create unique index access_assignments_one_per_group on access_assignments (organization_id, grant_id, group_id);
call isolate('access_assignments');

-- All that a decision needs, for many (person, customer) pairs in one round trip. It may see every organization: it is the
-- one place that answers "may this person act here?" and so must read before anything is visible. Rules: access/rules.ts.
-- Its settings are those of session_facts, for the same reasons.
create function access_facts(persons uuid[], customers uuid[]) returns table (ordinal int, facts json)
  language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off
  as $$
begin
  return query
  select asked.ordinal::int,
    json_build_object(
      'customer', (select json_build_object('id', o.organization_id, 'name', o.name, 'status', o.status, 'lockedAt', o.locked_at,
          'isVendor', o.is_vendor, 'partnerKind', o.partner_kind, 'isCustomer', o.is_customer)
        from organizations o where o.organization_id = asked.customer),
      'person', (select json_build_object('id', u.id, 'name', u.display_name, 'status', u.status, 'organizationId', u.organization_id)
        from users u where u.id = asked.person limit 1),
      'grants', g.grants,
      'memberships', (
        select coalesce(json_agg(json_build_object('organizationId', m.organization_id, 'organizationName', o.name, 'organizationStatus', o.status,
            'roleIds', (select coalesce(json_agg(r.role_id), '[]') from role_assignments r
              where r.organization_id = m.organization_id and r.user_id = m.user_id),
            'groups', (select coalesce(json_agg(json_build_object('id', gr.id, 'key', gr.key, 'name', gr.name)), '[]')
              from group_members gm join groups gr on gr.organization_id = gm.organization_id and gr.id = gm.group_id
              where gm.organization_id = m.organization_id and gm.user_id = m.user_id))), '[]')
        from memberships m join organizations o on o.organization_id = m.organization_id
        where m.user_id = asked.person and m.organization_id = any (array_append(g.partners, asked.customer))))
  from unnest(persons, customers) with ordinality as asked (person, customer, ordinal)
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', gt.id, 'partnerId', gt.partner_id, 'partnerName', gt.partner_name, 'kind', gt.kind,
        'roleIds', gt.role_ids, 'startsAt', gt.starts_at, 'endsAt', gt.ends_at, 'revokedAt', gt.revoked_at, 'revokedByName', gt.revoked_by_name,
        'assignments', (select coalesce(json_agg(json_build_object('id', a.id, 'groupId', a.group_id, 'groupName', a.group_name, 'roleIds', a.role_ids)), '[]')
          from access_assignments a where a.organization_id = gt.organization_id and a.grant_id = gt.id))), '[]') as grants,
      coalesce(array_agg(distinct gt.partner_id), '{}') as partners
    from (
      select * from grants x where x.organization_id = asked.customer
        and exists (select from memberships pm where pm.organization_id = x.partner_id and pm.user_id = asked.person)
      order by (x.revoked_at is null) desc, x.starts_at desc limit 20
    ) gt
  ) g;
end $$;
revoke all on function access_facts from public;
do $$ begin execute format('grant execute on function access_facts to %I', current_setting('procura.app_role')); end $$;
