alter table invitation_batches add provider_id uuid, add provider_name text;
comment on column invitation_batches.provider_id is 'Of joint invitations: the provider that becomes each customer''s reseller as well.';

alter table invitation_batches add to_report boolean not null default false;
comment on column invitation_batches.to_report is 'Who began it is still to be told how it went; from when it begins to send.';
create index invitation_batches_to_report on invitation_batches (ended_at) where to_report and status in ('finished', 'stopped', 'failed');

-- Batches of all organizations that are over and whose result nobody was told yet; it learns keys, not contents.
create function batches_to_report(at_most int) returns table (organization_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select b.organization_id, b.id from invitation_batches b
    where b.to_report and b.status in ('finished', 'stopped', 'failed') order by b.ended_at limit at_most
  $$;
revoke all on function batches_to_report from public;
do $$ begin execute format('grant execute on function batches_to_report to %I', current_setting('procura.app_role')); end $$;

-- What a customer has of each product: a page is a range of this index, which holds all that is summed.
create index purchases_by_product on purchases (organization_id, product_name) include (partner_id, quantity, purchased_on);
