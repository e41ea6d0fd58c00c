-- Who may ask an organization for a relationship. No row: anyone may.
create table asking_rules (
  organization_id uuid primary key,
  who_may_ask text not null check (who_may_ask in ('anyone', 'code', 'nobody')),
  code_number int not null default 1
);
comment on column asking_rules.code_number is 'Which of its codes is the one now; the code itself is derived from the installation''s key.';
call isolate('asking_rules');

create table blocked_partners (
  organization_id uuid not null,
  partner_id uuid not null,
  partner_name text not null,
  blocked_at timestamptz not null,
  blocked_by_id uuid not null,
  blocked_by_name text not null,
  primary key (organization_id, partner_id)
);
comment on table blocked_partners is 'Partners whose requests the organization does not take. Nothing that it has with them already is touched.';
create index blocked_partners_newest on blocked_partners (organization_id, blocked_at desc, partner_id desc);
call isolate('blocked_partners');

alter table invitations add asked_with bytea;
comment on column invitations.asked_with is 'Keyed hash of the request code that the partner entered, to be held against the customer''s when it decides.';

-- Owned by the vendor, who looks into them.
create table invitation_reports (
  organization_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  partner_name text not null,
  invitation_id uuid not null,
  reason text not null check (reason in ('unknown-sender', 'pretends-to-be-another', 'unwanted', 'other')),
  comment text,
  reporter_key text not null,
  reporter_id uuid,
  reporter_name text,
  reporter_organization_id uuid,
  reporter_organization_name text,
  reported_at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  outcome text check (outcome in ('unfounded', 'invitation-withdrawn')),
  note text,
  closed_at timestamptz,
  closed_by_id uuid,
  closed_by_name text,
  primary key (organization_id, id),
  check ((status = 'closed') = (outcome is not null) and (status = 'closed') = (closed_at is not null))
);
comment on column invitation_reports.reporter_key is 'One report for each reporter of an invitation: the organization, or a keyed hash of the network address.';
create unique index invitation_reports_one_each on invitation_reports (organization_id, invitation_id, reporter_key);
create index invitation_reports_by_status on invitation_reports (organization_id, status, id desc);
call isolate('invitation_reports');
