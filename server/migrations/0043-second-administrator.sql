-- A customer can want two administrators for each acceptance, and for not wanting that any more.
alter table consent_rules
  add second_administrator boolean not null default false,
  add off_asked_at timestamptz,
  add off_asked_by_id uuid,
  add off_asked_by_name text,
  add check ((off_asked_at is null) = (off_asked_by_id is null));
comment on column consent_rules.off_asked_at is 'Since when one administrator wants it turned off; another one confirms.';

create table waiting_acceptances (
  organization_id uuid not null,
  id uuid not null,
  invitation_id uuid not null,
  partner_id uuid not null,
  partner_name text not null,
  kind text not null,
  administration boolean not null,
  status text not null check (status in ('waiting', 'confirmed', 'refused')),
  accepted_at timestamptz not null,
  accepted_by_id uuid not null,
  accepted_by_name text not null,
  expires_at timestamptz not null,
  decided_at timestamptz,
  decided_by_id uuid,
  decided_by_name text,
  primary key (organization_id, id),
  check ((status = 'waiting') = (decided_at is null))
);
comment on table waiting_acceptances is 'One administrator of the customer has accepted an invitation; nothing has come of it until another one confirms.';
comment on column waiting_acceptances.expires_at is 'The invitation''s: with it the waiting is over.';
create unique index waiting_acceptances_one on waiting_acceptances (organization_id, invitation_id) where status = 'waiting';
create index waiting_acceptances_by_status on waiting_acceptances (organization_id, status, id desc);
call isolate('waiting_acceptances');

alter table invitations add waiting_since timestamptz, add waiting_at text;
comment on column invitations.waiting_at is 'The organization where one administrator has accepted it and a second one is waited for; the last, of an open link.';
