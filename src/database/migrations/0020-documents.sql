-- Documents that were issued: their data, the files made of it, and who signed. What was issued never changes; a
-- correction is a new document that takes the place of the one before.
--
-- A municipality's key stands on a document, its files and its signatures only once the document was sent to it
-- (TK 2.1.3.6.1), and goes for good when the family's own key changes: what was sent to one is not read by the next.

create table documents (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  service_id uuid not null,
  kind text not null check (kind in ('lisa-6', 'lisa-7', 'lisa-9', 'lisa-10', 'lisa-11')),
  language text not null check (language in ('et', 'ru')),
  template_version integer not null check (template_version > 0),
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  supersedes uuid,
  issued_by uuid not null references memberships,
  issued_on date not null,
  -- Of an ending: the day on which the service ended.
  ended_on date,
  -- Whose signatures it waits for; one of each.
  signers text[] not null check (signers <@ '{family_supporter,family_member}'::text[]),
  state text not null default 'open' check (state in ('open', 'final', 'superseded', 'withdrawn')),
  final_on date,
  pdf_sha256 bytea not null check (octet_length(pdf_sha256) = 32),
  docx_sha256 bytea not null check (octet_length(docx_sha256) = 32),
  -- The keys of its files: without the row nobody reads their bytes.
  pdf_key bytea not null check (octet_length(pdf_key) = 32),
  docx_key bytea not null check (octet_length(docx_key) = 32),
  to_municipality_on date,
  to_commissioner_on date,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  foreign key (service_id, family_id) references services (id, family_id),
  foreign key (supersedes, family_id) references documents (id, family_id),
  check ((kind in ('lisa-10', 'lisa-11')) = (ended_on is not null)),
  check (state <> 'final' or final_on is not null),
  check (to_municipality_on is null or state in ('final', 'superseded'))
);
comment on table documents is 'What was issued, with the data and the version of the template that it was made of.';
create index documents_of_family on documents (family_id, issued_on);
create unique index documents_one_open on documents (service_id, kind) where state = 'open';

create table files (
  id uuid primary key,
  document_id uuid not null,
  family_id uuid not null references families,
  part text not null check (part in ('pdf', 'docx', 'signed')),
  type text not null,
  size integer not null check (size between 1 and 10485760),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sealed bytea not null,
  to_commissioner_on date,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  foreign key (document_id, family_id) references documents (id, family_id)
);
comment on table files is 'Encrypted bytes (AES-256-GCM), each under a key of its own that stands in the row of its document or signature. sha256 and size are those of what was encrypted.';
-- Encrypted bytes have nothing left to compress.
alter table files alter column sealed set storage external;
create unique index files_made on files (document_id, part) where part <> 'signed';
create index files_of_family on files (family_id);

create table signatures (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null,
  family_id uuid not null references families,
  role text not null check (role in ('family_supporter', 'family_member')),
  name text not null check (name <> ''),
  -- Who confirmed it in their own session, or who brought in what was signed elsewhere.
  membership_id uuid not null references memberships,
  way text not null check (way in ('session', 'upload')),
  signed_on date not null,
  signed_at timestamptz not null default now(),
  -- Of the PDF that was signed.
  sha256 bytea not null check (octet_length(sha256) = 32),
  file_id uuid,
  file_key bytea check (octet_length(file_key) = 32),
  to_commissioner_on date,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  unique (document_id, role),
  foreign key (document_id, family_id) references documents (id, family_id),
  foreign key (file_id, family_id) references files (id, family_id),
  check ((way = 'upload') = (file_id is not null)),
  check ((file_id is null) = (file_key is null))
);
comment on table signatures is 'Who signed which bytes, when and how; added, never changed.';
create index signatures_of_family on signatures (family_id);

alter table agreements add column document_id uuid;
comment on column agreements.document_id is 'The document that was signed; none of one that was signed before the program kept them.';

-- Access, as 0004 has it: copied from the family under its lock.
create function take_access_for_document() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype; before documents%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
  new.supporter_keys := case when new.provider_id = f.provider_id then f.supporter_keys else '{}' end;
  new.municipality_key := case when new.to_municipality_on is not null then f.municipality_key end;
  if new.signers = '{}' then
    new.state := 'final';
    new.final_on := new.issued_on;
  end if;
  -- Of agreements and endings one stands at a time. The one before gives way; whoever did not know of it looks again,
  -- so the transaction is tried anew. Whoever does not support the family is told nothing here.
  if new.kind <> 'lisa-9' and (acting()).membership_id = any (new.supporter_keys) then
    select * into before from documents d
     where d.service_id = new.service_id and d.kind = new.kind and d.state in ('open', 'final')
     order by (d.state = 'open') desc limit 1;
    if before.id is distinct from new.supersedes then
      raise serialization_failure using message = 'another document was issued meanwhile';
    end if;
    if before.state = 'open' then update documents set state = 'superseded' where id = before.id; end if;
  end if;
  return new;
