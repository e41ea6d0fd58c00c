-- Deleted people of all organizations whose time to be restored is over, for the sweeper, which sees no organization. The account goes
-- with all that hangs on it, and its sign-in name is free again; what the person did stays in the history, by name.
create function forget_deleted_people(before timestamptz, at_most int)
  returns table (organization_id uuid, id uuid, display_name text)
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  return query
  with due as (
    select u.organization_id, u.id from users u where u.status = 'deleted' and u.deleted_at <= before
    order by u.deleted_at limit at_most for update skip locked
  ), gone as (
    delete from users u using due d where u.organization_id = d.organization_id and u.id = d.id
    returning u.organization_id, u.id, u.display_name, u.sign_in_name
  ), names as (
    delete from sign_in_names n using gone g where n.sign_in_name = g.sign_in_name and n.user_id = g.id
  ), words as (
    delete from search_words w using gone g where w.organization_id = g.organization_id and w.scope = 'users' and w.entity_id = g.id
  ), ended as (
    delete from sessions s using gone g where s.organization_id = g.organization_id and s.user_id = g.id
  ), resets as (
    delete from password_resets r using gone g where r.organization_id = g.organization_id and r.user_id = g.id
  ), belonging as (
    delete from memberships m using gone g where m.user_id = g.id returning m.organization_id, m.user_id
  ), roles as (
    delete from role_assignments a using belonging b where a.organization_id = b.organization_id and a.user_id = b.user_id
  ), groups as (
    delete from group_members m using belonging b where m.organization_id = b.organization_id and m.user_id = b.user_id
  )
  select g.organization_id, g.id, g.display_name from gone g;
end $$;
revoke all on function forget_deleted_people from public;
do $$ begin execute format('grant execute on function forget_deleted_people to %I', current_setting('procura.app_role')); end $$;
create index users_deleted on users (deleted_at) where status = 'deleted';
