import { type IdentityCode, makeIdentityCode, type Sex } from '../../../identity/identity-code.ts';
import { civilDateOf } from '../../../rules/index.ts';
import type { MembershipRole } from '../../tables.ts';
import type { DemoLanguage } from '../names/given-names.ts';

/** A provider of the demo country, by the word that the cast is written with. */
export type ProviderKey = 'tammetoru' | 'lepatriinu' | 'narova';

export type CastOrganisation = ProviderKey | 'commissioner' | 'tartu';

interface CastRole {
  readonly role: MembershipRole;
  /** For whom; null for a member of a family. */
  readonly at: CastOrganisation | null;
}

export interface CastPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: Sex;
  readonly birth: string;
  readonly language: DemoLanguage;
  readonly roles: readonly CastRole[];
}

/** One invented person for each role, the same in every demo country. */
export const cast = {
  supporter: {
    givenName: 'Leelo',
    familyName: 'Kasesalu',
    sex: 'female',
    birth: '1981-04-17',
    language: 'et',
    roles: [{ role: 'family_supporter', at: 'tammetoru' }],
  },
  secondSupporter: {
    givenName: 'Annika',
    familyName: 'Haavapuu',
    sex: 'female',
    birth: '1988-09-02',
    language: 'et',
    roles: [{ role: 'family_supporter', at: 'lepatriinu' }],
  },
  narvaSupporter: {
    givenName: 'Svetlana',
    familyName: 'Tihhomirova',
    sex: 'female',
    birth: '1976-11-23',
    language: 'ru',
    roles: [{ role: 'family_supporter', at: 'narova' }],
  },
  mentor: {
    givenName: 'Urve',
    familyName: 'Kadakmets',
    sex: 'female',
    birth: '1969-08-21',
    language: 'et',
    roles: [{ role: 'mentor', at: 'tammetoru' }],
  },
  psychologist: {
    givenName: 'Marina',
    familyName: 'Rjabtsova',
    sex: 'female',
    birth: '1982-02-03',
    language: 'ru',
    roles: [{ role: 'psychologist', at: 'narova' }],
  },
  supervisor: {
    givenName: 'Indrek',
    familyName: 'Luhaväli',
    sex: 'male',
    birth: '1971-05-27',
    language: 'et',
    roles: [{ role: 'supervisor', at: 'tammetoru' }],
  },
  groupLeader: {
    givenName: 'Heli',
    familyName: 'Pihlapuu',
    sex: 'female',
    birth: '1985-11-12',
    language: 'et',
    roles: [{ role: 'group_leader', at: 'tammetoru' }],
  },
  manager: {
    givenName: 'Meelis',
    familyName: 'Kuusemets',
    sex: 'male',
    birth: '1974-02-11',
    language: 'et',
    roles: [{ role: 'project_manager', at: 'tammetoru' }],
  },
  childProtection: {
    givenName: 'Birgit',
    familyName: 'Sooväli',
    sex: 'female',
    birth: '1990-06-29',
    language: 'et',
    roles: [{ role: 'child_protection_worker', at: 'tartu' }],
  },
  officer: {
    givenName: 'Ragne',
    familyName: 'Lepamaa',
    sex: 'female',
    birth: '1983-12-05',
    language: 'et',
    roles: [{ role: 'commissioner_officer', at: 'commissioner' }],
  },
  estonianParent: {
    givenName: 'Tiina',
    familyName: 'Rohtla',
    sex: 'female',
    birth: '1979-03-08',
    language: 'et',
    roles: [{ role: 'family_member', at: null }],
  },
  russianParent: {
    givenName: 'Oksana',
    familyName: 'Bereznjakova',
    sex: 'female',
    birth: '1984-07-19',
    language: 'ru',
    roles: [{ role: 'family_member', at: null }],
  },
  adoptiveParent: {
    givenName: 'Kristel',
    familyName: 'Heinmaa',
    sex: 'female',
    birth: '1986-10-30',
    language: 'et',
    roles: [{ role: 'family_member', at: null }],
  },
  twoRoles: {
    givenName: 'Aive',
    familyName: 'Varjun',
    sex: 'female',
    birth: '1978-01-26',
    language: 'et',
    roles: [
      { role: 'family_supporter', at: 'lepatriinu' },
      { role: 'project_manager', at: 'narova' },
    ],
  },
  noRole: {
    givenName: 'Viljar',
    familyName: 'Paekivi',
    sex: 'male',
    birth: '1992-05-14',
    language: 'et',
    roles: [],
  },
} as const satisfies Record<string, CastPerson>;

export type CastKey = keyof typeof cast;

/** The identity code of one of the cast. */
export function castCode(key: CastKey): IdentityCode {
  const { birth, sex } = cast[key];
  return makeIdentityCode({ birth: civilDateOf(birth), sex, serial: 990 });
}
