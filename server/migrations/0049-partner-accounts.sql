-- User accounts that a customer gives people of a partner in its own organization.
create table partner_accounts (
  organization_id uuid not null,
  user_id uuid not null,
  partner_id uuid not null,
  added_at timestamptz not null,
  added_by_id uuid not null,
  added_by_name text not null,
  suspended_at timestamptz,
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references memberships (organization_id, user_id) on delete cascade
);
comment on table partner_accounts is 'Memberships of a customer that stand on a relationship of kind partner-account; they go with it.';
comment on column partner_accounts.suspended_at is 'Since when the vendor suspends the relationship. While it is set the account opens nothing.';
create index partner_accounts_of_partner on partner_accounts (organization_id, partner_id, user_id);
call isolate('partner_accounts');

-- A customer's guests are few among its members; whoever suspends partners finds them by this.
create index memberships_of_guests on memberships (organization_id, user_id) where user_organization_id <> organization_id;

-- The facts of a decision, as they were before, and a membership says whose person a guest is: a partner's people have no more
-- standing than their partner.
do $$
declare
  facts text := pg_get_functiondef('access_facts(uuid[], text[], uuid[])'::regprocedure);
  change text[];
  changed text;
begin
  foreach change slice 1 in array array[
    array['o.partner_kind is not null and (select', 'coalesce(h.partner_kind, o.partner_kind) is not null and (select'],
    array['where p.id = o.program_id)', 'where p.id = case when h.partner_kind is not null then h.program_id else o.program_id end),
            ''guestOf'', case when h.partner_kind is not null then json_build_object(''name'', h.name, ''status'', h.status, ''suspendedAt'',
              (select a.suspended_at from partner_accounts a where a.organization_id = m.organization_id and a.user_id = m.user_id)) end'],
    array['from memberships m join organizations o on o.organization_id = m.organization_id', 'from memberships m join organizations o on o.organization_id = m.organization_id
        left join organizations h on m.user_organization_id <> m.organization_id and h.organization_id = m.user_organization_id']
  ] loop
    changed := replace(facts, change[1], change[2]);
    if changed = facts then raise exception 'access_facts has no place for: %', change[2]; end if;
    facts := changed;
  end loop;
  execute facts;
end $$;
