-- Whoever proposed something to a family may take it back until the family has answered.

alter table proposals add column withdrawn_on date;
alter table proposals add check (withdrawn_on is null or answer is null);
comment on column proposals.withdrawn_on is 'The day on which its author took it back, unanswered.';

create function withdraw_proposal(proposal uuid, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  if me.role is distinct from 'family_supporter' then return false; end if;
  update proposals set withdrawn_on = on_day
   where id = proposal and author_id = me.membership_id and me.membership_id = any (supporter_keys)
     and answer is null and withdrawn_on is null;
  return found;
end $$;
comment on function withdraw_proposal is 'Takes back what the actor proposed to a family that has not answered; false where there is nothing to take back.';
