-- What every module stands on: who may see which rows, the event log, idempotency keys, word search, jobs.

-- The organizations whose rows the current transaction may touch; set together with `begin`, gone with its end.
create function visible_organizations() returns uuid[]
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('procura.organizations', true), ''), '{}')::uuid[] $$;

-- Row-level security by the owning organization, the same for every tenant-owned table.
create procedure isolate(owned regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('create policy owner on %s using (organization_id = any ((select visible_organizations())::uuid[]))', owned);
  execute format('grant select, insert, update, delete on %s to %I', owned, current_setting('procura.app_role'));
end $$;

-- Tables that belong to no organization: reference data, and look-ups that must be unique in the whole installation.
create procedure share(shared regclass, privileges text)
  language plpgsql as $$
begin
  execute format('grant %s on %s to %I', privileges, shared, current_setting('procura.app_role'));
end $$;

create table installation (
  only_row boolean primary key default true check (only_row),
  vendor_organization_id uuid not null,
  name text not null,
  tenant_domain text not null
);
comment on table installation is 'The vendor that runs this installation, and the domain below which it gives domains to organizations.';
call share('installation', 'select, insert');

create table events (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('user', 'service', 'system', 'anonymous')),
  actor_id uuid,
  actor_name text not null,
  actor_organization_id uuid,
  actor_organization_name text,
  on_behalf_of_id uuid,
  on_behalf_of_name text,
  grant_id uuid,
  subject_kind text not null,
  subject_id uuid,
  subject_name text,
  data jsonb not null default '{}',
  request_id text not null,
  primary key (organization_id, id)
);
comment on table events is 'History. One row per organization that may know of it (the same id for all); written with the change, never changed.';
comment on column events.organization_id is 'Whose history this row is part of.';
comment on column events.grant_id is 'The grant under which the actor acted for another organization.';
create index events_by_actor on events (organization_id, actor_id, id desc);
create index events_by_kind on events (organization_id, kind, id desc);
create index events_by_on_behalf_of on events (organization_id, on_behalf_of_id, id desc);
create index events_by_actor_organization on events (organization_id, actor_organization_id, id desc);
alter table events enable row level security;
create policy reader on events for select using (organization_id = any ((select visible_organizations())::uuid[]));
-- Anybody may add to anybody's history (a customer's act is part of its partner's history too); nobody may take away.
create policy writer on events for insert with check (true);
call share('events', 'select, insert');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are history and never change', tg_table_name;
end $$;
create trigger events_are_history before update or delete on events for each row execute function refuse_change();

create table idempotency_keys (
  organization_id uuid not null,
  principal_id uuid not null,
  key text not null,
  request_hash bytea not null,
  response_status smallint,
  response_body jsonb,
  created_at timestamptz not null,
  primary key (organization_id, principal_id, key)
);
comment on table idempotency_keys is 'One row per request that had an effect; written in the transaction of the effect, so it tells whether it happened.';
create index idempotency_keys_by_age on idempotency_keys (created_at);
call isolate('idempotency_keys');

create table search_words (
  organization_id uuid not null,
  scope text not null,
  word text collate "C" not null,
  sort_key text collate "C" not null,
  entity_id uuid not null,
  primary key (organization_id, scope, word, sort_key, entity_id)
);
comment on table search_words is 'Each word of a searchable name, folded; a search for a beginning of words is a range of this key.';
create index search_words_by_entity on search_words (organization_id, scope, entity_id);
call isolate('search_words');

-- The only way for the application's role to create a job: in its own transaction, together with the change.
create function enqueue(task text, payload json, run_at timestamptz default null, job_key text default null) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key) $$;
revoke all on function enqueue from public;
do $$ begin execute format('grant execute on function enqueue to %I', current_setting('procura.app_role')); end $$;

create function forget_idempotency_keys(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select ctid from idempotency_keys where created_at < before order by created_at limit at_most
    ), gone as (delete from idempotency_keys where ctid in (select ctid from old) returning 1)
    select count(*)::int from gone
  $$;
revoke all on function forget_idempotency_keys from public;
do $$ begin execute format('grant execute on function forget_idempotency_keys to %I', current_setting('procura.app_role')); end $$;
