create table customer_imports (
  organization_id uuid not null,
  id uuid not null,
  file_name text not null,
  size_bytes bigint,
  dry_run boolean not null,
  status text not null check (status in ('waiting', 'running', 'finished', 'failed')),
  bytes bigint not null default 0,
  lines int not null default 0,
  created int not null default 0,
  linked int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  error text,
  created_at timestamptz not null,
  created_by_id uuid,
  created_by_name text not null,
  finished_at timestamptz,
  updated_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table customer_imports is 'An upload of a partner''s existing customers: how far it is, and how it ended.';
call isolate('customer_imports');

create table customer_import_lines (
  organization_id uuid not null,
  import_id uuid not null,
  line int not null,
  outcome text not null check (outcome in ('created', 'linked', 'unchanged', 'refused')),
  code text,
  detail text,
  microsoft_id text,
  name text,
  customer_id uuid,
  primary key (organization_id, import_id, line)
);
create index customer_import_lines_by_outcome on customer_import_lines (organization_id, import_id, outcome, line);
call isolate('customer_import_lines');
