-- As in 0015, and the person may be named by sign-in name instead of id, in the same round trip. What may be many rows is looked up by
-- index for each question: an `exists` in a list of results lets the planner read the whole table into memory first.
drop function access_facts(uuid[], uuid[]);
create function access_facts(persons uuid[], names text[], customers uuid[]) returns table (ordinal int, facts json)
  language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off
  as $$
begin
  return query
  select wanted.ordinal::int,
    json_build_object(
      'customer', case when c.organization_id is not null then json_build_object('id', c.organization_id, 'name', c.name, 'status', c.status, 'lockedAt', c.locked_at,
          'isVendor', c.is_vendor, 'partnerKind', c.partner_kind, 'isCustomer', c.is_customer) end,
      'person', case when u.id is not null then json_build_object('id', u.id, 'name', u.display_name, 'status', u.status, 'organizationId', u.organization_id,
          'secondFactor', case when (select true from factors f
            where f.organization_id = u.organization_id and f.user_id = u.id and f.confirmed_at is not null limit 1) then 'registered' else 'none' end) end,
      'grants', coalesce(g.grants, '[]'),
      'memberships', coalesce((
        select json_agg(json_build_object('organizationId', m.organization_id, 'organizationName', o.name, 'organizationStatus', o.status,
            'multiFactorRequired', o.partner_kind is not null and (select p.rules ->> 'partnerMultiFactor' = 'required' from programs p where p.id = o.program_id),
            'roleIds', array(select r.role_id from role_assignments r
              where r.organization_id = m.organization_id and r.user_id = m.user_id),
            'groups', coalesce((select json_agg(json_build_object('id', gr.id, 'key', gr.key, 'name', gr.name))
              from group_members gm join groups gr on gr.organization_id = gm.organization_id and gr.id = gm.group_id
              where gm.organization_id = m.organization_id and gm.user_id = m.user_id), '[]')))
        from memberships m join organizations o on o.organization_id = m.organization_id
        where m.user_id = asked.person and (m.organization_id = asked.customer or m.organization_id = any (g.partners))), '[]'))
  from unnest(persons, names, customers) with ordinality as wanted (person, name, customer, ordinal)
  cross join lateral (
    select coalesce(wanted.person, (select n.user_id from sign_in_names n where n.sign_in_name = wanted.name)) as person, wanted.customer
    offset 0
  ) asked
  left join organizations c on c.organization_id = asked.customer
  left join lateral (select * from users x where x.id = asked.person limit 1) u on true
  cross join lateral (
    select json_agg(json_build_object('id', gt.id, 'partnerId', gt.partner_id, 'partnerName', gt.partner_name, 'kind', gt.kind,
        'roleIds', gt.role_ids, 'startsAt', gt.starts_at, 'endsAt', gt.ends_at, 'revokedAt', gt.revoked_at, 'revokedByName', gt.revoked_by_name,
        'assignments', coalesce((select json_agg(json_build_object('id', a.id, 'groupId', a.group_id, 'groupName', a.group_name, 'roleIds', a.role_ids))
          from access_assignments a where a.organization_id = gt.organization_id and a.grant_id = gt.id), '[]'))) as grants,
      array_agg(gt.partner_id) as partners
    from (
      select * from grants x where x.organization_id = asked.customer
        and exists (select from memberships pm where pm.organization_id = x.partner_id and pm.user_id = asked.person)
      order by (x.revoked_at is null) desc, x.starts_at desc limit 20
    ) gt
  ) g;
end $$;
revoke all on function access_facts from public;
do $$ begin execute format('grant execute on function access_facts to %I', current_setting('procura.app_role')); end $$;
