-- Which customers of a partner have suspended all access of partners, for a page of its list; of the rest of the customers' rows the
-- partner sees nothing.
create function locked_customers(partner uuid, customers uuid[]) returns table (customer_id uuid, locked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select c.customer_id, o.locked_at
    from unnest(customers) as asked (id)
    join partner_customers c on c.organization_id = partner and c.customer_id = asked.id and c.administration = 'active'
    join organizations o on o.organization_id = c.customer_id
    where o.locked_at is not null
  $$;
revoke all on function locked_customers from public;
do $$ begin execute format('grant execute on function locked_customers to %I', current_setting('procura.app_role')); end $$;
