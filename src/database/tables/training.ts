import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export type TrainingKind = 'info' | 'training' | 'supervision';

/** Training and supervision: held, registered for, attended; and what was learned elsewhere. */
export interface TrainingTables {
  trainings: {
    id: Generated<string>;
    organiser_id: string;
    open_to_all: boolean;
    kind: TrainingKind;
    title: string;
    about: Generated<string>;
    held_on: CivilDate;
    begins_at: string;
    ends_at: string;
    place: string;
    roles: Generated<string[]>;
    counties: Generated<string[]>;
    places: number | null;
    register_by: CivilDate;
    cancelled_on: Generated<CivilDate | null>;
    cancel_reason: Generated<string>;
    made_by: string;
    version: Generated<number>;
  };
  training_places: {
    training_id: string;
    membership_id: string;
    provider_id: string;
    organiser_id: GeneratedAlways<string>;
    registered_on: CivilDate;
    signed_off_on: Generated<CivilDate | null>;
    attended: Generated<boolean | null>;
  };
  outside_trainings: {
    id: Generated<string>;
    membership_id: string;
    provider_id: string;
    kind: Exclude<TrainingKind, 'info'>;
    title: string;
    organiser: Generated<string>;
    held_on: CivilDate;
    hours: number | null;
    added_on: CivilDate;
    removed_on: Generated<CivilDate | null>;
  };
}
