create table apps (
  organization_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  name text not null,
  sort_key text collate "C" not null,
  status text not null check (status in ('kept', 'withdrawn', 'removed')),
  published_version int,
  waiting_version int,
  last_version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  gone_by_name text,
  gone_reason text,
  primary key (organization_id, id),
  check (status = 'kept' or (published_version is null and waiting_version is null))
);
comment on table apps is 'Apps that line-of-business partners offer to a customer.';
comment on column apps.organization_id is 'The customer.';
comment on column apps.name is 'Of the published version; of the last one submitted while none is.';
comment on column apps.waiting_version is 'The version that waits for the customer''s decision; one at a time.';
create index apps_by_name on apps (organization_id, sort_key, id) where status = 'kept';
create index apps_waiting on apps (organization_id, sort_key, id) where status = 'kept' and waiting_version is not null;
create index apps_by_partner on apps (organization_id, partner_id, sort_key, id);
call isolate('apps');

create table app_versions (
  organization_id uuid not null,
  app_id uuid not null,
  number int not null,
  status text not null check (status in ('waiting', 'published', 'superseded', 'rejected', 'taken-back')),
  name text not null,
  version text not null,
  description text not null,
  platform text not null,
  install_url text not null,
  privacy_url text not null,
  support_url text not null,
  submitted_at timestamptz not null,
  submitted_by_id uuid not null,
  submitted_by_name text not null,
  decided_at timestamptz,
  decided_by_name text,
  reason text,
  primary key (organization_id, app_id, number)
);
comment on table app_versions is 'What a partner has submitted of an app, and what the customer decided.';
comment on column app_versions.reason is 'Why the customer rejected it, in its words.';
call isolate('app_versions');
