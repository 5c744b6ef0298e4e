import type { Sex } from '../../../identity/identity-code.ts';
import { addDays, type CivilDate } from '../../../rules/index.ts';
import type { MembershipRole } from '../../tables.ts';
import { type CastKey, cast, castCode } from '../cast/cast.ts';
import { type DemoLanguage, givenNames } from '../names/given-names.ts';
import type { IdentityRegister } from '../names/register.ts';
import { surnames } from '../names/surnames.ts';
import type { Random } from '../random.ts';
import type { Batch } from '../rows.ts';

interface Employed {
  readonly id: string;
  readonly name: string;
}

export interface Terms {
  readonly languages?: readonly DemoLanguage[];
  readonly counties?: readonly string[];
  /** Began lately, and waits for the commissioner's confirmation. */
  readonly isNew?: boolean;
  /** The first day on which the person no longer works. */
  readonly leftOn?: CivilDate | null;
}

/** TK 2.8.5–6: whom the commissioner confirms; group leaders need it not. */
const confirmed: readonly MembershipRole[] = [
  'family_supporter',
  'mentor',
  'psychologist',
  'supervisor',
  'project_manager',
];

/** A name as mailboxes have it. */
const asciiOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Makes the people who work with families, and employs them. */
export class Hiring {
  readonly #batch: Batch;
  readonly #register: IdentityRegister;
  readonly #today: CivilDate;
  readonly #random: Random;
  readonly #cast = new Map<CastKey, Employed>();

  constructor(batch: Batch, register: IdentityRegister, today: CivilDate, random: Random) {
    this.#batch = batch;
    this.#register = register;
    this.#today = today;
    this.#random = random;
  }

  castPerson(key: CastKey): Employed {
    const known = this.#cast.get(key);
    if (known !== undefined) return known;
    const { givenName, familyName, language } = cast[key];
    const person = this.#person(castCode(key), givenName, familyName, language);
    this.#cast.set(key, person);
    this.#batch.mail_settings.push({
      person_id: person.id,
      email: `${asciiOf(givenName)}.${asciiOf(familyName)}@tugiring.example`,
      confirmed_at: `${addDays(this.#today, -700)} 09:30:00`,
      tells_waiting: true,
      digest_hour: 7,
      language,
    });
    return person;
  }

  newPerson(language: DemoLanguage, sex: Sex = this.#random.chance(0.88) ? 'female' : 'male'): Employed {
    const random = this.#random;
    const given = random.pick(givenNames[language].adults[sex]).written;
    const family = random.pick(surnames[language]).of(sex);
    const birth = addDays(this.#today, -random.whole(27 * 365, 62 * 365));
    return this.#person(this.#register.next(birth, sex), given, family, language);
  }

  #person(code: string, given: string, family: string, language: DemoLanguage): Employed {
    const id = this.#random.uuid();
    this.#batch.people.push({
      id,
      identity_code: code,
      given_name: given,
      family_name: family,
      language,
      created_at: `${addDays(this.#today, -760)} 09:00:00`,
    });
    return { id, name: `${given} ${family}` };
  }

  /** @returns the membership's id */
  employ(person: Employed, role: MembershipRole, organisationId: string, terms: Terms = {}): string {
    const random = this.#random;
    const { languages = ['et'], counties = [], isNew = false, leftOn = null } = terms;
    const id = random.uuid();
    const began = addDays(this.#today, -(isNew ? random.whole(4, 20) : random.whole(1300, 2600)));
    this.#batch.memberships.push({
      id,
      person_id: person.id,
      role,
      organisation_id: organisationId,
      family_id: null,
      display_name: person.name,
      languages,
      counties,
      confirmed_on: confirmed.includes(role) && !isNew ? addDays(began, random.whole(0, 12)) : null,
      began_on: began,
      ended_on: leftOn === null ? null : addDays(leftOn, 14),
    });
    return id;
  }
}
