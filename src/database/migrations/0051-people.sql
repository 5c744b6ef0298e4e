-- The people of a provider (TK 2.1.6, 2.3.5-6, 2.5.7, 2.8.5-6): what each is able to, with its evidence; the
-- commissioner's confirmation; absences; leaving.

alter table memberships
  add column load_percent smallint check (load_percent between 5 and 100),
  add column base_ehak text references organisations (ehak),
  add column only_known boolean not null default false,
  add column left_on date,
  drop constraint memberships_check2,
  -- Access ends at once where somebody leaves, also on the day on which they began.
  add constraint memberships_ends_after_it_began check (ended_on is null or ended_on >= began_on or left_on is not null);
comment on column memberships.load_percent is 'Of a full working time.';
comment on column memberships.base_ehak is 'The municipality from which they work: distances are reckoned from there.';
comment on column memberships.only_known is 'TK 2.3.6.1: a mentor without the years of own experience, for families that they supported before.';
comment on column memberships.left_on is 'The last day with the provider. ended_on is then the day before their access was closed.';

alter table sessions drop constraint sessions_end_reason_check,
  add constraint sessions_end_reason_check check (end_reason in ('signed_out', 'ended_elsewhere', 'role_changed', 'role_ended'));

-- TK 2.1.6.4: whether they receive needs-based support themselves, where no service on record says so.
alter table specialist_ties drop constraint specialist_ties_kind_check,
  add constraint specialist_ties_kind_check check (kind in ('official', 'household', 'receives'));

create table evidence_files (
  id uuid primary key,
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  type text not null,
  size integer not null check (size between 1 and 10485760),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sealed bytea not null,
  to_commissioner_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id)
);
comment on table evidence_files is 'Encrypted bytes (AES-256-GCM), each under a key of its own that stands in the row of its qualification.';
alter table evidence_files alter column sealed set storage external;

create table qualifications (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  -- The clause that asks for it.
  requirement text not null check (requirement ~ '^TK [0-9.]+$'),
  title text not null check (title <> '' and length(title) <= 300),
  issuer text not null default '' check (length(issuer) <= 300),
  got_on date,
  -- Of own experience (TK 2.3.6.1).
  years smallint check (years between 0 and 60),
  file_id uuid unique references evidence_files,
  file_key bytea check (octet_length(file_key) = 32),
  file_name text,
  added_by uuid not null references memberships,
  added_on date not null,
  withdrawn_on date,
  to_commissioner_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check ((file_id is null) = (file_key is null)),
  check ((file_id is null) = (file_name is null))
);
comment on table qualifications is 'What somebody is able to and what shows it, by the clause that asks for it; taken back, never deleted. The commissioner reads what was handed to it.';
create index qualifications_of_membership on qualifications (membership_id);

create table confirmations (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  -- Added during the contract; of the tender's team; or the commissioner asked for the evidence.
  basis text not null check (basis in ('added', 'tender', 'evidence')),
  asked_by uuid not null references memberships,
  asked_on date not null,
  asked_words text not null default '' check (length(asked_words) <= 4000),
  handed_on date,
  handed_words text not null default '' check (length(handed_words) <= 4000),
  answer text check (answer in ('confirmed', 'refused')),
  answered_by uuid references memberships,
  answered_name text,
  answered_on date,
  answer_reason text not null default '' check (length(answer_reason) <= 4000),
  from_on date,
  only_known boolean not null default false,
  withdrawn_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check (basis = 'evidence' or handed_on is not null),
  check ((answer is null) = (answered_on is null)),
  check (answer is null or handed_on is not null),
  check (answer is distinct from 'refused' or answer_reason <> ''),
  check ((from_on is not null) = (answer is not distinct from 'confirmed' and basis <> 'evidence')),
  -- TK 2.8.6: after the confirmation, not before; the tender's team began with the contract.
  check (from_on is null or basis = 'tender' or from_on >= answered_on)
);
comment on table confirmations is 'TK 2.8.6: what the commissioner was asked about somebody and answered in writing; asked anew, it is a new row.';
create index confirmations_of_membership on confirmations (membership_id);
create unique index confirmations_one_open on confirmations (membership_id) where answer is null and withdrawn_on is null;

create table absences (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null,
  provider_id uuid not null references organisations,
  from_on date not null,
  to_on date not null,
  entered_by uuid not null references memberships,
  entered_on date not null,
  cancelled_on date,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check (to_on >= from_on)
);
comment on table absences is 'When somebody is away, without the reason; who substitutes them stands in assignments.';
create index absences_of_membership on absences (membership_id);

-- What is handed over, the commissioner reads: all that is on record when it is asked, and what is added while it waits.
create function hand_over_evidence() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update qualifications set to_commissioner_on = new.handed_on
   where membership_id = new.membership_id and withdrawn_on is null and to_commissioner_on is null;
  update evidence_files set to_commissioner_on = new.handed_on
   where membership_id = new.membership_id and to_commissioner_on is null
     and id in (select file_id from qualifications where membership_id = new.membership_id and withdrawn_on is null);
  return null;
