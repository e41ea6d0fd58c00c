-- Who signed in, or tried to, when, from where: for the person and the organization's administrators.
create table sign_ins (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  at timestamptz not null,
  outcome text not null,
  methods text[] not null,
  ip_address text,
  user_agent text,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users on delete cascade
);
comment on table sign_ins is 'Sign-ins of an account and failed tries at one that exists; kept for 180 days. How many tries fail is bounded by the throttle.';
comment on column sign_ins.outcome is 'signed-in, or why not, in kebab-case.';
comment on column sign_ins.methods is 'What was proven, as in sessions.methods; nothing with a wrong password.';
create index sign_ins_of_user on sign_ins (organization_id, user_id, id desc);
create index sign_ins_by_age on sign_ins (at);
call isolate('sign_ins');

create function forget_sign_in_history(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select ctid from sign_ins where at < before order by at limit at_most
    ), gone as (delete from sign_ins where ctid in (select ctid from old) returning 1)
    select count(*)::int from gone
  $$;
revoke all on function forget_sign_in_history from public;
do $$ begin execute format('grant execute on function forget_sign_in_history to %I', current_setting('procura.app_role')); end $$;

create table security_contacts (
  organization_id uuid not null primary key,
  first_name text not null,
  middle_name text,
  last_name text not null,
  email text not null,
  phone text not null,
  version int not null default 1,
  changed_at timestamptz not null
);
comment on table security_contacts is 'Whom the vendor calls when the organization''s security is at stake.';
call isolate('security_contacts');

create table notice_choices (
  organization_id uuid not null,
  user_id uuid not null,
  topic text not null,
  by_mail boolean not null,
  primary key (organization_id, user_id, topic),
  foreign key (organization_id, user_id) references users on delete cascade
);
comment on table notice_choices is 'What a person chose about notices of a topic; without a row they come by mail. Stands with the account''s owner.';
call isolate('notice_choices');
