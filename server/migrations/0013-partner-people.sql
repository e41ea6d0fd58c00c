-- People of a partner are told apart by their address: looked up when one is claimed.
create index users_by_email on users (organization_id, email) where email is not null;
