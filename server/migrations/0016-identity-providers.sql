create table identity_providers (
  organization_id uuid not null,
  domain text not null,
  dns_token text not null,
  created_at timestamptz not null,
  verified_at timestamptz,
  issuer text,
  client_id text,
  sealed_secret bytea,
  trusts_multi_factor boolean not null default false,
  tested_at timestamptz,
  turned_on_at timestamptz,
  required boolean not null default false,
  version int not null default 1,
  primary key (organization_id, domain)
);
comment on table identity_providers is 'A mail domain that an organization proves to be its own, and the OpenID provider by which the people of the domain sign in.';
comment on column identity_providers.dns_token is 'What a TXT record of the domain must say.';
comment on column identity_providers.sealed_secret is 'The client''s secret, encrypted under the installation''s key.';
comment on column identity_providers.trusts_multi_factor is 'What the provider says about a second factor counts.';
call isolate('identity_providers');

create table provider_domains (
  domain text primary key,
  organization_id uuid not null
);
comment on table provider_domains is 'Whose a proven mail domain is; unique in the whole installation.';
-- Claimed and given up, never read as a list: a sign-in asks by the whole domain, through the functions below.
call share('provider_domains', 'insert');

create table provider_accounts (
  organization_id uuid not null,
  domain text not null,
  subject text not null,
  user_id uuid not null,
  linked_at timestamptz not null,
  primary key (organization_id, domain, subject),
  unique (organization_id, domain, user_id),
  foreign key (organization_id, user_id) references users on delete cascade
);
comment on table provider_accounts is 'Which account a subject of an organization''s provider stands for: the one that it first came with an address of.';
create index provider_accounts_by_user on provider_accounts (organization_id, user_id);
call isolate('provider_accounts');

create table provider_sign_ins (
  organization_id uuid not null,
  id uuid not null,
  domain text not null,
  purpose text not null check (purpose in ('sign-in', 'proof', 'test')),
  user_id uuid,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table provider_sign_ins is 'Somebody is at the organization''s provider and expected back. Verifier and nonce are derived from the id and kept nowhere; a row is gone once its answer came.';
comment on column provider_sign_ins.user_id is 'Who tries it out, or proves once more who they are.';
create index provider_sign_ins_by_age on provider_sign_ins (expires_at);
call isolate('provider_sign_ins');

-- Before anything is visible, by the whole domain that somebody typed: where its people sign in, if the provider is turned on.
create function provider_of_domain(name text) returns table (organization_id uuid, domain text, required boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select p.organization_id, p.domain, p.required
    from provider_domains d join identity_providers p on p.organization_id = d.organization_id and p.domain = d.domain
    where d.domain = provider_of_domain.name and p.turned_on_at is not null
  $$;
revoke all on function provider_of_domain from public;
do $$ begin execute format('grant execute on function provider_of_domain to %I', current_setting('procura.app_role')); end $$;

-- Does the person's sign-in name or contact address stand in the domain? The reader's own row-level security applies.
create function is_of_domain(owner uuid, person uuid, name text) returns boolean
  language sql stable security invoker set search_path = public, pg_temp
  as $$
    select exists (select from users u where u.organization_id = owner and u.id = person
      and name in (split_part(u.sign_in_name, '@', 2), split_part(lower(coalesce(u.email, '')), '@', 2)))
  $$;
revoke all on function is_of_domain from public;
do $$ begin execute format('grant execute on function is_of_domain to %I', current_setting('procura.app_role')); end $$;

-- Does the organization want this person to come by its provider only? Never its global administrators: they must get in when it
-- is away. For those who may see the person anyway: the reader's own row-level security applies.
create function must_use_provider(owner uuid, person uuid) returns boolean
  language sql stable security invoker set search_path = public, pg_temp
  as $$
    select exists (
      select from identity_providers p
      where p.organization_id = owner and p.turned_on_at is not null and p.required and is_of_domain(owner, person, p.domain)
        and not exists (select from role_assignments r where r.organization_id = owner and r.user_id = person
          and r.role_id = '62e90394-69f5-4237-9190-012177145e10'))
  $$;
revoke all on function must_use_provider from public;
do $$ begin execute format('grant execute on function must_use_provider to %I', current_setting('procura.app_role')); end $$;

create function forget_old_provider_sign_ins(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (select ctid from provider_sign_ins where expires_at < before order by expires_at limit at_most),
    gone as (delete from provider_sign_ins where ctid in (select ctid from old) returning 1)
    select count(*)::int from gone
  $$;
revoke all on function forget_old_provider_sign_ins from public;
do $$ begin execute format('grant execute on function forget_old_provider_sign_ins to %I', current_setting('procura.app_role')); end $$;

-- Only by its owner, and only one's own.
create function give_up_provider_domain(owner uuid, name text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$ delete from provider_domains d where d.domain = name and d.organization_id = owner and owner = any (visible_organizations()) $$;
revoke all on function give_up_provider_domain from public;
do $$ begin execute format('grant execute on function give_up_provider_domain to %I', current_setting('procura.app_role')); end $$;

-- Somebody from a provider is found by address among the people of the organization.
create index users_by_sign_in_name on users (organization_id, sign_in_name);

-- As in 0015; but who came by the organization's provider need not know the temporary password.
create or replace function session_facts(owners uuid[], ids uuid[])
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
    u.id, u.display_name, u.status, u.must_change_password and not (s.methods && '{provider,provider-mfa}'),
    array(select m.organization_id from memberships m where m.user_id = u.id limit 200)
  from unnest(owners, ids) as asked (organization_id, id)
  join sessions s on s.organization_id = asked.organization_id and s.id = asked.id
  join users u on u.organization_id = s.organization_id and u.id = s.user_id;
end $$;
