create table devices (
  organization_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  serial_number text,
  serial_key text collate "C" not null,
  manufacturer text,
  model text,
  product_id text,
  hardware_hash text,
  made_key text collate "C",
  product_key text collate "C",
  hash_key text collate "C",
  added_at timestamptz not null,
  added_by_id uuid not null,
  added_by_name text not null,
  changed_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, made_key),
  unique (organization_id, product_key),
  unique (organization_id, hash_key),
  check (made_key is not null or product_key is not null or hash_key is not null)
);
comment on table devices is 'Devices of a customer under management, and the partner that brought their ids. A released or removed one is gone; the history tells of it.';
comment on column devices.organization_id is 'The customer.';
comment on column devices.serial_key is 'The serial number as it is searched by and ordered by; empty without one.';
comment on column devices.made_key is 'Serial number, manufacturer and model together, as they are compared: one way to know a device.';
comment on column devices.product_key is 'The Windows product ID, as it is compared: another way.';
comment on column devices.hash_key is 'SHA-256 of the hardware hash: a third.';
create index devices_by_serial on devices (organization_id, serial_key, id);
create index devices_by_partner on devices (organization_id, partner_id, serial_key, id);
call isolate('devices');
