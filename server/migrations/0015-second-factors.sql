create table factors (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('totp', 'passkey')),
  name text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_used_at timestamptz,
  sealed_secret bytea,
  last_step bigint,
  credential_id text,
  public_key bytea,
  signature_count bigint,
  transports text[],
  primary key (organization_id, id),
  check (case kind when 'totp' then sealed_secret is not null and last_step is not null
    else credential_id is not null and public_key is not null and signature_count is not null end)
);
comment on table factors is 'What a person proves to have besides a password: an authenticator app (totp) or a passkey.';
comment on column factors.confirmed_at is 'Since when it counts; an app counts only once a first code has been typed in.';
comment on column factors.sealed_secret is 'What the app and the server share, encrypted under the installation''s key.';
comment on column factors.last_step is 'The time step of the last code that was accepted: it and those before are used up.';
create index factors_by_user on factors (organization_id, user_id);
create unique index factors_by_credential on factors (organization_id, credential_id) where credential_id is not null;
call isolate('factors');

create table recovery_codes (
  organization_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, user_id, code_hash)
);
comment on table recovery_codes is 'Codes for a person whose other factors are lost; each works once. Kept as keyed hashes.';
call isolate('recovery_codes');

create table half_sign_ins (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  secret_hash bytea not null,
  method text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, id)
);
comment on table half_sign_ins is 'Somebody proved a password (or came from the organization''s provider) and has a second factor still to prove; opens nothing by itself.';
create index half_sign_ins_by_user on half_sign_ins (organization_id, user_id);
create index half_sign_ins_by_age on half_sign_ins (expires_at);
call isolate('half_sign_ins');

create table passkey_challenges (
  id uuid primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'second-factor', 'proof')),
  subject_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table passkey_challenges is 'What passkeys are asked to sign; owned by nobody, since who answers may not be known yet. The challenge is derived from the id, and a row is gone once it is answered.';
comment on column passkey_challenges.subject_id is 'The session or half sign-in that it was made for.';
create index passkey_challenges_by_age on passkey_challenges (expires_at);
call share('passkey_challenges', 'select, insert, delete');

alter table sessions add column methods text[] not null default '{password}', add column multi_factor boolean not null default false,
  add column proven_at timestamptz;
update sessions set proven_at = created_at;
alter table sessions alter column proven_at set not null;
comment on column sessions.methods is 'How the person signed in: password, totp, passkey, recovery-code, provider.';
comment on column sessions.multi_factor is 'A second factor stands behind it.';
comment on column sessions.proven_at is 'When the person last proved who they are; sensitive acts want that to be a moment ago.';

-- As in 0003, with how strongly the session began.
drop function session_facts;
create function session_facts(owners uuid[], ids uuid[])
  returns table (organization_id uuid, id uuid, secret_hash bytea, expires_at timestamptz, ended_at timestamptz, last_seen_at timestamptz,
    multi_factor boolean, proven_at timestamptz,
    user_id uuid, display_name text, status text, must_change_password boolean, member_of uuid[])
  language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off
  as $$
#variable_conflict use_column
begin
  return query
  select s.organization_id, s.id, s.secret_hash, s.expires_at, s.ended_at, s.last_seen_at, s.multi_factor, s.proven_at,
    u.id, u.display_name, u.status, u.must_change_password,
    array(select m.organization_id from memberships m where m.user_id = u.id limit 200)
  from unnest(owners, ids) as asked (organization_id, id)
  join sessions s on s.organization_id = asked.organization_id and s.id = asked.id
  join users u on u.organization_id = s.organization_id and u.id = s.user_id;
end $$;
revoke all on function session_facts from public;
do $$ begin execute format('grant execute on function session_facts to %I', current_setting('procura.app_role')); end $$;

