-- What was closed may be reported again, and what was dealt with otherwise can be said.
drop index invitation_reports_one_each;
create unique index invitation_reports_one_each on invitation_reports (organization_id, invitation_id, reporter_key) where status = 'open';
alter table invitation_reports drop constraint invitation_reports_outcome_check;
alter table invitation_reports add constraint invitation_reports_outcome_check
  check (outcome in ('unfounded', 'handled', 'invitation-withdrawn'));
comment on column invitation_reports.reporter_key is 'One open report for each reporter of an invitation: the person, or a keyed hash of the network address.';
