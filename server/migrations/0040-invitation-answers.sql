-- Who answered an invitation, and how: an open link is answered by many. Declines stood in a table of their own, acceptances nowhere.
create table invitation_answers (
  organization_id uuid not null,
  invitation_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  customer_name text not null,
  answer text not null check (answer in ('accepted', 'declined')),
  reason text,
  answered_at timestamptz not null,
  answered_by_id uuid not null,
  answered_by_name text not null,
  primary key (organization_id, invitation_id, id),
  foreign key (organization_id, invitation_id) references invitations (organization_id, id) on delete cascade
);
comment on table invitation_answers is 'Every acceptance, and the first refusal of each organization.';
comment on column invitation_answers.customer_name is 'As it was called when it answered.';
create unique index invitation_answers_declined_once on invitation_answers (organization_id, invitation_id, customer_id) where answer = 'declined';
create index invitation_answers_by_answer on invitation_answers (organization_id, invitation_id, answer, id desc);
call isolate('invitation_answers');

insert into invitation_answers
select i.organization_id, i.id, e.id, e.actor_organization_id, coalesce(e.actor_organization_name, ''), replace(e.kind, 'invitation.', ''),
  e.data ->> 'reason', e.at, e.actor_id, e.actor_name
from events e
join invitations i on i.organization_id = e.organization_id and i.id = e.subject_id
where e.kind in ('invitation.accepted', 'invitation.declined') and e.actor_organization_id is not null and e.actor_id is not null
on conflict do nothing;
drop table invitation_declines;

alter table invitations add decline_count int not null default 0;
update invitations i set decline_count = a.n
from (select organization_id, invitation_id, count(*)::int as n from invitation_answers where answer = 'declined' group by 1, 2) a
where i.organization_id = a.organization_id and i.id = a.invitation_id;

-- Where an invitation is accepted, by the day on which it was sent: the first row whose day is not over holds.
update programs set rules = rules || jsonb_build_object('acceptancePortals', case cloud
  when 'public' then '[{"sentBefore": "2018-11-01", "name": "Office admin portal", "url": null}, {"sentBefore": "2023-01-01", "name": "Store for Business", "url": null}, {"sentBefore": null, "name": "Microsoft 365 admin center", "url": null}]'::jsonb
  when 'china' then '[]'::jsonb
  else '[{"sentBefore": null, "name": "Office admin portal", "url": null}]'::jsonb
end) where not rules ? 'acceptancePortals';
