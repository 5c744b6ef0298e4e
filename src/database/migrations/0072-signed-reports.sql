-- Lisa 4 as it was signed (TK 3.1.2): the specialist signs and with that issues it, the family member confirms the very
-- same bytes. What was signed never changes; where the month's meetings are corrected afterwards, a new edition takes
-- its place and asks the family again.

create table meeting_reports (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  engagement_id uuid not null,
  month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  edition smallint not null default 1,
  language text not null check (language in ('et', 'ru')),
  template_version integer not null check (template_version > 0),
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  pdf bytea not null check (octet_length(pdf) between 1 and 10485760),
  sha256 bytea not null check (sha256 = sha256(pdf)),
  author_id uuid not null references memberships,
  author_name text not null default '',
  signed_on date not null,
  signed_at timestamptz not null default clock_timestamp(),
  family_signed_by uuid references memberships,
  family_signed_name text,
  family_signed_on date,
  superseded boolean not null default false,
  provider_id uuid,
  specialist_keys uuid[] not null default '{}',
  unique (engagement_id, month, edition),
  foreign key (engagement_id, family_id) references engagements (id, family_id),
  check ((family_signed_by is null) = (family_signed_on is null)),
  check ((family_signed_by is null) = (family_signed_name is null)),
  check (family_signed_on >= signed_on)
);
comment on table meeting_reports is 'A specialist''s report of a month with a family (Lisa 4), each edition as it was signed; read by the specialist, the provider''s managers and the family.';
comment on column meeting_reports.family_signed_by is 'Who of the family confirmed, in their own session, the bytes that sha256 is of.';
-- A PDF is compressed already.
alter table meeting_reports alter column pdf set storage external;
create index meeting_reports_of_family on meeting_reports (family_id);
create unique index meeting_reports_standing on meeting_reports (engagement_id, month) where not superseded;

-- The family's row is locked by access_for_meetings, which comes first: two who sign at once follow one another.
create function number_meeting_report() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update meeting_reports set superseded = true
   where engagement_id = new.engagement_id and month = new.month and not superseded;
  new.edition := 1 + (select count(*) from meeting_reports r where r.engagement_id = new.engagement_id and r.month = new.month);
  return new;
end $$;
create trigger access_for_meetings before insert on meeting_reports
  for each row execute function take_access_for_meetings();
create trigger names_author before insert on meeting_reports for each row execute function name_author();
create trigger numbers_report before insert on meeting_reports
  for each row execute function number_meeting_report();
create trigger stays_with_family before update of family_id on meeting_reports
  for each row when (old.family_id is distinct from new.family_id) execute function refuse_move();

create function refuse_change_of_report() returns trigger
  language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if (old.id, old.engagement_id, old.month, old.edition, old.language, old.template_version, old.data, old.sha256,
      old.author_id, old.author_name, old.signed_on, old.signed_at)
     is distinct from
     (new.id, new.engagement_id, new.month, new.edition, new.language, new.template_version, new.data, new.sha256,
      new.author_id, new.author_name, new.signed_on, new.signed_at)
     or old.family_signed_on is not null
        and (old.family_signed_by, old.family_signed_name, old.family_signed_on)
            is distinct from (new.family_signed_by, new.family_signed_name, new.family_signed_on)
     or old.superseded and (not new.superseded or new.family_signed_on is distinct from old.family_signed_on) then
    raise check_violation using message = 'a report that was signed never changes';
  end if;
  return new;
end $$;
create trigger never_changes before update on meeting_reports for each row execute function refuse_change_of_report();

create function spread_engagement_access_to_reports() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update meeting_reports set specialist_keys = new.specialist_keys where engagement_id = new.id;
  return null;
end $$;
create trigger spread_access_to_reports after update of specialist_keys on engagements for each row
  when (old.specialist_keys is distinct from new.specialist_keys)
  execute function spread_engagement_access_to_reports();
