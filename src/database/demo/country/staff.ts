import { addDays, type CivilDate } from '../../../rules/index.ts';
import type { MembershipRole } from '../../tables.ts';
import type { CastKey, ProviderKey } from '../cast/cast.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import type { IdentityRegister } from '../names/register.ts';
import type { Municipality } from '../places.ts';
import { Random } from '../random.ts';
import type { Batch } from '../rows.ts';
import { anyCharacter, type Character, excellent, oftenLate, steady } from './character.ts';
import { Hiring, type Terms } from './hiring.ts';
import { type Offices, type Provider, writeOffices } from './offices.ts';

/** A supporter as families are given to them. */
export interface Supporter {
  readonly membershipId: string;
  readonly provider: Provider;
  readonly languages: readonly DemoLanguage[];
  readonly counties: readonly string[];
  readonly character: Character;
  /** The first day on which the supporter no longer works; null where there is none. */
  readonly leftOn: CivilDate | null;
}

/** Everyone who works with families, and for whom. */
export interface Staff {
  /** Who takes families by chance; the cast have those that they were given. */
  readonly supporters: readonly Supporter[];
  readonly cast: Readonly<Record<'supporter' | 'secondSupporter' | 'narvaSupporter' | 'twoRoles', Supporter>>;
  /** The organisation of a municipality, by EHAK code. */
  readonly municipalityIds: ReadonlyMap<string, string>;
}

interface Setting {
  readonly today: CivilDate;
  readonly municipalities: readonly Municipality[];
  readonly register: IdentityRegister;
  readonly batch: Batch;
  readonly providers: number;
  readonly supporters: number;
}

/** Writes the organisations and who works for them into the batch. */
export function writeStaff(setting: Setting): Staff {
  const random = new Random('staff');
  const { batch, today, municipalities, register } = setting;
  const offices = writeOffices(batch, municipalities, setting.providers, random, today);
  const hiring = new Hiring(batch, register, today, random);
  const cast = employCast(hiring, offices);
  employOffices(hiring, offices, municipalities, random);
  const supporters = employSupporters(setting, hiring, offices, random);
  employSpecialists(new Hiring(batch, register, today, new Random('specialists')), offices, municipalities);
  return {
    supporters,
    cast,
    municipalityIds: offices.municipalityIds,
  };
}

function employCast(hiring: Hiring, offices: Offices): Staff['cast'] {
  const providerOf = (key: ProviderKey): Provider => {
    const provider = offices.providers.find((office) => office.key === key);
    if (provider === undefined) throw new Error(`the demo has no provider ${key}`);
    return provider;
  };
  const supporter = (
    key: CastKey,
    at: ProviderKey,
    languages: readonly DemoLanguage[],
    counties: readonly string[],
    character: Character,
  ): Supporter => {
    const provider = providerOf(at);
    const terms = { languages, counties };
    const membershipId = hiring.employ(hiring.castPerson(key), 'family_supporter', provider.id, terms);
    return { membershipId, provider, languages, counties, character, leftOn: null };
  };
  const supporters = {
    supporter: supporter('supporter', 'tammetoru', ['et'], ['Tartu maakond', 'Põlva maakond'], steady),
    secondSupporter: supporter('secondSupporter', 'lepatriinu', ['et'], ['Harju maakond'], excellent),
    narvaSupporter: supporter('narvaSupporter', 'narova', ['ru', 'et'], ['Ida-Viru maakond'], excellent),
    twoRoles: supporter(
      'twoRoles',
      'lepatriinu',
      ['et', 'ru'],
      ['Harju maakond', 'Rapla maakond'],
      oftenLate,
    ),
  };
  const specialist = (key: CastKey, role: MembershipRole, at: ProviderKey, terms: Terms) =>
    hiring.employ(hiring.castPerson(key), role, providerOf(at).id, terms);
  specialist('mentor', 'mentor', 'tammetoru', { languages: ['et'], counties: ['Tartu maakond'] });
  specialist('psychologist', 'psychologist', 'narova', {
    languages: ['ru', 'et'],
    counties: ['Ida-Viru maakond'],
  });
  specialist('supervisor', 'supervisor', 'tammetoru', { languages: ['et'], counties: ['Tartu maakond'] });
  specialist('groupLeader', 'group_leader', 'tammetoru', { languages: ['et'], counties: ['Tartu maakond'] });
  hiring.employ(hiring.castPerson('twoRoles'), 'project_manager', providerOf('narova').id);
  hiring.employ(hiring.castPerson('manager'), 'project_manager', providerOf('tammetoru').id);
  hiring.employ(hiring.castPerson('officer'), 'commissioner_officer', offices.commissionerId);
  const tartu = offices.municipalityIds.get('0793');
  if (tartu === undefined) throw new Error('the demo has no Tartu');
  hiring.employ(hiring.castPerson('childProtection'), 'child_protection_worker', tartu);
  hiring.castPerson('noRole');
  return supporters;
}

