-- What was issued opens years later as it was, whatever became of templates, terms and names since.

-- What an issued document says, as its page shows it, and who issued it by the name of that day.
alter table documents
  add column paper jsonb check (jsonb_typeof(paper) = 'object'),
  add column issued_name text not null default '';
comment on column documents.paper is 'What it says, part by part, as its files do; none of one that was issued before this was kept.';
comment on column documents.issued_name is 'Who issued it, by the name of that day.';
update documents d set issued_name = m.display_name from memberships m where m.id = d.issued_by;

create function name_issuer() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  new.issued_name := coalesce((select m.display_name from memberships m where m.id = new.issued_by), '');
  return new;
end $$;
create trigger names_issuer before insert on documents for each row execute function name_issuer();

create or replace function refuse_change_of_document() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if (old.id, old.service_id, old.kind, old.language, old.template_version, old.data, old.supersedes, old.issued_by,
      old.issued_on, old.ended_on, old.signers, old.pdf_sha256, old.docx_sha256, old.pdf_key, old.docx_key,
      old.paper, old.issued_name)
     is distinct from
     (new.id, new.service_id, new.kind, new.language, new.template_version, new.data, new.supersedes, new.issued_by,
      new.issued_on, new.ended_on, new.signers, new.pdf_sha256, new.docx_sha256, new.pdf_key, new.docx_key,
      new.paper, new.issued_name)
     or old.state in ('superseded', 'withdrawn') and new.state <> old.state
     or old.state = 'final' and (new.state not in ('final', 'superseded') or new.final_on is distinct from old.final_on) then
    raise check_violation using message = 'a document that was issued never changes';
  end if;
  return new;
end $$;

-- Papers that go out without a signature of their own: a referral as it was sent or decided (Lisa 8), the plan that went with
-- an overview (Lisa 9), and a group's attendance list as its leader signed it. What each says is kept in the transaction that
-- sends it; its files are made of that afterwards, once, by whichever process comes to it.
create table kept_papers (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('lisa-8', 'lisa-9', 'attendance-list')),
  referral_id uuid references referrals,
  overview_id uuid references overviews,
  group_id uuid,
  -- Of a referral: how many times it was sent, decided or taken back until then.
  edition integer not null default 1 check (edition > 0),
  language text not null check (language in ('et', 'ru')),
  template_version integer not null check (template_version > 0),
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  made_at timestamptz not null default now(),
  -- Encrypted (AES-256-GCM), each under a key of its own; nothing until they are made.
  pdf_id uuid unique,
  pdf_size integer check (pdf_size between 1 and 10485760),
  pdf_sha256 bytea check (octet_length(pdf_sha256) = 32),
  pdf_key bytea check (octet_length(pdf_key) = 32),
  pdf_sealed bytea,
  docx_id uuid unique,
  docx_size integer check (docx_size between 1 and 10485760),
  docx_sha256 bytea check (octet_length(docx_sha256) = 32),
  docx_key bytea check (octet_length(docx_key) = 32),
  docx_sealed bytea,
  foreign key (group_id, edition) references group_lists (group_id, edition),
  check (num_nonnulls(referral_id, overview_id, group_id) = 1),
  check (kind = case when referral_id is not null then 'lisa-8' when overview_id is not null then 'lisa-9' else 'attendance-list' end),
  check (num_nulls(pdf_id, pdf_size, pdf_sha256, pdf_key, pdf_sealed, docx_id, docx_size, docx_sha256, docx_key, docx_sealed) in (0, 10))
);
comment on table kept_papers is 'A paper as it went out: what it says, and its files once they are made. It is read by whoever reads the record that it is of.';
create unique index kept_papers_of_referral on kept_papers (referral_id, edition, language) where referral_id is not null;
create unique index kept_papers_of_overview on kept_papers (overview_id, language) where overview_id is not null;
create unique index kept_papers_of_list on kept_papers (group_id, edition, language) where group_id is not null;
create index kept_papers_unmade on kept_papers (made_at) where pdf_sealed is null;
alter table kept_papers alter column pdf_sealed set storage external, alter column docx_sealed set storage external;

create function refuse_change_of_paper() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if old.pdf_id is not null
     or (old.id, old.kind, old.referral_id, old.overview_id, old.group_id, old.edition, old.language, old.template_version, old.data)
        is distinct from
        (new.id, new.kind, new.referral_id, new.overview_id, new.group_id, new.edition, new.language, new.template_version, new.data) then
    raise check_violation using message = 'a paper that went out never changes';
  end if;
  return new;
end $$;
create trigger never_changes before update on kept_papers for each row execute function refuse_change_of_paper();

-- A list is kept with its signature: whoever signs is told first names only, and could not write it down.
create function keep_group_list() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  insert into kept_papers (kind, group_id, edition, language, template_version, data)
    values ('attendance-list', new.group_id, new.edition, 'et', new.template_version,
            new.data || jsonb_build_object('edition', new.edition, 'signedName', new.signed_name,
                                           'signedOn', new.signed_on, 'correction', new.correction));
  return null;
end $$;
create trigger keep_list after insert on group_lists for each row execute function keep_group_list();
insert into kept_papers (kind, group_id, edition, language, template_version, data)
  select 'attendance-list', l.group_id, l.edition, 'et', l.template_version,
         l.data || jsonb_build_object('edition', l.edition, 'signedName', l.signed_name, 'signedOn', l.signed_on, 'correction', l.correction)
    from group_lists l;

-- Lisa 8 is kept by those who send, decide or take back a referral, and by nobody else: what a municipality writes meets no key
-- of what it may not see.
create function keep_referral_paper(referral uuid, of_edition integer, in_language text, of_template integer, what jsonb)
  returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  if not exists (select from referrals r where r.id = referral
                    and (me.role = 'commissioner_officer'
                         or me.role in ('child_protection_worker', 'family_member')
                            and array[r.municipality_id, r.family_id] && acting_keys())) then
    raise insufficient_privilege using message = 'a referral is kept by whoever sends or decides it';
  end if;
  insert into kept_papers (kind, referral_id, edition, language, template_version, data)
    values ('lisa-8', referral, of_edition, in_language, of_template, what);
end $$;

-- As with the reports of a month: some that are to be made yet, the caller's until its transaction ends.
create function take_papers(most integer, without uuid[])
  returns table (id uuid, kind text, language text, template_version integer, data jsonb)
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  select p.id, p.kind, p.language, p.template_version, p.data from kept_papers p
   where p.pdf_sealed is null and p.id <> all (without) and acting_person() is null
   order by p.made_at, p.id limit most for update skip locked
$$;

create function keep_paper(paper uuid, its_pdf uuid, pdf_bytes integer, pdf_sum bytea, pdf_own bytea, pdf_closed bytea,
                           its_docx uuid, docx_bytes integer, docx_sum bytea, docx_own bytea, docx_closed bytea) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if acting_person() is not null then return false; end if;
  update kept_papers p
     set pdf_id = its_pdf, pdf_size = pdf_bytes, pdf_sha256 = pdf_sum, pdf_key = pdf_own, pdf_sealed = pdf_closed,
         docx_id = its_docx, docx_size = docx_bytes, docx_sha256 = docx_sum, docx_key = docx_own, docx_sealed = docx_closed
   where p.id = paper and p.pdf_sealed is null;
  return found;
end $$;
