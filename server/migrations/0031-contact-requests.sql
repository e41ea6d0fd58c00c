-- Listed by when the provider got them.
create index contact_requests_received on contact_requests (organization_id, delivered_at desc, id desc) where status = 'delivered';
drop index contact_requests_newest;
create index contact_requests_delivered on contact_requests (delivered_at) where status = 'delivered';

-- Of all providers: requests that nobody confirmed in time, and those that were delivered long ago; the sweeper forgets them. The one
-- with two arguments stays for processes of the version before.
create function forget_contact_requests(expired_before timestamptz, delivered_before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      (select organization_id, id from contact_requests where status = 'unconfirmed' and expires_at < expired_before limit at_most)
      union all
      (select organization_id, id from contact_requests where status = 'delivered' and delivered_at < delivered_before limit at_most)
    ), gone as (
      delete from contact_requests c using old where c.organization_id = old.organization_id and c.id = old.id returning 1
    )
    select count(*)::int from gone
  $$;
revoke all on function forget_contact_requests(timestamptz, timestamptz, int) from public;
do $$ begin
  execute format('grant execute on function forget_contact_requests(timestamptz, timestamptz, int) to %I', current_setting('procura.app_role'));
end $$;
