create table customer_imports (
  organization_id uuid not null,
  id uuid not null,
  file_name text not null,
  size_bytes bigint,
  dry_run boolean not null,
  status text not null check (status in ('waiting', 'running', 'finished', 'failed')),
  uploads int not null default 0,
  bytes bigint not null default 0,
  lines int not null default 0,
  created int not null default 0,
  linked int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  failure jsonb,
  created_at timestamptz not null,
  created_by_id uuid,
  created_by_name text not null,
  finished_at timestamptz,
  updated_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table customer_imports is 'An upload of a partner''s existing customers: how far it is, and how it ended.';
comment on column customer_imports.uploads is 'How many times the file was sent: a broken upload may be repeated, and only the last one gets further.';
comment on column customer_imports.failure is '{ code, parameters }: why the whole upload failed; made into words when read.';
comment on column customer_imports.updated_at is 'When it last got further; a running one that has not for long was abandoned.';
create index customer_imports_unfinished on customer_imports (updated_at) where status in ('waiting', 'running');
create index customer_imports_by_age on customer_imports (created_at);
call isolate('customer_imports');

create table customer_import_lines (
  organization_id uuid not null,
  import_id uuid not null,
  line int not null,
  outcome text not null check (outcome in ('created', 'linked', 'unchanged', 'refused')),
  code text,
  parameters jsonb,
  microsoft_id text,
  name text,
  customer_id uuid,
  primary key (organization_id, import_id, line)
);
comment on table customer_import_lines is 'What became of each line of an import.';
comment on column customer_import_lines.line is 'The physical line of the file on which it begins, from 1.';
comment on column customer_import_lines.parameters is 'What the words of a refusal need; made into words when read.';
create index customer_import_lines_by_outcome on customer_import_lines (organization_id, import_id, outcome, line);
-- Finds the line that a later one of the same file repeats. The ID comes first: then the planner takes no other index for as good, whatever
-- it knows of the table's size.
create unique index customer_import_lines_once_per_id on customer_import_lines (microsoft_id, import_id, organization_id) where outcome <> 'refused';
call isolate('customer_import_lines');

-- Uploads of all organizations that stopped without an end (a server was killed), for the sweeper; it learns keys, not contents.
create function abandoned_imports(running_before timestamptz, waiting_before timestamptz, at_most int) returns table (organization_id uuid, id uuid, uploads int, status text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.organization_id, i.id, i.uploads, i.status from customer_imports i
    where (i.status = 'running' and i.updated_at < running_before) or (i.status = 'waiting' and i.updated_at < waiting_before)
    order by i.updated_at limit at_most
  $$;
revoke all on function abandoned_imports from public;
do $$ begin execute format('grant execute on function abandoned_imports to %I', current_setting('procura.app_role')); end $$;

-- Old imports of all organizations with their lines, for the sweeper. What they did stays, and their events stay.
create function forget_imports(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select i.organization_id, i.id from customer_imports i where i.created_at < before order by i.created_at limit at_most
    ), gone_lines as (
      delete from customer_import_lines l using old where l.organization_id = old.organization_id and l.import_id = old.id
    ), gone as (
      delete from customer_imports i using old where i.organization_id = old.organization_id and i.id = old.id returning 1
    )
    select count(*)::int from gone
  $$;
revoke all on function forget_imports from public;
do $$ begin execute format('grant execute on function forget_imports to %I', current_setting('procura.app_role')); end $$;
