-- TK 3.1.2: a family supporter's report of the month (Lisa 5) is signed as a specialist's (Lisa 4) is, and one that was
-- signed on paper is brought in. What is signed goes with the month to the commissioner, byte for byte.

alter table meeting_reports rename to signed_reports;
do $$
declare c record;
begin
  for c in select conname from pg_constraint where conrelid = 'signed_reports'::regclass and conname like 'meeting_reports%' loop
    execute format('alter table signed_reports rename constraint %I to %I', c.conname,
                   replace(c.conname, 'meeting_reports', 'signed_reports'));
  end loop;
end $$;
alter index meeting_reports_of_family rename to signed_reports_of_family;
drop index meeting_reports_standing;
alter table signed_reports
  drop constraint signed_reports_engagement_id_month_edition_key,
  drop constraint signed_reports_check1,
  drop constraint signed_reports_check2,
  alter column engagement_id drop not null,
  add column kind text generated always as (case when engagement_id is null then 'lisa-5' else 'lisa-4' end) stored,
  -- In the program, each in their own session; or on paper, both on the same sheet.
  add column way text not null default 'session' check (way in ('session', 'paper')),
  -- What it tells of was corrected afterwards: a new edition is to be signed.
  add column changed boolean not null default false,
  add column to_commissioner_on date,
  -- Encrypted (AES-256-GCM) under a key of its own.
  add column scan_id uuid unique,
  add column scan_type text
    check (scan_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.etsi.asic-e+zip')),
  add column scan_size integer check (scan_size between 1 and 10485760),
  add column scan_sha256 bytea check (octet_length(scan_sha256) = 32),
  add column scan_key bytea check (octet_length(scan_key) = 32),
  add column scan_sealed bytea,
  add column brought_by uuid references memberships,
  add column brought_name text not null default '',
  add constraint signed_reports_named check ((family_signed_on is null) = (family_signed_name is null)),
  add constraint signed_reports_way check (case way
    when 'session' then (family_signed_by is null) = (family_signed_on is null)
                        and num_nonnulls(scan_id, scan_type, scan_size, scan_sha256, scan_key, scan_sealed, brought_by) = 0
    else family_signed_by is null and family_signed_on is not null
         and num_nulls(scan_id, scan_type, scan_size, scan_sha256, scan_key, scan_sealed, brought_by) = 0 end);
alter table signed_reports alter column scan_sealed set storage external;
comment on table signed_reports is 'TK 3.1.2: a month with a family as its specialist (Lisa 4, of an engagement) or supporter (Lisa 5) and the family signed it, each edition; read by whoever serves the family, the provider''s managers and the family, and by the commissioner once it went with a month.';
create unique index signed_reports_editions on signed_reports (family_id, coalesce(engagement_id, author_id), month, edition);
create unique index signed_reports_standing on signed_reports (family_id, coalesce(engagement_id, author_id), month) where not superseded;

-- The provider is the author's: where the family has moved on, a report of the time before stays with who gave it.
create function take_access_for_reports() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare
  f families%rowtype;
  e engagements%rowtype;
begin
  -- Two who sign at once follow one another.
  select * into f from families where id = new.family_id for no key update;
  if new.engagement_id is not null then
    select * into e from engagements where id = new.engagement_id and family_id = new.family_id;
    new.provider_id := e.provider_id;
    new.specialist_keys := coalesce(e.specialist_keys, '{}');
    if acting_role() is not null and new.author_id is distinct from e.membership_id then
      raise insufficient_privilege using message = 'a report is its specialist''s';
    end if;
    return new;
  end if;
  select m.organisation_id into new.provider_id from memberships m where m.id = new.author_id and m.role = 'family_supporter';
  new.specialist_keys := case when new.provider_id = f.provider_id then coalesce(f.supporter_keys, '{}') else '{}' end;
  if acting_role() is not null
     and not exists (select from contacts k where k.family_id = new.family_id and k.author_id = new.author_id
                        and to_char(k.held_on, 'YYYY-MM') = new.month and k.withdrawn_at is null) then
    raise insufficient_privilege using message = 'a report is of whoever was in contact with the family';
  end if;
  return new;
end $$;
drop trigger access_for_meetings on signed_reports;
create trigger access_for_reports before insert on signed_reports for each row execute function take_access_for_reports();

drop trigger numbers_report on signed_reports;
drop function number_meeting_report();
create function number_signed_report() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update signed_reports r set superseded = true
   where r.family_id = new.family_id and coalesce(r.engagement_id, r.author_id) = coalesce(new.engagement_id, new.author_id)
     and r.month = new.month and not r.superseded;
  new.edition := 1 + (select count(*) from signed_reports r
                       where r.family_id = new.family_id and r.month = new.month
                         and coalesce(r.engagement_id, r.author_id) = coalesce(new.engagement_id, new.author_id));
  new.brought_name := coalesce((select m.display_name from memberships m where m.id = new.brought_by), '');
  return new;
end $$;
create trigger numbers_report before insert on signed_reports for each row execute function number_signed_report();

create or replace function refuse_change_of_report() returns trigger
  language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if (old.id, old.engagement_id, old.month, old.edition, old.language, old.template_version, old.data, old.sha256,
      old.author_id, old.author_name, old.signed_on, old.signed_at, old.way, old.scan_id, old.scan_type, old.scan_size,
      old.scan_sha256, old.scan_key, old.brought_by, old.brought_name)
     is distinct from
     (new.id, new.engagement_id, new.month, new.edition, new.language, new.template_version, new.data, new.sha256,
      new.author_id, new.author_name, new.signed_on, new.signed_at, new.way, new.scan_id, new.scan_type, new.scan_size,
      new.scan_sha256, new.scan_key, new.brought_by, new.brought_name)
     or old.family_signed_on is not null
        and (old.family_signed_by, old.family_signed_name, old.family_signed_on)
            is distinct from (new.family_signed_by, new.family_signed_name, new.family_signed_on)
     or (old.superseded or old.changed) and new.family_signed_on is distinct from old.family_signed_on
     or old.superseded and not new.superseded
     or old.changed and not new.changed
     or old.to_commissioner_on is not null and new.to_commissioner_on is distinct from old.to_commissioner_on then
    raise check_violation using message = 'a report that was signed never changes';
  end if;
  return new;
end $$;

create or replace function spread_engagement_access_to_reports() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update signed_reports set specialist_keys = new.specialist_keys where engagement_id = new.id;
  return null;
end $$;

create function spread_family_access_to_reports() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update signed_reports set specialist_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end
   where family_id = new.id and engagement_id is null;
  return null;
end $$;
create trigger spread_access_to_reports after update of provider_id, supporter_keys on families for each row
  when (old.provider_id is distinct from new.provider_id or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_family_access_to_reports();

-- What a contact or a meeting says in a report that is signed was corrected: the report is to be signed anew.
create function ask_reports_anew() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if tg_table_name = 'contacts' then
    update signed_reports r set changed = true
     where r.family_id = new.family_id and r.engagement_id is null and r.author_id = new.author_id and not r.superseded and not r.changed
       and r.month in (to_char(new.held_on, 'YYYY-MM'), to_char(case when tg_op = 'UPDATE' then old.held_on end, 'YYYY-MM'));
  elsif tg_table_name = 'contact_notes' then
    update signed_reports r set changed = true
     where r.family_id = new.family_id and r.engagement_id is null and r.author_id = new.author_id and not r.superseded and not r.changed
       and r.month = to_char(new.held_on, 'YYYY-MM');
  elsif tg_table_name = 'appointments' then
    update signed_reports r set changed = true
     where r.engagement_id = new.engagement_id and not r.superseded and not r.changed
       and r.month in (to_char(new.starts_on, 'YYYY-MM'), to_char(case when tg_op = 'UPDATE' then old.starts_on end, 'YYYY-MM'));
  else
    update signed_reports r set changed = true
      from appointments a
     where a.id = new.appointment_id and r.engagement_id = a.engagement_id and not r.superseded and not r.changed
       and r.month = to_char(a.starts_on, 'YYYY-MM');
  end if;
  return null;
end $$;
create trigger asks_reports_anew after insert on contacts for each row execute function ask_reports_anew();
create trigger asks_reports_anew_changed after update on contacts for each row
  when ((old.service_ids, old.child_ids, old.goal_ids, old.held_on, old.began_at, old.minutes, old.mode, old.outcome, old.supports,
         old.next_on, old.withdrawn_at)
        is distinct from
        (new.service_ids, new.child_ids, new.goal_ids, new.held_on, new.began_at, new.minutes, new.mode, new.outcome, new.supports,
         new.next_on, new.withdrawn_at))
  execute function ask_reports_anew();
create trigger asks_reports_anew after update of next_step on contact_notes for each row
  when (old.next_step is distinct from new.next_step) execute function ask_reports_anew();
-- Only what is held stands in a report.
create trigger asks_reports_anew after insert on appointments for each row
  when (new.state = 'held') execute function ask_reports_anew();
create trigger asks_reports_anew_changed after update on appointments for each row
  when ('held' in (old.state, new.state)
        and (old.starts_on, old.starts_at, old.minutes, old.form, old.place, old.participants, old.state, old.withdrawn_at)
            is distinct from
            (new.starts_on, new.starts_at, new.minutes, new.form, new.place, new.participants, new.state, new.withdrawn_at))
  execute function ask_reports_anew();
create trigger asks_reports_anew after update on appointment_topics for each row
  when ((old.kinds, old.topics, old.next_step) is distinct from (new.kinds, new.topics, new.next_step))
  execute function ask_reports_anew();

create function hold_report(family uuid, author uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if not exists (select from memberships m where m.id = author
                    and (m.id = acting_membership()
                         or acting_role() = 'project_manager' and m.organisation_id = any (acting_keys()))) then
    return false;
  end if;
  if not exists (select from contacts k where k.family_id = family and k.author_id = author) then return false; end if;
  perform from families f where f.id = family for no key update;
  perform from contacts k where k.family_id = family and k.author_id = author for share;
  return true;
end $$;
comment on function hold_report is 'Lets nobody change an author''s contacts with a family until the commit; false where the actor reports for another, or of nothing.';

-- What goes with a month: as it was signed, or else made of what was logged.
alter table pack_reports
  add column kind text not null default 'lisa-5' check (kind in ('lisa-4', 'lisa-5')),
  add column engagement_id uuid references engagements,
  add column signed_id uuid references signed_reports,
  drop constraint pack_reports_pack_id_family_id_supporter_id_key,
  add check ((kind = 'lisa-4') = (engagement_id is not null)),
  add check (signed_id is null or sealed is null),
  alter column made set expression as (sealed is not null or signed_id is not null);
create unique index pack_reports_once on pack_reports (pack_id, family_id, coalesce(engagement_id, supporter_id));
drop index pack_reports_unmade;
create index pack_reports_unmade on pack_reports (pack_id) where sealed is null and signed_id is null;
comment on table pack_reports is 'TK 3.1.2: a report of a month with a family as it went with the month: the one that was signed, or of what was logged one that nobody has signed, and its PDF once it is made.';
comment on column packs.reports is 'How many of its reports are still to be made when it is closed: those that nobody has signed.';

create function hand_over_report() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if not exists (select from signed_reports r where r.id = new.signed_id and r.family_id = new.family_id
                    and r.provider_id = new.provider_id) then
    raise insufficient_privilege using message = 'a month goes with its own reports';
  end if;
  update signed_reports r set to_commissioner_on = p.sent_on
    from packs p where p.id = new.pack_id and r.id = new.signed_id and r.to_commissioner_on is null;
  return null;
end $$;
create trigger hand_over_report after insert on pack_reports for each row
  when (new.signed_id is not null) execute function hand_over_report();

drop function take_pack_reports(integer, uuid[]);
create function take_pack_reports(most integer, without uuid[]) returns table (id uuid, kind text, data jsonb)
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  select r.id, r.kind, r.data from pack_reports r
   where r.sealed is null and r.signed_id is null and r.id <> all (without) and acting_person() is null
   order by r.pack_id, r.id limit most for update skip locked
$$;

create or replace function keep_pack_report(report uuid, its_file uuid, its_size integer, its_sha256 bytea, its_key bytea, its_bytes bytea)
  returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare of_pack uuid;
begin
  select r.pack_id into of_pack from pack_reports r where r.id = report and r.sealed is null and r.signed_id is null;
  if not found then return false; end if;
  -- Whoever makes the last but one at the same moment is waited for, so that one of the two sees that all are made.
  perform from packs p where p.id = of_pack for no key update;
  update pack_reports r
     set file_id = its_file, size = its_size, sha256 = its_sha256, key = its_key, sealed = its_bytes
   where r.id = report and r.sealed is null;
  if not found then return false; end if;
  if not exists (select from pack_reports r where r.pack_id = of_pack and r.sealed is null and r.signed_id is null) then
    update packs p set state = 'sent' where p.id = of_pack and p.state = 'closing';
    insert into notifications (to_key, to_role, kind, path, key)
      select o.id, 'commissioner_officer', 'month-sent', '/packs/' || of_pack, of_pack::text
        from organisations o where o.kind = 'commissioner'
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return true;
end $$;

-- TK 3.1.3: which edition of which attendance list went with a month.
create table pack_lists (
  pack_id uuid not null,
  group_id uuid not null,
  edition integer not null,
  provider_id uuid not null references organisations,
  primary key (pack_id, group_id),
  foreign key (pack_id, provider_id) references packs (id, provider_id),
  foreign key (group_id, edition) references group_lists (group_id, edition)
);
comment on table pack_lists is 'TK 3.1.3: the attendance lists that went with a month, each as it was signed last.';
create index pack_lists_of_group on pack_lists (group_id, edition);

create or replace function hand_over_group_lists() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  insert into pack_lists (pack_id, group_id, edition, provider_id)
    select new.id, g.id, g.list_edition, new.provider_id from support_groups g
     where g.provider_id = new.provider_id and to_char(g.held_on, 'YYYY-MM') = new.month
       and g.list_edition > 0 and not g.list_open;
  update group_lists l set to_commissioner_on = new.sent_on
    from pack_lists p
   where p.pack_id = new.id and l.group_id = p.group_id and l.edition = p.edition and l.to_commissioner_on is null;
  return null;
end $$;
