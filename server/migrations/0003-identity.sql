create table users (
  organization_id uuid not null,
  id uuid not null,
  display_name text not null,
  sign_in_name text not null,
  email text,
  language text not null default 'en',
  status text not null default 'active' check (status in ('active', 'disabled', 'deleted')),
  deleted_at timestamptz,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  last_sign_in_at timestamptz,
  sort_key text collate "C" not null,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table users is 'A person''s account, owned by the home organization.';
comment on column users.sort_key is 'The display name folded for ordering and key-set paging.';
create index users_by_id on users (id);
create index users_by_name on users (organization_id, status, sort_key, id);
call isolate('users');

create table sign_in_names (
  sign_in_name text primary key,
  organization_id uuid not null,
  user_id uuid not null
);
comment on table sign_in_names is 'Whose a sign-in name is, folded to lower case; unique in the whole installation.';
-- Claimed, never read as a list: whoever asks for a name asks by the whole of it, through the functions below.
call share('sign_in_names', 'insert');

create function user_ids_of_names(names text[]) returns table (sign_in_name text, user_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select n.sign_in_name, n.user_id from unnest(names) as asked (name) join sign_in_names n on n.sign_in_name = asked.name $$;
revoke all on function user_ids_of_names from public;
do $$ begin execute format('grant execute on function user_ids_of_names to %I', current_setting('procura.app_role')); end $$;

create table sessions (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ip_address text,
  user_agent text,
  primary key (organization_id, id)
);
comment on table sessions is 'Signed-in browsers. The cookie names organization, id and secret; only the secret''s hash is kept.';
create index sessions_by_user on sessions (organization_id, user_id, id desc);
create index sessions_by_age on sessions (expires_at);
call isolate('sessions');

create table password_resets (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, id)
);
comment on table password_resets is 'Links sent by mail to choose a new password. Their secret is derived when the mail is made; only its hash is kept.';
create index password_resets_by_user on password_resets (organization_id, user_id);
create index password_resets_by_age on password_resets (expires_at);
call isolate('password_resets');

create table sign_ups (
  id uuid primary key,
  email text not null,
  language text not null,
  attempts int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table sign_ups is 'E-mail addresses being proven before an organization is created for them; owned by nobody yet. The code is derived from the id and kept nowhere.';
create index sign_ups_by_age on sign_ups (expires_at);
call share('sign_ups', 'select, insert, update, delete');

create table api_credentials (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  scopes text[] not null,
  secret_hash bytea not null,
  hint text not null,
  created_at timestamptz not null,
  created_by_id uuid not null,
  created_by_name text not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
comment on table api_credentials is 'Credentials of services. The secret is shown once; its SHA-256 is kept (it has 256 random bits).';
call isolate('api_credentials');

create table sign_in_attempts (
  key text primary key,
  points int not null default 0,
  expire bigint
);
comment on table sign_in_attempts is 'Counters that slow guessing down, by address and by account and device (shape of rate-limiter-flexible).';
call share('sign_in_attempts', 'select, insert, update, delete');

-- What a presented session or credential stands for: read before anything is visible, by its full key.
-- In plpgsql, which keeps its plan; before version 18 an SQL function was planned again at every call. It keeps the generic one: for
-- few keys the planner would take a plan of its own to be cheaper, and planning costs ten times what reading does. And always by
-- key, however small a table is today: the plan outlives its smallness.
create function session_facts(owners uuid[], ids uuid[])
  returns table (organization_id uuid, id uuid, secret_hash bytea, expires_at timestamptz, ended_at timestamptz, last_seen_at timestamptz,
    user_id uuid, display_name text, status text, must_change_password boolean, member_of uuid[])
  language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off
  as $$
#variable_conflict use_column
begin
  return query
  select s.organization_id, s.id, s.secret_hash, s.expires_at, s.ended_at, s.last_seen_at,
    u.id, u.display_name, u.status, u.must_change_password,
    array(select m.organization_id from memberships m where m.user_id = u.id limit 200)
  from unnest(owners, ids) as asked (organization_id, id)
  join sessions s on s.organization_id = asked.organization_id and s.id = asked.id
  join users u on u.organization_id = s.organization_id and u.id = s.user_id;
end $$;
revoke all on function session_facts from public;
do $$ begin execute format('grant execute on function session_facts to %I', current_setting('procura.app_role')); end $$;

create function credential_facts(owners uuid[], ids uuid[])
  returns table (organization_id uuid, id uuid, secret_hash bytea, expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz,
    name text, scopes text[], is_vendor boolean, organization_status text)
  language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off
  as $$
#variable_conflict use_column
begin
  return query
  select c.organization_id, c.id, c.secret_hash, c.expires_at, c.revoked_at, c.last_used_at, c.name, c.scopes, o.is_vendor, o.status
  from unnest(owners, ids) as asked (organization_id, id)
  join api_credentials c on c.organization_id = asked.organization_id and c.id = asked.id
  join organizations o on o.organization_id = c.organization_id;
end $$;
revoke all on function credential_facts from public;
do $$ begin execute format('grant execute on function credential_facts to %I', current_setting('procura.app_role')); end $$;

-- One account with what a password is held against, for those who may see it anyway: the reader's own row-level security applies.
create function account_facts(owner uuid, person uuid)
  returns table (organization_id uuid, id uuid, display_name text, sign_in_name text, status text, password_hash text, organization_name text)
  language sql stable security invoker set search_path = public, pg_temp
  as $$
    select u.organization_id, u.id, u.display_name, u.sign_in_name, u.status, u.password_hash, o.name
    from users u join organizations o on o.organization_id = u.organization_id
    where u.organization_id = owner and u.id = person
  $$;
revoke all on function account_facts from public;
do $$ begin execute format('grant execute on function account_facts to %I', current_setting('procura.app_role')); end $$;

-- A sign-in reads the same before anything is visible, by the whole name that somebody typed.
create function account_facts_by_name(name text)
  returns table (organization_id uuid, id uuid, display_name text, sign_in_name text, status text, password_hash text, organization_name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.* from sign_in_names n cross join lateral account_facts(n.organization_id, n.user_id) a
    where n.sign_in_name = account_facts_by_name.name
  $$;
revoke all on function account_facts_by_name from public;
do $$ begin execute format('grant execute on function account_facts_by_name to %I', current_setting('procura.app_role')); end $$;

-- Sessions and reset links of every organization that nobody can use any more; for the sweeper, which sees no organization.
create function forget_old_sign_ins(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old_sessions as (
      select ctid from sessions where expires_at < before order by expires_at limit at_most
    ), gone_sessions as (delete from sessions where ctid in (select ctid from old_sessions) returning 1),
    old_resets as (
      select ctid from password_resets where expires_at < before order by expires_at limit at_most
    ), gone_resets as (delete from password_resets where ctid in (select ctid from old_resets) returning 1)
    select (select count(*) from gone_sessions)::int + (select count(*) from gone_resets)::int
  $$;
revoke all on function forget_old_sign_ins from public;
do $$ begin execute format('grant execute on function forget_old_sign_ins to %I', current_setting('procura.app_role')); end $$;
