-- A partner finds the customers whose administration nobody uses: the list knows since when, as a range of an index.
alter table partner_customers add administration_used_at timestamptz;
comment on column partner_customers.administration_used_at is 'When somebody of the partner last used its administration there, to within a day; as grant_uses tells.';
update partner_customers c set administration_used_at = u.last_used_at
from (
  select g.partner_id, g.organization_id, max(x.last_used_at) as last_used_at
  from grants g join grant_uses x on x.organization_id = g.organization_id and x.grant_id = g.id
  where g.revoked_at is null group by g.partner_id, g.organization_id
) u
where c.organization_id = u.partner_id and c.customer_id = u.organization_id;

alter table partner_customers add unused_since timestamptz generated always as
  (case when administration = 'active' then greatest(administration_used_at, coalesce(administration_since, started_at)) end) stored;
comment on column partner_customers.unused_since is 'While there is administration: when it was last used, or began.';
create index partner_customers_unused on partner_customers (organization_id, unused_since, customer_id) where unused_since is not null;

-- A use is written for the customer, beside the work and without knowledge of lists; at most once a day for each person and grant.
create function list_use_of_administration() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    update partner_customers set administration_used_at = new.last_used_at
    where organization_id = new.partner_id and customer_id = new.organization_id and administration = 'active'
      and (administration_used_at is null or administration_used_at < new.last_used_at);
    return null;
  end
  $$;
revoke all on function list_use_of_administration from public;
create trigger grant_uses_are_listed after insert or update of last_used_at on grant_uses
  for each row execute function list_use_of_administration();