/** Officers, project managers and child protection workers besides the cast. */
function employOffices(
  hiring: Hiring,
  offices: Offices,
  municipalities: readonly Municipality[],
  random: Random,
): void {
  for (let officer = 0; officer < 2; officer += 1) {
    hiring.employ(hiring.newPerson('et'), 'commissioner_officer', offices.commissionerId);
  }
  for (const { id, key, counties } of offices.providers) {
    const managers = (key === 'tammetoru' ? 0 : 1) + (counties.includes('Harju maakond') ? 1 : 0);
    for (let manager = 0; manager < managers; manager += 1) {
      hiring.employ(hiring.newPerson('et'), 'project_manager', id);
    }
  }
  for (const { ehak, people, russian } of municipalities) {
    const organisation = offices.municipalityIds.get(ehak);
    if (organisation === undefined) continue;
    const workers = (people > 12 ? 2 : 1) - (ehak === '0793' ? 1 : 0);
    for (let worker = 0; worker < workers; worker += 1) {
      const language = random.chance(russian) ? 'ru' : 'et';
      hiring.employ(hiring.newPerson(language), 'child_protection_worker', organisation);
    }
  }
}

/** Supporters besides the cast, spread over the counties as the people are, two at least in each. */
function employSupporters(
  { today, municipalities, supporters: count }: Setting,
  hiring: Hiring,
  offices: Offices,
  random: Random,
): Supporter[] {
  const found: Supporter[] = [];
  const turns = new Map<string, number>();
  const formerOf = new Set<Provider>();
  const posts = postsOf(municipalities, offices.providers, count - 4, random);
  posts.forEach(({ county, russian }, at) => {
    const covering = offices.providers.filter((office) => office.counties.includes(county));
    const turn = turns.get(county) ?? 0;
    turns.set(county, turn + 1);
    const provider = covering[turn % covering.length];
    if (provider === undefined) return;
    const language: DemoLanguage = random.chance(russian) ? 'ru' : 'et';
    const estonian: DemoLanguage[] = random.chance(0.25 + russian / 2) ? ['et', 'ru'] : ['et'];
    const languages: DemoLanguage[] = language === 'ru' ? ['ru', 'et'] : estonian;
    const counties = [county, ...provider.counties.filter((other) => other !== county && random.chance(0.4))];
    // Who writes Russian writes as a woman: the sentences are made so.
    const sex = languages.includes('ru') || random.chance(0.9) ? 'female' : 'male';
    const person = hiring.newPerson(language, sex);
    const isNew = at % 21 === 20;
    const leaves = !isNew && at >= posts.length / 2 && !formerOf.has(provider) && posts.length > 20;
    if (leaves) formerOf.add(provider);
    const leftOn = leaves ? addDays(today, -random.whole(200, 500)) : null;
    const membershipId = hiring.employ(person, 'family_supporter', provider.id, {
      languages,
      counties,
      isNew,
      leftOn,
    });
    // Whoever is not confirmed yet is given no family (TK 2.8.6).
    if (isNew) return;
    found.push({ membershipId, provider, languages, counties, character: anyCharacter(random), leftOn });
  });
  return found;
}

/** Mentors, psychologists, supervisors and group leaders at every provider; one of them waits to be confirmed. */
function employSpecialists(hiring: Hiring, offices: Offices, municipalities: readonly Municipality[]): void {
  const random = new Random('specialists’ places');
  const speaksRussian = (county: string) =>
    municipalities.some((one) => one.county === county && one.russian > 0.4 && one.people > 20);
  offices.providers.forEach(({ id, counties }, at) => {
    for (const role of ['mentor', 'mentor', 'psychologist', 'supervisor', 'group_leader'] as const) {
      const county = random.pick(counties);
      const languages: DemoLanguage[] = speaksRussian(county) && random.chance(0.6) ? ['ru', 'et'] : ['et'];
      hiring.employ(hiring.newPerson(languages[0] ?? 'et'), role, id, {
        languages,
        counties: [county, ...counties.filter((other) => other !== county && random.chance(0.3))],
        isNew: at % 4 === 1 && role === 'psychologist',
      });
    }
  });
}

interface Post {
  readonly county: string;
  /** Of the county's people, how many speak Russian. */
  readonly russian: number;
}

function postsOf(
  municipalities: readonly Municipality[],
  providers: readonly Provider[],
  count: number,
  random: Random,
): Post[] {
  const sums = new Map<string, { people: number; russian: number }>();
  for (const { county, people, russian } of municipalities) {
    if (!providers.some(({ counties }) => counties.includes(county))) continue;
    const sum = sums.get(county) ?? { people: 0, russian: 0 };
    sums.set(county, { people: sum.people + people, russian: sum.russian + russian * people });
  }
  const counties = [...sums].map(([county, sum]) => ({
    county,
    people: sum.people,
    russian: sum.russian / sum.people,
  }));
  const posts: Post[] = counties.length * 2 <= count ? [...counties, ...counties] : [...counties];
  while (posts.length < count) posts.push(random.weighted(counties, ({ people }) => people));
  return posts;
}
