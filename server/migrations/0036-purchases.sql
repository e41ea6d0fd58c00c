create table purchases (
  organization_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  agreement_number text not null,
  product_name text not null,
  quantity int not null check (quantity between 1 and 1000000),
  purchased_on date not null,
  order_reference text,
  recorded_at timestamptz not null,
  recorded_by_id uuid not null,
  recorded_by_name text not null,
  corrected_at timestamptz,
  corrected_by_name text,
  version int not null default 1,
  primary key (organization_id, id)
);
comment on table purchases is 'What partners have bought for a customer under its agreements (MPSA), as each of them recorded it.';
comment on column purchases.organization_id is 'The customer.';
create index purchases_newest on purchases (organization_id, purchased_on desc, id desc);
create index purchases_of_partner on purchases (organization_id, partner_id, purchased_on desc, id desc);
call isolate('purchases');

create table purchase_sharing (
  organization_id uuid primary key,
  shared boolean not null,
  changed_at timestamptz not null,
  changed_by_id uuid not null,
  changed_by_name text not null
);
comment on table purchase_sharing is 'Whether a customer lets its purchase-visibility partners see each other''s purchases; no row: not.';
call isolate('purchase_sharing');
