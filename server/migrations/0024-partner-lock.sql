-- Who suspended every access of partners; locked_at says since when.
alter table organizations add locked_by_id uuid, add locked_by_name text;
alter table organizations add check ((locked_at is null) = (locked_by_id is null) and (locked_at is null) = (locked_by_name is null));

-- Which partners hold a grant that is in force: whoever suspends or lifts tells them.
create index grants_live on grants (organization_id, partner_id) where revoked_at is null;
