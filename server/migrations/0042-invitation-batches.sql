create table invitation_batches (
  organization_id uuid not null,
  id uuid not null,
  file_name text not null,
  size_bytes bigint,
  dry_run boolean not null,
  kind text not null,
  include_delegated_administration boolean not null,
  language text not null,
  expires_in_days int,
  reminders boolean not null,
  subject text,
  body text,
  status text not null check (status in ('waiting', 'reading', 'sending', 'finished', 'stopped', 'failed')),
  uploads int not null default 0,
  bytes bigint not null default 0,
  lines int not null default 0,
  invited int not null default 0,
  skipped int not null default 0,
  refused int not null default 0,
  failure jsonb,
  created_at timestamptz not null,
  created_by_id uuid not null,
  created_by_name text not null,
  created_by_organization_id uuid not null,
  ended_at timestamptz,
  updated_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table invitation_batches is 'Invitations to many addressees from one file: each line becomes an invitation of its own.';
comment on column invitation_batches.uploads is 'How many times the file was sent: only the last sending gets further.';
comment on column invitation_batches.body is 'The letter in the sender''s words, with {{link}} and perhaps {{company}}; null: the letter that is drafted for each language.';
comment on column invitation_batches.failure is '{ code, parameters }: why nothing was sent, or no more; made into words when read.';
comment on column invitation_batches.invited is 'Lines that became invitations; the fate of their mails is with the mails.';
create index invitation_batches_under_way on invitation_batches (updated_at) where status in ('waiting', 'reading', 'sending');
call isolate('invitation_batches');

create table invitation_batch_lines (
  organization_id uuid not null,
  batch_id uuid not null,
  line int not null,
  state text not null check (state in ('waiting', 'invited', 'skipped', 'refused')),
  email text,
  company text,
  language text,
  code text,
  parameters jsonb,
  invitation_id uuid,
  sent_event_id uuid,
  primary key (organization_id, batch_id, line),
  foreign key (organization_id, batch_id) references invitation_batches (organization_id, id) on delete cascade
);
comment on column invitation_batch_lines.sent_event_id is 'The event of the sending; the mail''s fate is found by it.';
create index invitation_batch_lines_by_state on invitation_batch_lines (organization_id, batch_id, state, line);
create unique index invitation_batch_lines_once on invitation_batch_lines (organization_id, batch_id, email) where state in ('waiting', 'invited');
call isolate('invitation_batch_lines');

alter table invitations add batch_id uuid;
comment on column invitations.batch_id is 'The batch that it was sent with.';
create index invitation_addressees_by_email on invitation_addressees (organization_id, email);

-- Batches of all organizations that have lines to send, or whose upload stopped without an end; it learns keys, not contents.
create function batches_to_go_on_with(at timestamptz, reading_before timestamptz, waiting_before timestamptz, at_most int)
  returns table (organization_id uuid, id uuid, uploads int, status text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select b.organization_id, b.id, b.uploads, b.status from invitation_batches b
    where b.status = 'sending' and b.updated_at <= at
      or b.status = 'reading' and b.updated_at < reading_before or b.status = 'waiting' and b.updated_at < waiting_before
    order by b.updated_at limit at_most
  $$;
revoke all on function batches_to_go_on_with from public;
do $$ begin execute format('grant execute on function batches_to_go_on_with to %I', current_setting('procura.app_role')); end $$;

-- Old batches of all organizations with their lines, for the sweeper. The invitations stay, and so do their events.
create index invitation_batches_by_age on invitation_batches (created_at);
create function forget_batches(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select organization_id, id from invitation_batches where created_at < before and status not in ('reading', 'sending') order by created_at limit at_most
    ), gone as (
      delete from invitation_batches b using old where b.organization_id = old.organization_id and b.id = old.id returning 1
    )
    select count(*)::int from gone
  $$;
revoke all on function forget_batches from public;
do $$ begin execute format('grant execute on function forget_batches to %I', current_setting('procura.app_role')); end $$;
