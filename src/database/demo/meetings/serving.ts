import type pg from 'pg';
import { addDays, addWorkingDays, type CivilDate, yearOf } from '../../../rules/index.ts';
import { type CastKey, castCode } from '../cast/cast.ts';
import type { Random } from '../random.ts';
import { endings, topicsSaid } from '../words/meetings.ts';
import type { Specialist } from './newcomers.ts';
import type { MeetingRows } from './rows.ts';
import { type ServedFamily, writeSeries } from './series.ts';

const services = { mentor: 'mentoring', psychologist: 'counselling', supervisor: 'supervision' } as const;
const edition = '2024-2025';

/** Gives families their specialists, with the wishes that led to it and what came of it. */
export class Serving {
  readonly #client: pg.ClientBase;
  readonly #specialists: readonly Specialist[];
  readonly #today: CivilDate;
  readonly #random: Random;
  readonly #rows: MeetingRows;
  #castAsked = false;

  constructor(
    client: pg.ClientBase,
    specialists: readonly Specialist[],
    today: CivilDate,
    random: Random,
    rows: MeetingRows,
  ) {
    this.#client = client;
    this.#specialists = specialists;
    this.#today = today;
    this.#random = random;
    this.#rows = rows;
  }

  async #query<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.#client.query(text, [...values])).rows as R[];
  }

  async serve(): Promise<void> {
    const random = this.#random;
    const families = await this.#query<ServedFamily>(
      `select f.id, f.kind, f.provider_id as provider, f.language, f.county, f.address, f.name,
              (select m.id from memberships m where m.family_id = f.id order by m.id limit 1) as parent,
              (select m.id from memberships m where m.organisation_id = f.provider_id and m.role = 'project_manager'
                order by m.id limit 1) as manager
         from families f where f.provider_id is not null order by f.id`,
    );
    const cast = await this.#cast();
    const taken = new Map<string, number>();
    /** Of each provider at least one family waits. */
    const couldWait = new Map<string, ServedFamily>();
    const waits = new Set<string>();
    for (const family of families) {
      const isCastFamily = cast.families.has(family.id);
      const prospective = family.kind === 'prospective';
      const mentored = isCastFamily || random.chance(prospective ? 0.7 : 0.12);
      const counselled = isCastFamily || random.chance(prospective ? 0.3 : 0.1);
      if (mentored) this.#engage(family, 'mentor', cast.specialists, taken);
      if (counselled)
        this.#engage(family, random.chance(0.75) ? 'psychologist' : 'supervisor', cast.specialists, taken);
      if (mentored) continue;
      couldWait.set(family.provider, family);
      if (!random.chance(prospective ? 0.8 : 0.012)) continue;
      this.#wish(family, random.whole(0, 9));
      waits.add(family.provider);
    }
    for (const [provider, family] of couldWait) {
      if (!waits.has(provider)) this.#wish(family, random.whole(1, 6));
    }
  }

  /** Families of the cast's supporters and parents, and the cast's specialists: they are served in any case. */
  async #cast() {
    const codes = (keys: readonly CastKey[]) => keys.map(castCode);
    const families = await this.#query<{ id: string }>(
      `select f.id from families f where exists (
         select from memberships m join people p on p.id = m.person_id
          where p.identity_code = any ($1) and m.family_id = f.id)
       union (select f.id from families f where exists (
         select from memberships m join people p on p.id = m.person_id
          where p.identity_code = any ($2) and m.id = any (f.supporter_keys)) order by f.id limit 7)`,
      [codes(['estonianParent', 'russianParent', 'adoptiveParent']), codes(['supporter', 'narvaSupporter'])],
    );
    const specialists = await this.#query<{ id: string }>(
      'select m.id from memberships m join people p on p.id = m.person_id where p.identity_code = any ($1)',
      [codes(['mentor', 'psychologist', 'supervisor'])],
    );
    return {
      families: new Set(families.map(({ id }) => id)),
      specialists: new Set(specialists.map(({ id }) => id)),
    };
  }

  /** Whoever works in the county and speaks the language, and of those who has fewest; the cast first. */
  #choose(
    family: ServedFamily,
    role: Specialist['role'],
    cast: ReadonlySet<string>,
    taken: Map<string, number>,
  ): Specialist | undefined {
    const fitness = (one: Specialist) =>
      (cast.has(one.id) ? 4 : 0) +
      (family.county !== null && one.counties.includes(family.county) ? 2 : 0) +
      (one.languages.includes(family.language) ? 2 : 0) -
      (taken.get(one.id) ?? 0) / 3;
    const [best] = this.#specialists
      .filter((one) => one.role === role && one.provider === family.provider)
      .sort((a, b) => fitness(b) - fitness(a));
    return best;
  }

  #wish(family: ServedFamily, ago: number): string {
    const random = this.#random;
    const id = random.uuid();
    this.#rows.add('service_wishes', {
      id,
      family_id: family.id,
      service: random.chance(0.7) ? 'mentoring' : 'counselling',
      source: family.parent === null ? 'provider' : 'family',
      author_id: family.parent ?? family.manager,
      informed_on: addDays(this.#today, -ago),
      words: random.pick(topicsSaid[family.language]),
      answer: '',
    });
    return id;
  }

  #engage(
    family: ServedFamily,
    role: Specialist['role'],
    cast: ReadonlySet<string>,
    taken: Map<string, number>,
  ): void {
    const specialist = this.#choose(family, role, cast, taken);
    if (specialist === undefined) return;
    const random = this.#random;
    const today = this.#today;
    const served = taken.get(specialist.id) ?? 0;
    taken.set(specialist.id, served + 1);
    // Some have only been given: their clock runs.
    const isNew = served % 4 === 3;
    const ended = !isNew && !cast.has(specialist.id) && random.chance(0.25);
    const informed = addDays(today, -(isNew ? random.whole(1, 6) : random.whole(60, 200)));
    const [began = today] = [addWorkingDays(informed, 1), today].sort();
    const id = random.uuid();
    const source = family.parent === null ? 'provider' : 'family';
    const wish = random.uuid();
    this.#rows.add('service_wishes', {
      id: wish,
      family_id: family.id,
      service: services[role],
      source,
      author_id: family.parent ?? family.manager,
      informed_on: informed,
      words: random.pick(topicsSaid[family.language]),
      outcome: 'given',
      closed_on: began,
      closed_by: family.manager,
      answer: '',
    });
    const meetings = isNew
      ? 0
      : writeSeries(this.#rows, random, today, { family, engagement: id, specialist, began, ended });
    const endedOn = ended ? addDays(today, -random.whole(20, 50)) : null;
    this.#rows.add('engagements', {
      id,
      family_id: family.id,
      service: services[role],
      edition,
      membership_id: specialist.id,
      wish_id: wish,
      basis: source,
      informed_on: informed,
      began_on: began,
      contacted_on: isNew ? null : addWorkingDays(informed, random.chance(0.9) ? 3 : 7),
      ended_on: endedOn,
      ending: endedOn === null ? null : 'done',
      ending_reason: endedOn === null ? '' : random.pick(endings),
      reads_until: endedOn === null ? null : addDays(endedOn, 40),
      given_by: family.manager,
      provider_id: family.provider,
    });
    if (role === 'mentor' || family.kind === 'prospective' || meetings === 0) return;
    // One of the cast's waits for the commissioner whatever the day; of the others some who have met often.
    const first = cast.has(specialist.id) && !this.#castAsked;
    if (first) this.#castAsked = true;
    if (first || (meetings >= 3 && random.chance(0.12)))
      this.#rows.add('extra_sessions', {
        id: random.uuid(),
        family_id: family.id,
        engagement_id: id,
        year: yearOf(today),
        asked: random.whole(1, 3),
        author_id: specialist.id,
        asked_on: addDays(today, -random.whole(1, 8)),
        reasons:
          'Töö lapse traumakogemusega on pooleli ja pere on pühendunud. Kavas on kohtumised vanematega, et hoida saavutatut ja vältida lapse ümberpaigutamist.',
      });
  }
}