end $$;
create trigger access_for_document before insert on documents
  for each row execute function take_access_for_document();

create function take_access_from_document() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare d documents%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into d from documents where id = new.document_id and family_id = new.family_id;
  new.provider_id := d.provider_id;
  new.supporter_keys := coalesce(d.supporter_keys, '{}');
  new.municipality_key := d.municipality_key;
  new.to_commissioner_on := d.to_commissioner_on;
  return new;
end $$;

create function spread_document_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update files set provider_id = new.provider_id, municipality_key = new.municipality_key,
    supporter_keys = new.supporter_keys, to_commissioner_on = new.to_commissioner_on where document_id = new.id;
  update signatures set provider_id = new.provider_id, municipality_key = new.municipality_key,
    supporter_keys = new.supporter_keys, to_commissioner_on = new.to_commissioner_on where document_id = new.id;
  return null;
end $$;
create trigger spread_access after update of provider_id, municipality_key, supporter_keys, to_commissioner_on on documents
  for each row execute function spread_document_access();

create function spread_family_access_to_documents() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update documents set
    municipality_key = case when municipality_key = new.municipality_key then municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  return null;
end $$;
create trigger spread_access_to_documents after update of provider_id, municipality_key, supporter_keys on families
  for each row when (old.provider_id is distinct from new.provider_id
                     or old.municipality_key is distinct from new.municipality_key
                     or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_family_access_to_documents();

-- What was issued, kept or signed never changes: only where a document stands and who reads it does.
create function refuse_change_of_document() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if (old.id, old.service_id, old.kind, old.language, old.template_version, old.data, old.supersedes, old.issued_by,
      old.issued_on, old.ended_on, old.signers, old.pdf_sha256, old.docx_sha256, old.pdf_key, old.docx_key)
     is distinct from
     (new.id, new.service_id, new.kind, new.language, new.template_version, new.data, new.supersedes, new.issued_by,
      new.issued_on, new.ended_on, new.signers, new.pdf_sha256, new.docx_sha256, new.pdf_key, new.docx_key)
     or old.state in ('superseded', 'withdrawn') and new.state <> old.state
     or old.state = 'final' and (new.state not in ('final', 'superseded') or new.final_on is distinct from old.final_on) then
    raise check_violation using message = 'a document that was issued never changes';
  end if;
  return new;
end $$;
create trigger never_changes before update on documents for each row execute function refuse_change_of_document();

create function refuse_change() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
declare access text[] := '{provider_id,municipality_key,supporter_keys,to_commissioner_on}';
begin
  if to_jsonb(old) - access is distinct from to_jsonb(new) - access then
    raise check_violation using message = 'what was signed or kept never changes';
  end if;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['files', 'signatures'] loop
    execute format('create trigger access_from_document before insert on %I for each row execute function take_access_from_document()', t);
    -- A file may be large, and is compared by its checksum.
    execute format('create trigger never_changes before update%2$s on %1$I for each row execute function refuse_change()', t,
                   case t when 'files' then ' of id, document_id, part, type, size, sha256, sealed' else '' end);
  end loop;
  foreach t in array array['documents', 'files', 'signatures'] loop
    execute format('create trigger stays_with_family before update of family_id on %I for each row
                      when (old.family_id is distinct from new.family_id) execute function refuse_move()', t);
  end loop;
end $$;

-- TK 2.1.5.11: a service has ended on the day that its ending says, signed or not.
create function end_service() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update services set ended_on = new.ended_on, version = version + 1
   where id = new.service_id and ended_on is distinct from new.ended_on;
  return null;
end $$;
create trigger ends_service after insert on documents
  for each row when (new.ended_on is not null and new.state in ('open', 'final')) execute function end_service();

-- After row security has let it through, so that only whoever reads the document learns how it stands.
create function settle_signature() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare d documents%rowtype; signed date;
begin
  select * into d from documents where id = new.document_id for update;
  if d.state <> 'open' or new.sha256 <> d.pdf_sha256 or new.role <> all (d.signers) then
    raise check_violation using message = 'only the bytes that were issued and wait for a signature are signed';
  end if;
  if exists (select from unnest(d.signers) awaited
              where not exists (select from signatures s where s.document_id = d.id and s.role = awaited)) then
    return null;
  end if;
  select max(signed_on) into signed from signatures where document_id = d.id;
  update documents set state = 'final', final_on = signed where id = d.id;
  update documents set state = 'superseded' where id = d.supersedes and state = 'final';
  if d.kind in ('lisa-6', 'lisa-7') then perform conclude_agreement(d, signed);
  elsif d.kind in ('lisa-10', 'lisa-11') then perform conclude_ending(d, signed);
  end if;
  return null;
end $$;

-- TK 2.1.3.4, TK 2.1.4.3.5: signed by all it is the service's agreement, and its goals are those of the work.
create function conclude_agreement(d documents, signed date) returns void
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  insert into agreements (service_id, family_id, document_id, signed_on, purpose, family_part, supporter_part)
    values (d.service_id, d.family_id, d.id, signed, coalesce(d.data ->> 'purpose', ''),
            coalesce(d.data ->> 'familyPart', ''), coalesce(d.data ->> 'supporterPart', ''))
    -- A corrected one is the same agreement: it goes on from the day on which it was first signed, and is sent anew.
    on conflict (service_id) do update set document_id = excluded.document_id, purpose = excluded.purpose,
      family_part = excluded.family_part, supporter_part = excluded.supporter_part, to_municipality_on = null,
      version = agreements.version + 1;
  insert into goals (family_id, service_id, title, source, set_on)
    select d.family_id, d.service_id, goal ->> 'title', goal ->> 'source', signed
      from jsonb_array_elements(coalesce(d.data -> 'goals', '[]')) goal
     where not exists (select from goals g where g.service_id = d.service_id and g.title = goal ->> 'title');
end $$;

create function conclude_ending(d documents, signed date) returns void
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update services set ending_signed_on = signed, version = version + 1 where id = d.service_id;
  update goals g set state = goal ->> 'state', closed_on = greatest(d.ended_on, g.set_on), version = g.version + 1
    from jsonb_array_elements(coalesce(d.data -> 'goals', '[]')) goal
   where g.service_id = d.service_id and g.id::text = goal ->> 'id' and g.state = 'open'
     and goal ->> 'state' in ('reached', 'dropped');
end $$;
create trigger settles_document after insert on signatures for each row execute function settle_signature();

-- Whether the actor does the paper work of a document: its supporter, or its provider's manager.
create function keeps_document(me actor, d documents) returns boolean language sql stable
  set search_path = tugiring, pg_temp
  return coalesce(me.role = 'family_supporter' and me.membership_id = any (d.supporter_keys)
                  or me.role = 'project_manager' and me.organisation_id = d.provider_id, false);

create function withdraw_document(document uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare d documents%rowtype;
begin
  perform from families where id = (select family_id from documents where id = document) for no key update;
  select * into d from documents where id = document for update;
  if not found or not keeps_document(acting(), d) or d.state <> 'open' then return false; end if;
  update documents set state = 'withdrawn' where id = d.id;
  if d.ended_on is not null then
    -- The service goes on, or ended as the ending says that this one was to replace.
    update services set ended_on = (select b.ended_on from documents b where b.id = d.supersedes and b.state = 'final'),
      version = version + 1 where id = d.service_id;
  end if;
  return true;
end $$;
comment on function withdraw_document is 'Takes back a document that not everyone has signed yet.';

create function send_document(document uuid, recipient text, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare d documents%rowtype; f families%rowtype;
begin
  if recipient not in ('municipality', 'commissioner') then raise exception 'a document is sent to a municipality or to the commissioner'; end if;
  -- The family's lock first: a refusal at the same moment comes before, and nothing is sent, or after, and takes it back.
  select * into f from families where id = (select family_id from documents where id = document) for no key update;
  select * into d from documents where id = document for update;
  if not found or not keeps_document(acting(), d) or d.state <> 'final' then return false; end if;
  if recipient = 'commissioner' then
    if d.to_commissioner_on is not null then return false; end if;
    update documents set to_commissioner_on = on_day where id = d.id;
    return true;
  end if;
  if f.municipality_key is null or d.municipality_key is not null then return false; end if;
  update documents set to_municipality_on = on_day, municipality_key = f.municipality_key where id = d.id;
  if d.kind in ('lisa-6', 'lisa-7') then
    update agreements set to_municipality_on = on_day, municipality_key = f.municipality_key
     where service_id = d.service_id;
  elsif d.kind in ('lisa-10', 'lisa-11') then
    update services set ending_to_municipality_on = on_day where id = d.service_id;
  end if;
  return true;
end $$;
comment on function send_document is 'Opens a document to its family''s municipality, or to the commissioner, and fulfils what asks for the sending (TK 2.1.3.6.1, TK 2.1.5.11); false where there is nobody to send it to.';

create function involve_municipality(family uuid, involved boolean) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype; me actor := acting();
begin
  select * into f from families where id = family for no key update;
  if not found or f.kind <> 'adoptive' then return false; end if;
  if not coalesce(me.role = 'family_member' and me.family_id = f.id
                  or me.role = 'family_supporter' and me.membership_id = any (f.supporter_keys), false) then
    return false;
  end if;
  if f.municipality_involved = involved then return true; end if;
  update families
     set municipality_involved = involved, version = version + 1,
         municipality_key = case when involved
           then (select o.id from organisations o where o.kind = 'municipality' and o.ehak = f.residence_ehak) end
   where id = f.id;
  return true;
end $$;
comment on function involve_municipality is 'TK 2.1.3.6.4: an adoptive family keeps its municipality out, or lets it in; everywhere in the same commit.';