end $$;
create trigger hands_over_evidence after insert on confirmations
  for each row when (new.handed_on is not null) execute function hand_over_evidence();
create trigger hands_over_evidence_later after update of handed_on on confirmations
  for each row when (new.handed_on is not null and old.handed_on is null) execute function hand_over_evidence();

create function follow_open_request() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if exists (select from confirmations c where c.membership_id = new.membership_id and c.handed_on is not null
                and c.answer is null and c.withdrawn_on is null) then
    update qualifications set to_commissioner_on = new.added_on where id = new.id;
    update evidence_files set to_commissioner_on = new.added_on where id = new.file_id;
  end if;
  return null;
end $$;
create trigger follows_open_request after insert on qualifications
  for each row execute function follow_open_request();

-- The answer counts at once.
create function confirm_person() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update memberships set confirmed_on = new.from_on, only_known = new.only_known, version = version + 1
   where id = new.membership_id;
  return null;
end $$;
create trigger confirms_person after update of answer on confirmations
  for each row when (new.answer = 'confirmed' and new.basis <> 'evidence' and old.answer is null)
  execute function confirm_person();

-- TK 2.8.6, whoever writes it. After row security has let the row through, so that whoever may not write it is told
-- nothing. The arguments name the columns of who it is and of the day.
create function refuse_unconfirmed() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare m memberships%rowtype; this jsonb := to_jsonb(new);
begin
  -- Held until the commit: nobody leaves meanwhile.
  select * into m from memberships where id = (this ->> tg_argv[0])::uuid for share;
  if m.role = 'group_leader' and m.left_on is null then return null; end if;
  if m.confirmed_on is null or m.confirmed_on > (this ->> tg_argv[1])::date then
    raise check_violation using message = 'TK 2.8.6: the commissioner has not confirmed this person for that day';
  end if;
  if m.left_on < (this ->> tg_argv[1])::date then
    raise check_violation using message = 'this person has left the provider';
  end if;
  return null;
end $$;
comment on function refuse_unconfirmed is 'For every table in which a specialist is given a family or a session of theirs is recorded: refuse_unconfirmed(column of the membership, column of the day).';
create trigger is_confirmed after insert on assignments
  for each row execute function refuse_unconfirmed('membership_id', 'began_on');
create trigger is_confirmed after insert on contacts
  for each row execute function refuse_unconfirmed('author_id', 'held_on');

-- A manager adds somebody to the team. Whether the person was known before is told to nobody.
create function hire(code text, given text, surname text, in_role text, speaks text[], works_in text[], load integer,
                     from_ehak text, on_day date)
  returns uuid
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me actor := acting(); who uuid; hired uuid;
begin
  if me.role is distinct from 'project_manager'
    or in_role not in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader', 'project_manager') then
    return null;
  end if;
  insert into people (identity_code, given_name, family_name) values (code, given, surname)
    on conflict (identity_code) do nothing;
  select id into who from people where identity_code = code for no key update;
  -- One role is held once at a provider; two managers who add the same person at once add it once.
  select id into hired from memberships
   where person_id = who and organisation_id = me.organisation_id and role = in_role and left_on is null;
  if hired is not null then return null; end if;
  insert into memberships (person_id, role, organisation_id, display_name, languages, counties, load_percent, base_ehak, began_on)
    values (who, in_role, me.organisation_id, given || ' ' || surname, speaks, works_in, load, from_ehak, on_day)
    returning id into hired;
  return hired;
end $$;
comment on function hire is 'Adds somebody to the acting manager''s provider in a role; null where they hold it there already.';

-- Leaving closes access in the same commit: the sessions in this role end, and no new one begins.
create function leave_provider(membership uuid, on_day date) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me actor := acting(); m memberships%rowtype;
begin
  if me.role is distinct from 'project_manager' then return 'nothing-there'; end if;
  select * into m from memberships x
   where x.id = membership and x.organisation_id = me.organisation_id and x.left_on is null for update;
  if not found then return 'nothing-there'; end if;
  if m.id = me.membership_id then return 'oneself'; end if;
  if exists (select from assignments a where a.membership_id = m.id and a.ended_on is null) then return 'holds'; end if;
  update memberships set left_on = on_day, ended_on = least(on_day, today_in_estonia() - 1), version = version + 1
   where id = m.id;
  update sessions set ended_at = now(), end_reason = 'role_ended' where membership_id = m.id and ended_at is null;
  update confirmations set withdrawn_on = on_day where membership_id = m.id and answer is null and withdrawn_on is null;
  return 'left';
end $$;
comment on function leave_provider is 'Somebody of the acting manager''s provider leaves it: left, holds (families are still theirs), oneself, nothing-there.';
