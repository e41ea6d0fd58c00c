-- An invitation may also come from a provider and ask a reseller for a partnership; lists of invitations are of one kind.
alter table invitations drop constraint invitations_kind_check;
alter table invitations add constraint invitations_kind_check check (kind in ('reseller', 'partnership'));
comment on column invitations.include_delegated_administration is 'Of a partnership: administrator access to the reseller''s own organization.';
drop index invitations_by_status;
drop index invitations_newest;
create index invitations_by_status on invitations (organization_id, kind, status, id desc);
create index invitations_newest on invitations (organization_id, kind, id desc);

-- Whether a provider may, must or can't be given administrator access to a reseller's own organization, as in the presets.
update programs set rules = rules || jsonb_build_object('providerAdministration',
  case cloud when 'public' then 'optional' when 'china' then 'unavailable' else 'required' end)
where not rules ? 'providerAdministration';

create table partnerships (
  organization_id uuid not null,
  id uuid not null,
  counterpart text not null check (counterpart in ('provider', 'reseller')),
  other_id uuid not null,
  other_name text not null,
  sort_key text collate "C" not null,
  other_domain text not null,
  other_country text not null,
  other_network_id text,
  status text not null check (status in ('active', 'ended')),
  invitation_id uuid not null,
  grant_id uuid,
  administration text not null check (administration in ('none', 'active', 'removed')),
  administration_since timestamptz,
  administration_removed_at timestamptz,
  administration_removed_by text,
  started_at timestamptz not null,
  authorized_by_id uuid not null,
  authorized_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_by_organization text,
  end_reason text,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table partnerships is 'Provider and reseller work together: a row on each side under the same id, changed in one transaction. Authority is not here but in grants.';
comment on column partnerships.counterpart is 'What the other one is to the owner of the row.';
create unique index partnerships_one_active on partnerships (organization_id, other_id) where status = 'active';
create index partnerships_by_name on partnerships (organization_id, status, sort_key, id);
create index partnerships_by_other on partnerships (organization_id, other_id);
call isolate('partnerships');
