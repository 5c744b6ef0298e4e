import type { Language } from '../../i18n/texts.ts';
import type { IdentityCode } from '../../identity/identity-code.ts';
import type { CivilDate } from '../../rules/index.ts';
import { civilDateOf } from '../../rules/index.ts';
import { type CastKey, type CastOrganisation, type CastPerson, cast, castCode } from './cast/cast.ts';

/** Someone whom the sign-in page of a demo offers to sign in as. */
export interface DemoPerson {
  /** Which text of i18n/demo.ts says what there is to see. */
  readonly key: CastKey;
  /** As the identity provider says it: EE and the identity code. */
  readonly subject: `EE${IdentityCode}`;
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly birth: CivilDate;
  readonly language: Language;
  /** The roles joined by `+`; empty for who has none. */
  readonly role: string;
  /** For whom the person acts, role by role; empty for families and for who has no role. */
  readonly organisation: string;
}

const organisations: Readonly<Record<CastOrganisation, string>> = {
  tammetoru: 'MTÜ Tammetõru Pered',
  lepatriinu: 'MTÜ Lepatriinu Peretugi',
  narova: 'MTÜ Narova Sillad',
  commissioner: 'Sotsiaalkindlustusamet',
  tartu: 'Tartu linn',
};

/** The people that a demo can be seen as: the same ones on every day and at every scale. */
export function demoPeople(): DemoPerson[] {
  return (Object.keys(cast) as CastKey[]).map((key) => {
    const { givenName, familyName, birth, language, roles }: CastPerson = cast[key];
    return {
      key,
      subject: `EE${castCode(key)}`,
      givenName,
      familyName,
      name: `${givenName} ${familyName}`,
      birth: civilDateOf(birth),
      language,
      role: roles.map(({ role }) => role).join('+'),
      organisation: roles.flatMap(({ at }) => (at === null ? [] : [organisations[at]])).join(', '),
    };
  });
}
