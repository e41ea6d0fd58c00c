-- A customer asks its partner to end what they have, by a day; the partner or the vendor ends it. Kept on the relationship: one
-- request at a time, and all earlier ones are in the history.
alter table relationships
  add end_requested_at timestamptz,
  add end_requested_by_name text,
  add end_reason text,
  add end_due_at timestamptz,
  add end_reminded_at timestamptz,
  add end_escalated_at timestamptz,
  add ended_by_id uuid,
  add ended_by_name text,
  add ended_by_side text check (ended_by_side in ('partner', 'vendor')),
  add ended_reason text,
  add check ((status = 'ended') = (ended_at is not null)),
  add check ((end_requested_at is null) = (end_due_at is null));
comment on column relationships.end_reason is 'Why the customer asks to end it, in its words.';
comment on column relationships.end_escalated_at is 'Since when the vendor knows that the partner has let the day pass.';
create index relationships_ends_due on relationships (end_due_at) where end_due_at is not null and end_escalated_at is null and status = 'active';
create index relationships_ends_escalated on relationships (end_escalated_at, id) where end_escalated_at is not null and status = 'active';

alter table partner_customers add end_due_at timestamptz;
comment on column partner_customers.end_due_at is 'By when the customer wants the relationship ended.';

update programs set rules = rules || '{"endNoticeDays": 30}' where not rules ? 'endNoticeDays';

-- Requests to end that are due for a reminder or for the vendor; for the sweeper, which sees no organization.
create function ends_to_follow_up(remind_before timestamptz, at timestamptz, at_most int)
  returns table (organization_id uuid, id uuid, partner_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select r.organization_id, r.id, r.partner_id from relationships r
    where r.status = 'active' and r.end_due_at is not null and r.end_escalated_at is null and r.end_due_at <= remind_before
      and (r.end_reminded_at is null or r.end_due_at <= at)
    order by r.end_due_at limit at_most
  $$;
revoke all on function ends_to_follow_up from public;
do $$ begin execute format('grant execute on function ends_to_follow_up to %I', current_setting('procura.app_role')); end $$;

-- Requests that their partners have let pass, longest first; for the vendor and nobody else.
create function escalated_ends(after_at timestamptz, after_id uuid, at_most int)
  returns table (customer_id uuid, customer_name text, id uuid, partner_id uuid, partner_name text, kind text, end_requested_at timestamptz,
    end_requested_by_name text, end_reason text, end_due_at timestamptz, end_escalated_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select r.organization_id, o.name, r.id, r.partner_id, r.partner_name, r.kind, r.end_requested_at, r.end_requested_by_name, r.end_reason,
      r.end_due_at, r.end_escalated_at
    from relationships r join organizations o on o.organization_id = r.organization_id
    where r.status = 'active' and r.end_escalated_at is not null
      and (after_at is null or (r.end_escalated_at, r.id) > (after_at, after_id))
      and exists (select from installation i where i.vendor_organization_id = any (visible_organizations()))
    order by r.end_escalated_at, r.id limit at_most
  $$;
revoke all on function escalated_ends from public;
do $$ begin execute format('grant execute on function escalated_ends to %I', current_setting('procura.app_role')); end $$;
