-- Every kind of partner that a customer can have, and joint invitations: a reseller asks for its provider with it.
alter table relationships drop constraint relationships_kind_check;
alter table relationships add constraint relationships_kind_check
  check (kind in ('reseller', 'delegated-administrator', 'advisor', 'partner-account', 'purchase-visibility', 'device', 'line-of-business'));

alter table invitations drop constraint invitations_kind_check;
alter table invitations add constraint invitations_kind_check
  check (kind in ('partnership', 'reseller', 'delegated-administrator', 'advisor', 'partner-account', 'purchase-visibility', 'device', 'line-of-business'));
alter table invitations add provider_id uuid;
alter table invitations add provider_name text;
comment on column invitations.provider_id is 'Of a joint invitation: the indirect provider that becomes the customer''s reseller by the same acceptance.';

-- Customers and partners are asked on pages of their own: a list holds all invitations to customers, or all for partnerships.
alter table invitations add for_partnership boolean not null generated always as (kind = 'partnership') stored;
drop index invitations_by_status;
drop index invitations_newest;
create index invitations_by_status on invitations (organization_id, for_partnership, status, id desc);
create index invitations_newest on invitations (organization_id, for_partnership, id desc);

-- One entry for a customer, whatever the partner is to it.
alter table partner_customers rename column kind to kinds;
comment on column partner_customers.kinds is 'The kinds of the relationships that the two have, the foremost first, joined by +.';
comment on column partner_customers.relationship_id is 'The foremost of the relationships that the two have.';

alter table grants drop constraint grants_kind_check;
alter table grants add constraint grants_kind_check check (kind in ('classic', 'advice', 'granular'));

-- Which kinds of partner may ask for delegated administration, as in the presets.
update programs set rules = rules || jsonb_build_object('delegatedAdministrationFor',
  jsonb_build_array('direct-partner', 'indirect-provider', 'indirect-reseller', 'advisor'))
where not rules ? 'delegatedAdministrationFor';
