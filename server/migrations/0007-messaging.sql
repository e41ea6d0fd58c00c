create table mails (
  organization_id uuid not null,
  id uuid not null,
  event_id uuid,
  template text not null,
  recipient text not null,
  recipient_user_id uuid,
  language text not null,
  status text not null check (status in ('queued', 'sending', 'sent', 'failed')),
  subject text not null default '',
  data jsonb not null default '{}',
  attempts int not null default 0,
  next_attempt_at timestamptz,
  last_error text,
  message_id text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organization_id, id)
);
comment on table mails is 'The outbox: one row per recipient, written with the change that causes the mail; the SMTP server is talked to later, outside transactions.';
comment on column mails.data is 'What the template needs; never a secret (links with secrets are made at the moment of sending).';
create unique index mails_once_per_event on mails (organization_id, event_id, template, recipient) where event_id is not null;
create index mails_newest on mails (organization_id, id desc);
create index mails_due on mails (next_attempt_at) where status in ('queued', 'sending');
call isolate('mails');

create table mail_attempts (
  organization_id uuid not null,
  mail_id uuid not null,
  attempt int not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'failed', 'unknown')),
  response text,
  primary key (organization_id, mail_id, attempt)
);
call isolate('mail_attempts');

-- Due mails of all organizations, for the sweeper; it learns keys, not contents.
create function due_mails(at timestamptz, at_most int) returns table (organization_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select m.organization_id, m.id from mails m where m.status in ('queued', 'sending') and m.next_attempt_at <= at order by m.next_attempt_at limit at_most $$;
revoke all on function due_mails from public;
do $$ begin execute format('grant execute on function due_mails to %I', current_setting('procura.app_role')); end $$;
