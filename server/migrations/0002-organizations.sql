create table programs (
  id text primary key,
  cloud text not null unique check (cloud in ('public', 'us-government', 'germany', 'china')),
  name text not null,
  rules jsonb not null
);
comment on table programs is 'The partner program of one cloud: its rules, as data (see organizations/programs.ts for their shape).';
call share('programs', 'select, insert, update');

create table organizations (
  organization_id uuid primary key,
  name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  domain text not null,
  program_id text not null references programs (id),
  is_vendor boolean not null default false,
  partner_kind text check (partner_kind in ('indirect-provider', 'indirect-reseller', 'direct-partner', 'advisor')),
  partner_network_id text,
  is_customer boolean not null default false,
  status text not null default 'active' check (status in ('imported', 'active', 'suspended')),
  language text not null default 'en',
  address jsonb,
  email text,
  phone text,
  locked_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1
);
comment on table organizations is 'A tenant: the vendor, a partner, a customer, or partner and customer at once.';
comment on column organizations.status is 'imported: known from a partner''s import, no person of it has come yet.';
comment on column organizations.locked_at is 'Since when every access of partners is suspended by the organization itself.';
comment on column organizations.address is '{ line1, line2, city, region, postalCode } or null.';
call isolate('organizations');

create table organization_domains (
  domain text primary key,
  organization_id uuid not null
);
comment on table organization_domains is 'Which organization a domain belongs to; unique in the whole installation.';
call share('organization_domains', 'select, insert, delete');

create table external_organization_ids (
  scheme text not null,
  value text not null,
  organization_id uuid not null,
  primary key (scheme, value)
);
comment on table external_organization_ids is 'Names that other systems have for an organization, e.g. scheme microsoft-id.';
call share('external_organization_ids', 'select, insert, delete');

create table memberships (
  organization_id uuid not null,
  user_id uuid not null,
  user_organization_id uuid not null,
  created_at timestamptz not null,
  primary key (organization_id, user_id)
);
comment on table memberships is 'A person belongs to an organization. The row is also the lock for the person''s standing there: what lowers it updates under this row''s lock.';
comment on column memberships.user_organization_id is 'The home organization, which owns the person''s account.';
create index memberships_by_user on memberships (user_id);
call isolate('memberships');

-- Everywhere the person belongs: whoever lowers a standing at home lowers it for guests' organizations too, which are not visible.
create function lock_memberships(person uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$ begin perform from memberships m where m.user_id = person order by m.organization_id for update; end $$;
revoke all on function lock_memberships from public;
do $$ begin execute format('grant execute on function lock_memberships to %I', current_setting('procura.app_role')); end $$;

-- The organizations a person belongs to, for the sign-in that must know them before it may see any of them.
create function organizations_of_user(person uuid)
  returns table (organization_id uuid, name text, domain text, country text, program_id text, is_vendor boolean,
    partner_kind text, is_customer boolean, status text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select o.organization_id, o.name, o.domain, o.country, o.program_id, o.is_vendor, o.partner_kind, o.is_customer, o.status
    from memberships m join organizations o on o.organization_id = m.organization_id
    where m.user_id = person order by o.name, o.organization_id limit 200
  $$;
revoke all on function organizations_of_user from public;
do $$ begin execute format('grant execute on function organizations_of_user to %I', current_setting('procura.app_role')); end $$;
