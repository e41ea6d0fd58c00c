create table provider_listings (
  organization_id uuid primary key,
  published boolean not null,
  name text not null,
  sort_key text collate "C" not null,
  country text not null,
  region text not null,
  description text not null,
  offers text[] not null,
  support_hours text,
  website text,
  contact_email text not null,
  search_text text not null,
  published_at timestamptz,
  version int not null default 1
);
comment on table provider_listings is 'What an indirect provider tells resellers about itself in the public directory.';
comment on column provider_listings.contact_email is 'Where contact requests go; shown to nobody outside.';
comment on column provider_listings.search_text is 'What it is found by, folded: name, domain, description.';
create index provider_listings_by_name on provider_listings (sort_key, organization_id) where published;
create index provider_listings_by_country on provider_listings (country, sort_key, organization_id) where published;
create index provider_listings_by_region on provider_listings (region, sort_key, organization_id) where published;
create index provider_listings_by_offer on provider_listings using gin (offers) where published;
create index provider_listings_by_word on provider_listings using gin (to_tsvector('simple'::regconfig, search_text)) where published;
call isolate('provider_listings');

-- The public directory: what providers of the program have published, and nothing else of theirs. Read by people of no organization.
create function published_listings(words text, of_country text, of_region text, offering text[], after_key text, after_id uuid, at_most int)
  returns setof provider_listings
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.* from provider_listings l join organizations o on o.organization_id = l.organization_id
    where l.published and o.status = 'active' and o.partner_kind = 'indirect-provider'
      and (words is null or to_tsvector('simple'::regconfig, l.search_text) @@ words::tsquery)
      and (of_country is null or l.country = of_country)
      and (of_region is null or l.region = of_region)
      and (offering is null or l.offers @> offering)
      and (l.sort_key, l.organization_id) > (after_key, after_id)
    order by l.sort_key, l.organization_id limit at_most
  $$;
revoke all on function published_listings from public;
do $$ begin execute format('grant execute on function published_listings to %I', current_setting('procura.app_role')); end $$;

create function published_listing(provider uuid) returns setof provider_listings
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.* from provider_listings l join organizations o on o.organization_id = l.organization_id
    where l.organization_id = provider and l.published and o.status = 'active' and o.partner_kind = 'indirect-provider'
  $$;
revoke all on function published_listing from public;
do $$ begin execute format('grant execute on function published_listing to %I', current_setting('procura.app_role')); end $$;

create table contact_requests (
  organization_id uuid not null,
  id uuid not null,
  status text not null check (status in ('unconfirmed', 'delivered')),
  sender_name text not null,
  sender_organization text not null,
  sender_country text not null,
  sender_email text not null,
  language text not null,
  message text not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  delivered_at timestamptz,
  primary key (organization_id, id)
);
comment on table contact_requests is 'Somebody wrote to a listed provider. Until the sender has proven the address by a mailed link, nobody sees it.';
comment on column contact_requests.secret_hash is 'SHA-256 of the confirming link''s secret; the link itself is stored nowhere.';
create index contact_requests_newest on contact_requests (organization_id, status, id desc);
create index contact_requests_unconfirmed on contact_requests (expires_at) where status = 'unconfirmed';
call isolate('contact_requests');

-- Requests that nobody confirmed in time, of all providers: the sweeper forgets them.
create function forget_contact_requests(before timestamptz, at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with old as (
      select organization_id, id from contact_requests where status = 'unconfirmed' and expires_at < before limit at_most
    ), gone as (
      delete from contact_requests c using old where c.organization_id = old.organization_id and c.id = old.id returning 1
    )
    select count(*)::int from gone
  $$;
revoke all on function forget_contact_requests from public;
do $$ begin execute format('grant execute on function forget_contact_requests to %I', current_setting('procura.app_role')); end $$;
