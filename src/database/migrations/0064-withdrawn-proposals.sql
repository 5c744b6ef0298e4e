-- Whoever proposed something to a family may take it back until the family has answered.

alter table proposals add column withdrawn_on date;
alter table proposals add check (withdrawn_on is null or answer is null);
comment on column proposals.withdrawn_on is 'The day on which its author took it back, unanswered.';
