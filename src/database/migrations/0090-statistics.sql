-- Statistics count the contacts of a time, over the whole country or of one provider; those of a family have an index of
-- their own.
create index contacts_by_day on contacts (held_on) where withdrawn_at is null;
create index contacts_of_provider on contacts (provider_id, held_on) where withdrawn_at is null;
create index appointments_by_day on appointments (starts_on) where state = 'held' and withdrawn_at is null;
