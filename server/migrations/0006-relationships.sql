create table invitations (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('reseller')),
  include_delegated_administration boolean not null,
  status text not null check (status in ('draft', 'open', 'accepted', 'declined', 'withdrawn')),
  program_id text not null references programs (id),
  language text not null,
  secret_hash bytea not null,
  single_use boolean not null default false,
  channel text check (channel in ('procura', 'mail-program', 'copy')),
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  created_by_id uuid not null,
  created_by_name text not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_by_id uuid,
  closed_by_name text,
  decline_reason text,
  acceptance_count int not null default 0,
  last_accepted_by_id uuid,
  last_accepted_by_name text,
  last_accepted_at timestamptz,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table invitations is 'A partner''s request for a relationship. Expiry is not a status: it is read off expires_at at every look.';
comment on column invitations.secret_hash is 'SHA-256 of the link''s secret; the link itself is stored nowhere.';
comment on column invitations.single_use is 'Addressed to somebody: the first acceptance uses it up. Otherwise an open link.';
comment on column invitations.body is 'The mail as edited; {{link}} stands where the link goes.';
create index invitations_by_status on invitations (organization_id, status, id desc);
create index invitations_newest on invitations (organization_id, id desc);
call isolate('invitations');

create table invitation_addressees (
  organization_id uuid not null,
  invitation_id uuid not null,
  email text not null,
  sent_event_id uuid not null,
  added_at timestamptz not null,
  primary key (organization_id, invitation_id, email),
  foreign key (organization_id, invitation_id) references invitations (organization_id, id) on delete cascade
);
comment on column invitation_addressees.sent_event_id is 'The event of the last sending; the mail''s fate is found by it.';
call isolate('invitation_addressees');

create table invitation_declines (
  organization_id uuid not null,
  invitation_id uuid not null,
  customer_id uuid not null,
  declined_at timestamptz not null,
  primary key (organization_id, invitation_id, customer_id),
  foreign key (organization_id, invitation_id) references invitations (organization_id, id) on delete cascade
);
comment on table invitation_declines is 'Which organizations said no to an invitation: an open link can be declined by many, by each once.';
call isolate('invitation_declines');

create table relationships (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('reseller')),
  status text not null check (status in ('active', 'ended')),
  partner_id uuid not null,
  partner_name text not null,
  partner_domain text not null,
  partner_country text not null,
  partner_network_id text,
  source_kind text not null check (source_kind in ('invitation', 'import')),
  invitation_id uuid,
  grant_id uuid,
  administration text not null check (administration in ('none', 'active', 'removed')),
  administration_since timestamptz,
  administration_removed_at timestamptz,
  administration_removed_by text,
  started_at timestamptz not null,
  started_by_id uuid,
  started_by_name text not null,
  ended_at timestamptz,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table relationships is 'Customer (the owner of the row) and partner work together. Authority is not here but in grants.';
create unique index relationships_one_active on relationships (organization_id, partner_id, kind) where status = 'active';
call isolate('relationships');

create table partner_customers (
  organization_id uuid not null,
  customer_id uuid not null,
  relationship_id uuid not null,
  kind text not null,
  status text not null,
  name text not null,
  sort_key text collate "C" not null,
  domain text not null,
  country text not null,
  source_kind text not null,
  administration text not null,
  administration_since timestamptz,
  administration_removed_at timestamptz,
  administration_removed_by text,
  agreement_version text,
  agreement_accepted_at timestamptz,
  started_at timestamptz not null,
  primary key (organization_id, customer_id)
);
comment on table partner_customers is 'The partner''s side of its relationships: its list of customers, kept in the same transaction as the customer''s side.';
create index partner_customers_by_name on partner_customers (organization_id, sort_key, customer_id);
create index partner_customers_by_customer on partner_customers (customer_id);
call isolate('partner_customers');

-- Whose lists an organization stands in, for changes that concern all of them (a new name).
create function partners_of_customer(customer uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organization_id from partner_customers where customer_id = customer $$;
revoke all on function partners_of_customer from public;
do $$ begin execute format('grant execute on function partners_of_customer to %I', current_setting('procura.app_role')); end $$;

-- Drafts that nobody sent: the sweeper forgets them. They never opened anything.
create function forget_drafts(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select organization_id, id from invitations where status = 'draft' and created_at < before limit at_most
    ), gone as (
      delete from invitations i using old where i.organization_id = old.organization_id and i.id = old.id returning 1
    )
    select count(*)::int from gone
  $$;
revoke all on function forget_drafts from public;
do $$ begin execute format('grant execute on function forget_drafts to %I', current_setting('procura.app_role')); end $$;
create index invitations_drafts on invitations (created_at) where status = 'draft';
