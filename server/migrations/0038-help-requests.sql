-- A partner that remains responsible for support but can't act for the customer any more asks the vendor to open a request for it.
create table help_requests (
  organization_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  partner_name text not null,
  customer_name text not null,
  subject text not null,
  description text not null,
  status text not null check (status in ('open', 'answered', 'closed')),
  asked_at timestamptz not null,
  asked_by_id uuid not null,
  asked_by_name text not null,
  note text,
  answered_at timestamptz,
  answered_by_name text,
  primary key (organization_id, id),
  check ((status = 'open') = (answered_at is null))
);
comment on table help_requests is 'Owned by the customer whom it is about; its partner and the vendor see it too.';
create index help_requests_by_partner on help_requests (organization_id, partner_id, id desc);
create index help_requests_waiting on help_requests (status, id desc);
call isolate('help_requests');

-- For the vendor and nobody else, newest first.
create function help_requests_of_all(wanted text, after_id uuid, at_most int) returns setof help_requests
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select h.* from help_requests h
    where h.status = wanted and (after_id is null or h.id < after_id)
      and exists (select from installation i where i.vendor_organization_id = any (visible_organizations()))
    order by h.id desc limit at_most
  $$;
revoke all on function help_requests_of_all from public;
do $$ begin execute format('grant execute on function help_requests_of_all to %I', current_setting('procura.app_role')); end $$;

alter table partner_customers add agreement_asked_at timestamptz;
comment on column partner_customers.agreement_asked_at is 'When the partner last asked the customer to accept the customer agreement.';
