-- A partner sees which of its customers want the relationship ended soon.
create index partner_customers_by_end on partner_customers (organization_id, end_due_at, customer_id) where end_due_at is not null;
