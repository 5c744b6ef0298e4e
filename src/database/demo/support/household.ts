import type { Sex } from '../../../identity/identity-code.ts';
import { addDays, type CivilDate, civilDateOf } from '../../../rules/index.ts';
import { type GivenName, givenNames } from '../names/given-names.ts';
import type { IdentityRegister } from '../names/register.ts';
import { type Surname, surnames } from '../names/surnames.ts';
import type { Random } from '../random.ts';
import type { FamilySketch } from './sketch.ts';

export interface Parent {
  readonly given: GivenName;
  readonly familyName: string;
  readonly code: string;
  readonly bornOn: CivilDate;
}

export interface HouseholdChild {
  readonly id: string;
  readonly given: GivenName;
  readonly familyName: string;
  readonly code: string;
  readonly bornOn: CivilDate;
}

/** Who lives in a family, with names and identity codes. */
export interface Household {
  readonly name: string;
  readonly parents: readonly Parent[];
  /** In the order of the sketch's children. */
  readonly children: readonly HouseholdChild[];
  readonly ownChildren: readonly HouseholdChild[];
}

const couples = { guardian: 0.45, foster: 0.78, adoptive: 0.92 } as const;
const ages = { guardian: [33, 68], foster: [32, 60], adoptive: [31, 49] } as const;
const withOwnChildren = { guardian: 0.25, foster: 0.45, adoptive: 0.2 } as const;

export function householdOf(
  sketch: FamilySketch,
  register: IdentityRegister,
  random: Random,
  today: CivilDate,
): Household {
  const { kind, language, parent: known } = sketch;
  const names = givenNames[language];
  const bornBetween = (least: number, most: number) =>
    addDays(today, -random.whole(least * 365, most * 365 + 364));
  const used = new Set<string>();
  const given = (list: readonly GivenName[]): GivenName => {
    const fresh = list.filter(({ written }) => !used.has(written));
    const name = random.pick(fresh);
    used.add(name.written);
    return name;
  };

  const surname: Surname =
    known === undefined ? random.pick(surnames[language]) : { of: (sex) => inFamily(known.familyName, sex) };
  const oldest = sketch.children.map(({ bornOn }) => bornOn).sort()[0];
  const [youngestParent, oldestParent] = ages[kind];
  const parents: Parent[] = [];
  if (known !== undefined) {
    const list = names.adults[known.sex];
    const name = list.find(({ written }) => written === known.givenName);
    if (name === undefined) throw new Error(`no forms of the name ${known.givenName}`);
    used.add(name.written);
    parents.push({
      given: name,
      familyName: known.familyName,
      code: known.code,
      bornOn: civilDateOf(known.birth),
    });
  } else {
    const sex: Sex = random.chance(0.85) ? 'female' : 'male';
    let bornOn = bornBetween(youngestParent, oldestParent);
    // A parent is of an age to be one of the oldest child's.
    if (oldest !== undefined && bornOn > addDays(oldest, -22 * 365))
      bornOn = addDays(oldest, -random.whole(22, 34) * 365);
    parents.push({
      given: given(names.adults[sex]),
      familyName: surname.of(sex),
      code: register.next(bornOn, sex),
      bornOn,
    });
  }
  const [first] = parents;
  if (first !== undefined && random.chance(known === undefined ? couples[kind] : 1)) {
    const sex: Sex = names.adults.female.includes(first.given) ? 'male' : 'female';
    const bornOn = addDays(first.bornOn, random.whole(-6 * 365, 5 * 365));
    parents.push({
      given: given(names.adults[sex]),
      familyName: surname.of(sex),
      code: register.next(bornOn, sex),
      bornOn,
    });
  }

  const child = (sex: Sex, bornOn: CivilDate, familyName: string): HouseholdChild => ({
    id: random.uuid(),
    given: given(names.children[sex]),
    familyName,
    code: register.next(bornOn, sex),
    bornOn,
  });
  // Siblings come with one surname of their own; an adopted child takes the family's.
  const keepsName = kind === 'foster' || (kind === 'guardian' && random.chance(0.55));
  const birthName = keepsName ? random.pick(surnames[language]) : surname;
  const children = sketch.children.map(({ sex, bornOn }) => child(sex, bornOn, birthName.of(sex)));
  const ownChildren: HouseholdChild[] = [];
  if (random.chance(withOwnChildren[kind])) {
    for (let count = random.whole(1, 2); count > 0; count -= 1) {
      const sex: Sex = random.chance(0.5) ? 'female' : 'male';
      ownChildren.push(child(sex, bornBetween(2, 17), surname.of(sex)));
    }
  }
  return { name: nameOf(parents, surname), parents, children, ownChildren };
}

/** The same surname for another sex, where it is one that bends. */
function inFamily(familyName: string, sex: Sex): string {
  if (sex === 'male' && /(ov|ev|in)a$/.test(familyName)) return familyName.slice(0, -1);
  return familyName;
}

function nameOf(parents: readonly Parent[], surname: Surname): string {
  const [first, second] = parents;
  if (first === undefined) throw new Error('a family without parents');
  if (second === undefined) return `${first.given.written} ${first.familyName}`;
  return `${first.given.written} ja ${second.given.written} ${surname.of('male')}`;
}
