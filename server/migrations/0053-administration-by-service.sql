-- In some programs a customer has one partner with delegated administration for each service: a request names for which.
update programs set rules = rules || jsonb_build_object('administeredServices', case cloud
  when 'china' then '[
    {"id": "office-365", "name": {"en": "Office 365", "it": "Office 365"}},
    {"id": "azure", "name": {"en": "Azure", "it": "Azure"}},
    {"id": "dynamics-365", "name": {"en": "Dynamics 365", "it": "Dynamics 365"}}
  ]'::jsonb else '[]'::jsonb end)
where not rules ? 'administeredServices';

alter table invitations add services text[] check (services <> '{}');
comment on column invitations.services is 'For which of the program''s services administration is asked for; null where they are not administered apart.';
alter table invitation_batches add services text[] check (services <> '{}');
comment on column invitation_batches.services is 'As in each of its invitations.';
alter table grants add services text[] check (services <> '{}');
comment on column grants.services is 'For which of the program''s services consent was given; null: for all, as where they are not administered apart.';
alter table relationships add services text[] check (services <> '{}');
comment on column relationships.services is 'Of the grant of its administration, the last one once that is removed.';
alter table partner_customers add services text[] check (services <> '{}');
comment on column partner_customers.services is 'Which the partner administers now, by all relationships that the two have; null: all, or none.';
