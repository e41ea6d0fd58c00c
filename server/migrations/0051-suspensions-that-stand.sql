-- A suspension outlives its relationship until the vendor lifts it, and the partner's list of customers tells of it.
comment on column relationships.suspended_at is 'Since when the vendor suspends it: it stands, and opens nothing. After the end: the suspension was not lifted, and keeps the two from beginning anew.';
create index relationships_suspended on relationships (organization_id, partner_id) where suspended_at is not null;

alter table partner_customers add suspended_at timestamptz;
comment on column partner_customers.suspended_at is 'Since when the vendor suspends a relationship that the two have now; the earliest.';
create index partner_customers_suspended on partner_customers (organization_id, suspended_at, customer_id) where suspended_at is not null;
update partner_customers c set suspended_at = r.suspended_at
from (
  select organization_id, partner_id, min(suspended_at) as suspended_at from relationships
  where status = 'active' and suspended_at is not null group by organization_id, partner_id
) r
where c.organization_id = r.partner_id and c.customer_id = r.organization_id;
