import type { Sex } from '../../../identity/identity-code.ts';
import type { CivilDate, Period } from '../../../rules/index.ts';
import type { Character } from '../country/character.ts';
import type { Supporter } from '../country/staff.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import type { Municipality } from '../places.ts';

/** A child's stay in a family, before names and ids. */
export interface ChildSketch {
  readonly bornOn: CivilDate;
  readonly sex: Sex;
  readonly arrivedOn: CivilDate | null;
  readonly expectedOn?: CivilDate;
  readonly leftOn?: CivilDate;
}

/** A parent who is one of the cast; other parents are invented. */
export interface KnownParent {
  readonly code: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birth: string;
  readonly sex: Sex;
}

/** A time of family support: what is known of it before each contact is thought out. */
export interface SupportSketch {
  readonly kind: 'adaptation' | 'needs-based';
  /** Adaptation: whose, by place among the family's children; each has a service of its own. */
  readonly children: readonly number[];
  readonly supporter: Supporter;
  /** How this family is worked with, where it is not as the supporter works at large. */
  readonly character?: Character;
  readonly informedOn: CivilDate;
  readonly signedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly endingSignedOn?: CivilDate | null;
  readonly endingSentOn?: CivilDate | null;
  readonly agreementSentOn?: CivilDate | null;
  readonly referralAcceptedOn?: CivilDate | null;
  readonly gaps?: readonly Period[];
  readonly earlier?: readonly (Period & { readonly transitional2022?: boolean })[];
  readonly change?: {
    readonly on: CivilDate;
    readonly to: Supporter;
    readonly reason: 'family_wish' | 'supporter_left';
    readonly readsFrom: CivilDate | null;
  };
  readonly substitute?: { readonly from: CivilDate; readonly to: CivilDate; readonly by: Supporter };
  /** The day of the first contact; null where there was none yet; absent: as the supporter works. */
  readonly firstContactOn?: CivilDate | null;
  /** The first substantive meeting was not at home. */
  readonly firstMeetingElsewhere?: boolean;
  /** Days on which nobody met or spoke. */
  readonly quiet?: readonly Period[];
  /** Days on which no visit was made, though people spoke. */
  readonly unvisited?: readonly Period[];
  /** Days on which the supporter tried in vain. */
  readonly attemptsOn?: readonly CivilDate[];
  /** Contacts that are held on these very days, besides those of the rhythm. */
  readonly alsoOn?: readonly CivilDate[];
  /** The appointment that stands after the last contact. */
  readonly nextOn?: CivilDate;
  /** Quarters, counted from 0, whose overview was not sent. */
  readonly overviewsMissing?: readonly number[];
}

/** A family of the demo country, before names, ids and words. */
export interface FamilySketch {
  /** Seeds the family's own stream of chance. */
  readonly label: string;
  readonly kind: 'foster' | 'guardian' | 'adoptive';
  readonly language: DemoLanguage;
  readonly home: Municipality;
  readonly refused?: boolean;
  readonly onService20221031?: boolean;
  readonly parent?: KnownParent;
  readonly children: readonly ChildSketch[];
  readonly support: readonly SupportSketch[];
}
