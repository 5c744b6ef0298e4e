-- What the program may call. Each answers for the session whose secret it is given, or for the one entered with.
set local role tugiring_system;
grant execute on function
  enter(text, boolean), change_role(text, bytea, uuid), end_session(text, uuid), session_language(text, text),
  owner_of_ended_session(text), park_post(text, text, bytea),
  -- Takes away only what has served, whoever asks.
  sweep(),
  municipality_recipients(uuid, boolean), whereabouts_recipients(uuid, boolean),
  acting(), acting_keys(), acting_person(), acting_membership(), acting_role(),
  -- Each asks itself that an officer of the commissioner acts.
  new_case_number(integer), give_family(uuid, uuid, date), admit_parents(uuid, date),
  -- Hides itself what its reader may not know.
  coverage_counts(date),
  -- Each asks itself that a manager of the family's provider acts.
  hold_family(uuid), support_facts(uuid, date),
  -- Does what was said of substitutes, whoever asks.
  settle_substitutes(date)
  to tugiring_app;
-- The one that believes what it is told, that the identity provider vouched for this person: for a login that can do
-- nothing else, so that whoever runs SQL as the program cannot become somebody.
grant execute on function begin_session(text, text, text, bytea, text, text) to tugiring_door;
set local role none;
