-- Monitoring and final reports (Lisa 12): what a provider notes in the course of a half-year, and the reports themselves.

create table monitoring_notes (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null,
  provider_kind text not null generated always as ('provider') stored,
  kind text not null check (kind in ('practice', 'problem', 'measure')),
  service text not null check (service in ('general', 'support', 'mentoring', 'counselling', 'supervision', 'group')),
  noted_on date not null,
  body text not null check (length(body) between 1 and 2000),
  author_id uuid not null,
  withdrawn_on date,
  version integer not null default 1,
  foreign key (provider_id, provider_kind) references organisations (id, kind),
  foreign key (author_id, provider_id) references memberships (id, organisation_id),
  check (withdrawn_on is null or withdrawn_on >= noted_on)
);
comment on table monitoring_notes is 'A practice that serves, a problem or a measure taken, as a provider''s manager notes it; its next report is prewritten from them. No person is named.';
create index monitoring_notes_of_provider on monitoring_notes (provider_id, noted_on);

create table monitoring_reports (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null,
  provider_id uuid not null,
  kind text not null check (kind in ('monitoring', 'final')),
  from_on date not null,
  to_on date not null,
  due_on date not null,
  -- One that was sent never changes: a correction is the next edition.
  edition smallint not null default 1 check (edition > 0),
  activities text not null default '' check (length(activities) <= 20000),
  assessment text not null default '' check (length(assessment) <= 20000),
  practices text not null default '' check (length(practices) <= 20000),
  problems text not null default '' check (length(problems) <= 20000),
  measures text not null default '' check (length(measures) <= 20000),
  begun_by uuid not null,
  begun_on date not null,
  sent_on date,
  sent_by uuid,
  -- As it was sent: what it was made of, by which version of the template, and the file.
  data jsonb check (jsonb_typeof(data) = 'object'),
  template_version integer check (template_version > 0),
  docx bytea,
  sha256 bytea check (octet_length(sha256) = 32),
  version integer not null default 1,
  unique (contract_id, kind, to_on, edition),
  foreign key (contract_id, provider_id) references contracts (id, provider_id),
  foreign key (begun_by, provider_id) references memberships (id, organisation_id),
  foreign key (sent_by, provider_id) references memberships (id, organisation_id),
  check (to_on >= from_on),
  check (num_nonnulls(sent_on, sent_by, data, template_version, docx, sha256) in (0, 6))
);
comment on table monitoring_reports is 'A provider''s monitoring or final report by Lisa 12; a draft until it is sent to the commissioner (TK 3.3, TK 3.4).';
create unique index monitoring_reports_one_draft on monitoring_reports (contract_id, kind, to_on) where sent_on is null;
create index monitoring_reports_of_provider on monitoring_reports (provider_id, due_on);

create function refuse_change_of_sent_report() returns trigger
  language plpgsql set search_path = tugiring, pg_temp as $$
begin
  raise check_violation using message = 'a report that was sent never changes';
end $$;
create trigger never_changes before update on monitoring_reports for each row
  when (old.sent_on is not null and (
    (old.id, old.contract_id, old.provider_id, old.kind, old.from_on, old.to_on, old.due_on, old.edition, old.activities,
     old.assessment, old.practices, old.problems, old.measures, old.sent_on, old.sent_by, old.data, old.template_version, old.sha256)
    is distinct from
    (new.id, new.contract_id, new.provider_id, new.kind, new.from_on, new.to_on, new.due_on, new.edition, new.activities,
     new.assessment, new.practices, new.problems, new.measures, new.sent_on, new.sent_by, new.data, new.template_version, new.sha256)
    or old.docx is distinct from new.docx))
  execute function refuse_change_of_sent_report();
