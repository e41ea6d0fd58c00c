create table agreement_texts (
  key text not null,
  version text not null,
  language text not null,
  country text not null default '*',
  title text not null,
  markdown text not null,
  sha256 text not null,
  published_at timestamptz not null,
  primary key (key, version, language, country)
);
comment on table agreement_texts is 'Legal texts, one row per version, language and country (* = every country without its own).';
call share('agreement_texts', 'select, insert');
create trigger agreement_texts_are_history before update or delete on agreement_texts for each row execute function refuse_change();

create table agreement_acceptances (
  organization_id uuid not null,
  id uuid not null,
  key text not null,
  version text not null,
  language text not null,
  country text not null,
  sha256 text not null,
  accepted_by_id uuid not null,
  accepted_by_name text not null,
  accepted_at timestamptz not null,
  source_kind text not null,
  source_id uuid not null,
  primary key (organization_id, id)
);
comment on table agreement_acceptances is 'Who accepted which text for the organization, when; sha256 is of the text that was shown.';
create index agreement_acceptances_by_key on agreement_acceptances (organization_id, key, accepted_at desc);
call isolate('agreement_acceptances');
do $$ begin execute format('revoke update, delete on agreement_acceptances from %I', current_setting('procura.app_role')); end $$;
create trigger agreement_acceptances_are_history before update or delete on agreement_acceptances for each row execute function refuse_change();
