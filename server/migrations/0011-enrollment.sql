-- How organizations join the partner program: the vendor's registry of network memberships, applications with their documents, and the
-- vendor's queue.

alter table organizations add column support_contact jsonb;
comment on column organizations.support_contact is 'Of a partner, shown to its customers: { email, phone, website } or null.';

update programs set rules = rules || '{"enrollmentReviewBusinessDays": 5}' where not rules ? 'enrollmentReviewBusinessDays';

create table partner_network_ids (
  network_id text primary key,
  organization_id uuid not null,
  status text not null check (status in ('reserved', 'linked'))
);
comment on table partner_network_ids is 'Which organization a partner network ID belongs to; unique in the whole installation.';
comment on column partner_network_ids.status is 'reserved: by an application that is not decided yet.';
call share('partner_network_ids', 'select, insert, update, delete');
insert into partner_network_ids (network_id, organization_id, status)
select distinct on (partner_network_id) partner_network_id, organization_id, 'linked'
from organizations where partner_network_id is not null order by partner_network_id, created_at;

create table network_memberships (
  organization_id uuid not null,
  id uuid not null,
  network_id text not null,
  name text not null,
  sort_key text collate "C" not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  active boolean not null,
  account_email text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table network_memberships is 'The vendor''s registry of partner network memberships: one row per location that has a network ID.';
comment on column network_memberships.account_email is 'Of the membership account, lower case; whoever proves this mailbox may choose the profile.';
create unique index network_memberships_by_network_id on network_memberships (organization_id, network_id);
create index network_memberships_by_account on network_memberships (organization_id, account_email, network_id);
create index network_memberships_by_name on network_memberships (organization_id, sort_key, id);
call isolate('network_memberships');

create table recorded_customers (
  organization_id uuid not null,
  network_id text not null,
  microsoft_id text not null,
  name text not null,
  domain text,
  country text not null,
  added_at timestamptz not null,
  primary key (organization_id, network_id, microsoft_id)
);
comment on table recorded_customers is 'Customers with whom a network member transacts through another portal, on the vendor''s record; they become its customers here.';
call isolate('recorded_customers');

create table enrollment_applications (
  organization_id uuid not null,
  id uuid not null,
  partner_kind text not null check (partner_kind in ('indirect-provider', 'indirect-reseller', 'direct-partner', 'advisor')),
  status text not null
    check (status in ('draft', 'unconfirmed', 'in-review', 'information-requested', 'approved', 'rejected', 'withdrawn')),
  language text not null,
  legal_profile jsonb not null default '{}',
  primary_contact jsonb not null default '{}',
  support_contact jsonb not null default '{}',
  network_profile jsonb,
  mail_check text not null default 'waiting' check (mail_check in ('waiting', 'pending', 'passed', 'failed')),
  employment_check text not null default 'waiting' check (employment_check in ('waiting', 'pending', 'passed', 'failed')),
  business_check text not null default 'waiting' check (business_check in ('waiting', 'pending', 'passed', 'failed')),
  submissions int not null default 0,
  secret_hash bytea,
  mail_sent_at timestamptz,
  submitted_at timestamptz,
  submitted_by_name text,
  confirmed_at timestamptz,
  decided_at timestamptz,
  appeals int not null default 0,
  created_at timestamptz not null,
  created_by_id uuid not null,
  created_by_name text not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table enrollment_applications is 'An organization asks to join the partner program.';
comment on column enrollment_applications.network_profile is '{ networkId, name, country, accountEmail }: as the registry had it when it was chosen.';
comment on column enrollment_applications.submissions is 'How many times it was handed in: the link to confirm is good for the last time only.';
create unique index enrollment_applications_one_open on enrollment_applications (organization_id)
  where status in ('draft', 'unconfirmed', 'in-review', 'information-requested');
call isolate('enrollment_applications');

create table enrollment_messages (
  organization_id uuid not null,
  application_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('question', 'answer', 'rejection', 'appeal')),
  text text not null,
  reasons text[] not null default '{}',
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (organization_id, application_id, id)
);
comment on table enrollment_messages is 'What vendor and applicant said to each other about an application.';
call isolate('enrollment_messages');

create table enrollment_documents (
  organization_id uuid not null,
  application_id uuid not null,
  id uuid not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  size_bytes int not null,
  sha256 text not null,
  content bytea not null,
  message_id uuid,
  uploaded_at timestamptz not null,
  uploaded_by_name text not null,
  primary key (organization_id, application_id, id)
);
comment on column enrollment_documents.message_id is 'The answer or appeal that it was sent with; null while it waits for one.';
call isolate('enrollment_documents');

create table membership_sign_ins (
  organization_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  email text not null,
  attempts int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  proven_at timestamptz,
  primary key (organization_id, id)
);
comment on table membership_sign_ins is 'An applicant proves the mailbox of a membership account with a code that stands nowhere.';
create index membership_sign_ins_by_age on membership_sign_ins (expires_at);
call isolate('membership_sign_ins');

create table enrollment_cases (
  organization_id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  applicant_name text not null,
  sort_key text collate "C" not null,
  partner_kind text not null,
  country text not null,
  network_id text not null,
  status text not null,
  queued_at timestamptz not null,
  spent_ms bigint not null default 0,
  running_since timestamptz,
  target_business_days int not null,
  primary key (organization_id, application_id)
);
comment on table enrollment_cases is 'The vendor''s queue: its side of each application that was handed in.';
comment on column enrollment_cases.spent_ms is 'Business time for which the vendor had it before the clock was last stopped.';
comment on column enrollment_cases.running_since is 'Since when the clock runs; null while the vendor waits for the applicant, and at the end.';
-- One for each way to narrow the list, all in its order: a page costs the same however many cases there are.
create index enrollment_cases_by_status on enrollment_cases (organization_id, status, queued_at, application_id);
create index enrollment_cases_by_kind on enrollment_cases (organization_id, status, partner_kind, queued_at, application_id);
create index enrollment_cases_by_country on enrollment_cases (organization_id, status, country, queued_at, application_id);
create index enrollment_cases_by_kind_and_country
  on enrollment_cases (organization_id, status, partner_kind, country, queued_at, application_id);
call isolate('enrollment_cases');

-- Old proofs of mailboxes, of all organizations, for the sweeper, which sees none of them.
create function forget_membership_sign_ins(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select ctid from membership_sign_ins where expires_at < before order by expires_at limit at_most
    ), gone as (delete from membership_sign_ins where ctid in (select ctid from old) returning 1)
    select count(*)::int from gone
  $$;
revoke all on function forget_membership_sign_ins from public;
do $$ begin execute format('grant execute on function forget_membership_sign_ins to %I', current_setting('procura.app_role')); end $$;
