-- A partner's list of customers in three orders, narrowed by what it is filtered by; tags; saved views.

-- The domain is the customer's: it is read there, under the authority to see it, and nothing readable is left when that ends.
alter table partner_customers drop column domain;

-- What the list is filtered by, but for the country, in one word: a filter is a few ranges of an index, each in the order asked for.
alter table partner_customers add column standing text collate "C" not null
  generated always as (kind || ' ' || status || ' ' || administration || ' ' || case when agreement_version is null then 'missing' else 'accepted' end) stored;
comment on column partner_customers.standing is 'Kind, status, administration and agreement; see relationships/customers/rules.ts.';

create index partner_customers_by_standing on partner_customers (organization_id, standing, sort_key, customer_id);
create index partner_customers_by_start on partner_customers (organization_id, standing, started_at, customer_id);
create index partner_customers_by_country on partner_customers (organization_id, standing, country, sort_key, customer_id);
create index partner_customers_by_country_and_start on partner_customers (organization_id, standing, country, started_at, customer_id);

create table customer_tags (
  organization_id uuid not null,
  customer_id uuid not null,
  key text collate "C" not null,
  tag text not null,
  sort_key text collate "C" not null,
  country text not null,
  started_at timestamptz not null,
  tagged_at timestamptz not null,
  tagged_by_id uuid not null,
  tagged_by_name text not null,
  primary key (organization_id, customer_id, key)
);
comment on table customer_tags is 'A partner''s own words for its customers. The customer never sees them.';
comment on column customer_tags.key is 'The tag folded: two tags that differ in case or accents are one.';
comment on column customer_tags.sort_key is 'As in partner_customers, like country and started_at: the customers of one tag are ranges of an index too.';
create index customer_tags_by_name on customer_tags (organization_id, key, sort_key, customer_id);
create index customer_tags_by_start on customer_tags (organization_id, key, started_at, customer_id);
create index customer_tags_by_country on customer_tags (organization_id, key, country, sort_key, customer_id);
call isolate('customer_tags');

create table customer_views (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid,
  name text not null,
  name_key text not null,
  query jsonb not null,
  columns text[] not null,
  created_at timestamptz not null,
  created_by_id uuid not null,
  created_by_name text not null,
  version int not null default 1,
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, user_id, name_key),
  foreign key (organization_id, user_id) references memberships (organization_id, user_id) on delete cascade
);
comment on table customer_views is 'Filters, order and columns of the list of customers under a name.';
comment on column customer_views.user_id is 'Whose it is; null: everybody''s who sees the organization''s customers.';
call isolate('customer_views');
