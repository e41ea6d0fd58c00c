-- The vendor finds organizations by words of their names. The words stand among the vendor's own, but whoever creates or renames
-- an organization does not see the vendor: this writes them, for organizations that the transaction sees, and for nothing else.
create function index_organization_names(entries jsonb, changed boolean) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
declare
  vendor uuid := (select vendor_organization_id from installation);
  ids uuid[] := array(select (e ->> 'id')::uuid from jsonb_array_elements(entries) e intersect select unnest(visible_organizations()));
begin
  if changed then
    delete from search_words where organization_id = vendor and scope = 'organizations' and entity_id = any (ids);
  end if;
  insert into search_words (organization_id, scope, word, sort_key, entity_id)
  select vendor, 'organizations', w.word, e.key, e.id
  from jsonb_to_recordset(entries) as e (id uuid, key text, words text[]) join unnest(ids) as seen (id) on seen.id = e.id
  cross join lateral unnest(e.words) as w (word)
  where vendor is not null;
end $$;
revoke all on function index_organization_names from public;
do $$ begin execute format('grant execute on function index_organization_names to %I', current_setting('procura.app_role')); end $$;

-- Which organizations there are, newest first, for the vendor alone: their ids, in which the transaction then looks one by one.
create function organizations_newest_first(before uuid, at_most int) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select o.organization_id from organizations o
    where o.organization_id < before
      and exists (select from installation i where i.vendor_organization_id = any (visible_organizations()))
    order by o.organization_id desc limit at_most
  $$;
revoke all on function organizations_newest_first from public;
do $$ begin execute format('grant execute on function organizations_newest_first to %I', current_setting('procura.app_role')); end $$;