-- As in 0003, with half sign-ins, challenges, and apps that were never confirmed.
create or replace function forget_old_sign_ins(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old_sessions as (
      select ctid from sessions where expires_at < before order by expires_at limit at_most
    ), gone_sessions as (delete from sessions where ctid in (select ctid from old_sessions) returning 1),
    old_resets as (
      select ctid from password_resets where expires_at < before order by expires_at limit at_most
    ), gone_resets as (delete from password_resets where ctid in (select ctid from old_resets) returning 1),
    old_halves as (
      select ctid from half_sign_ins where expires_at < before order by expires_at limit at_most
    ), gone_halves as (delete from half_sign_ins where ctid in (select ctid from old_halves) returning 1),
    old_challenges as (
      select ctid from passkey_challenges where expires_at < before order by expires_at limit at_most
    ), gone_challenges as (delete from passkey_challenges where ctid in (select ctid from old_challenges) returning 1),
    old_factors as (
      select ctid from factors where confirmed_at is null and created_at < before order by created_at limit at_most
    ), gone_factors as (delete from factors where ctid in (select ctid from old_factors) returning 1)
    select (select count(*) from gone_sessions)::int + (select count(*) from gone_resets)::int + (select count(*) from gone_halves)::int
      + (select count(*) from gone_challenges)::int + (select count(*) from gone_factors)::int
  $$;
create index factors_unconfirmed on factors (created_at) where confirmed_at is null;

-- As in 0010, with the person's factors.
create or replace function forget_deleted_people(before timestamptz, at_most int)
  returns table (organization_id uuid, id uuid, display_name text)
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  return query
  with due as (
    select u.organization_id, u.id from users u where u.status = 'deleted' and u.deleted_at <= before
    order by u.deleted_at limit at_most for update skip locked
  ), gone as (
    delete from users u using due d where u.organization_id = d.organization_id and u.id = d.id
    returning u.organization_id, u.id, u.display_name, u.sign_in_name
  ), names as (
    delete from sign_in_names n using gone g where n.sign_in_name = g.sign_in_name and n.user_id = g.id
  ), words as (
    delete from search_words w using gone g where w.organization_id = g.organization_id and w.scope = 'users' and w.entity_id = g.id
  ), ended as (
    delete from sessions s using gone g where s.organization_id = g.organization_id and s.user_id = g.id
  ), resets as (
    delete from password_resets r using gone g where r.organization_id = g.organization_id and r.user_id = g.id
  ), halves as (
    delete from half_sign_ins h using gone g where h.organization_id = g.organization_id and h.user_id = g.id
  ), proofs as (
    delete from factors f using gone g where f.organization_id = g.organization_id and f.user_id = g.id
  ), codes as (
    delete from recovery_codes c using gone g where c.organization_id = g.organization_id and c.user_id = g.id
  ), belonging as (
    delete from memberships m using gone g where m.user_id = g.id returning m.organization_id, m.user_id
  ), roles as (
    delete from role_assignments a using belonging b where a.organization_id = b.organization_id and a.user_id = b.user_id
  ), groups as (
    delete from group_members m using belonging b where m.organization_id = b.organization_id and m.user_id = b.user_id
  )
  select g.organization_id, g.id, g.display_name from gone g;
end $$;

-- Must the partners of a program sign in with a second factor before customers' pages open?
update programs set rules = rules || '{"partnerMultiFactor": "required"}' where not rules ? 'partnerMultiFactor';

-- As in 0004, with whether a second factor is behind the person and whether the partner's program requires one.
create or replace function access_facts(persons uuid[], customers uuid[]) returns table (ordinal int, facts json)
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
      'person', (select json_build_object('id', u.id, 'name', u.display_name, 'status', u.status, 'organizationId', u.organization_id,
          'secondFactor', case when exists (select from factors f
            where f.organization_id = u.organization_id and f.user_id = u.id and f.confirmed_at is not null) then 'registered' else 'none' end)
        from users u where u.id = asked.person limit 1),
      'grants', g.grants,
      'memberships', (
        select coalesce(json_agg(json_build_object('organizationId', m.organization_id, 'organizationName', o.name, 'organizationStatus', o.status,
            'multiFactorRequired', o.partner_kind is not null and p.rules ->> 'partnerMultiFactor' = 'required',
            'roleIds', (select coalesce(json_agg(r.role_id), '[]') from role_assignments r
              where r.organization_id = m.organization_id and r.user_id = m.user_id),
            'groups', (select coalesce(json_agg(json_build_object('id', gr.id, 'key', gr.key, 'name', gr.name)), '[]')
              from group_members gm join groups gr on gr.organization_id = gm.organization_id and gr.id = gm.group_id
              where gm.organization_id = m.organization_id and gm.user_id = m.user_id))), '[]')
        from memberships m join organizations o on o.organization_id = m.organization_id join programs p on p.id = o.program_id
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
