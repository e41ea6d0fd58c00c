create table mails (
  organization_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  template text not null,
  recipient text not null,
  recipient_user_id uuid,
  language text not null check (language in ('en', 'it')),
  subject text not null,
  data jsonb not null,
  status text not null check (status in ('queued', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  give_up_at timestamptz not null,
  last_error jsonb,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organization_id, id),
  constraint mails_once_per_event unique (organization_id, event_id, template, recipient),
  check ((next_attempt_at is not null) = (status in ('queued', 'sending')))
);
comment on table mails is 'The outbox: one row per recipient, owned by the organization whose event causes the mail; the SMTP server is talked to later, outside transactions.';
comment on column mails.data is 'What the words need besides the event, until the mail is sent; never a secret (links with secrets are made at the moment of sending).';
comment on column mails.next_attempt_at is 'When it is due. While sending: when the worker must be taken for lost.';
comment on column mails.last_error is '{ en, it }: why the last attempt failed, with the mail server''s own words.';
create index mails_by_status on mails (status, id desc);
create index mails_due on mails (next_attempt_at) where next_attempt_at is not null;
call isolate('mails');

create table mail_attempts (
  organization_id uuid not null,
  mail_id uuid not null,
  attempt int not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'failed', 'unknown')),
  response text,
  primary key (organization_id, mail_id, attempt),
  foreign key (organization_id, mail_id) references mails (organization_id, id)
);
comment on column mail_attempts.outcome is 'unknown: begun; stays so if the worker was lost before it could tell.';
comment on column mail_attempts.response is 'What the mail server, or the way to it, answered.';
call isolate('mail_attempts');

-- What messaging publishes to modules that show whether their mail arrived; the reader's own row-level security applies.
create view mail_deliveries with (security_invoker = true) as
  select organization_id, event_id, template, recipient, case status when 'sending' then 'queued' else status end as status,
    attempts, last_error, created_at, sent_at
  from mails;
call share('mail_deliveries', 'select');

-- Mails of all organizations that are due and for which no job stands in line, for the sweeper; it learns keys, not contents.
create function due_mails(at timestamptz, at_most int) returns table (organization_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.organization_id, m.id from mails m
    where m.next_attempt_at <= at
      and not exists (select from graphile_worker.jobs j where j.key = 'mail:' || m.id and j.locked_at is null and j.run_at <= now())
    order by m.next_attempt_at limit at_most
  $$;
revoke all on function due_mails from public;
do $$ begin execute format('grant execute on function due_mails to %I', current_setting('procura.app_role')); end $$;

-- The vendor runs the mail server for everybody and must see what does not leave: envelopes of all organizations, not contents. For the
-- vendor alone: whoever else asks gets nothing.
-- One range of mails_by_status per status, so a page of the rare failed ones costs no more than any other.
create function mails_of_installation(statuses text[], before uuid, at_most int)
  returns table (id uuid, template text, recipient text, subject text, status text, attempts int, last_error jsonb, created_at timestamptz, sent_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select found.* from unnest(statuses) as wanted (status)
    cross join lateral (
      select m.id, m.template, m.recipient, m.subject, m.status, m.attempts, m.last_error, m.created_at, m.sent_at
      from mails m where m.status = wanted.status and m.id < coalesce(before, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by m.id desc limit at_most
    ) found
    where exists (select from installation i where i.vendor_organization_id = any (visible_organizations()))
    order by found.id desc limit at_most
  $$;
revoke all on function mails_of_installation from public;
do $$ begin execute format('grant execute on function mails_of_installation to %I', current_setting('procura.app_role')); end $$;
