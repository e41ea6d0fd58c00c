alter table invitations
  add reminders boolean not null default true,
  add reminded_after_at timestamptz,
  add reminded_before_at timestamptz,
  add reminded_by_hand_at timestamptz,
  add reminded_by_name text,
  add hushed_at timestamptz,
  add expiry_told_at timestamptz,
  add follow_up_at timestamptz;
comment on column invitations.reminders is 'Whether those who have not answered are reminded by themselves; the sender chooses.';
comment on column invitations.reminded_after_at is 'When its addressees were reminded so many days after it was sent; once.';
comment on column invitations.reminded_before_at is 'When its addressees were reminded so many days before it expires; once.';
comment on column invitations.hushed_at is 'When somebody reported it, or blocked its sender through its link: from then on nobody is reminded of it.';
comment on column invitations.follow_up_at is 'When to look at it again: a reminder may be due, or it expires.';
-- What is under way is told of when it expires; nobody is reminded of what was sent before there were reminders.
update invitations set follow_up_at = expires_at, reminders = false where status = 'open' and expires_at > now();
create index invitations_follow_up on invitations (follow_up_at) where follow_up_at is not null;

-- Invitations of all organizations that are to be looked at, for the job; it learns keys, not contents.
create function invitations_to_follow_up(at timestamptz, at_most int) returns table (organization_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select i.organization_id, i.id from invitations i where i.follow_up_at <= at order by i.follow_up_at limit at_most $$;
revoke all on function invitations_to_follow_up from public;
do $$ begin execute format('grant execute on function invitations_to_follow_up to %I', current_setting('procura.app_role')); end $$;

create index users_by_address on users (lower(email)) where email is not null;

-- Addresses of organizations that a partner works with in the kind of relationship that is wanted, or that do not take its requests. For that partner alone: whoever else asks gets
-- nothing. An address is an organization's by a sign-in name, a person's e-mail, or a domain.
create function standing_of_addresses(partner uuid, wanted text, addresses text[]) returns table (address text, is_customer boolean, is_blocked boolean, is_closed boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select asked.address,
      bool_or(exists (select from relationships r where r.organization_id = o.id and r.partner_id = partner and r.kind = wanted and r.status = 'active')),
      bool_or(exists (select from blocked_partners b where b.organization_id = o.id and b.partner_id = partner)),
      bool_or(exists (select from asking_rules a where a.organization_id = o.id and a.who_may_ask <> 'anyone'))
    from unnest(addresses) as asked (address)
    cross join lateral (
      select n.organization_id from sign_in_names n where n.sign_in_name = lower(asked.address)
      union select u.organization_id from users u where lower(u.email) = lower(asked.address) and u.status <> 'deleted'
      union select d.organization_id from organization_domains d where d.domain = split_part(lower(asked.address), '@', 2)
    ) as o (id)
    where partner = any (visible_organizations())
    group by asked.address
  $$;
revoke all on function standing_of_addresses from public;
do $$ begin execute format('grant execute on function standing_of_addresses to %I', current_setting('procura.app_role')); end $$;

update programs set rules = rules || '{"reminderDaysAfterSending": 7, "reminderDaysBeforeExpiry": 2}' where not rules ? 'reminderDaysAfterSending';
