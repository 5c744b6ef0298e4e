import type pg from 'pg';
import { addDays, type CivilDate, yearOf } from '../../../rules/index.ts';
import { type DemoLanguage, givenNames } from '../names/given-names.ts';
import type { IdentityRegister } from '../names/register.ts';
import { surnames } from '../names/surnames.ts';
import type { Random } from '../random.ts';

interface Provider {
  readonly id: string;
  readonly counties: readonly string[];
}

export interface Specialist {
  readonly id: string;
  readonly role: 'mentor' | 'psychologist' | 'supervisor';
  readonly provider: string;
  readonly languages: readonly string[];
  readonly counties: readonly string[];
}

/** Writes people that the country's seeding did not make: specialists, and families that only consider. */
export class Newcomers {
  readonly #client: pg.ClientBase;
  readonly #register: IdentityRegister;
  readonly #today: CivilDate;
  readonly #random: Random;

  constructor(client: pg.ClientBase, register: IdentityRegister, today: CivilDate, random: Random) {
    this.#client = client;
    this.#register = register;
    this.#today = today;
    this.#random = random;
  }

  async #query<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.#client.query(text, [...values])).rows as R[];
  }

  /** Beside the cast: in each provider a mentor for each of its counties, a psychologist and a supervisor. */
  async hire(): Promise<readonly Specialist[]> {
    const providers = await this.#query<Provider>(
      `select o.id, array(select distinct c from memberships m, unnest(m.counties) c
                           where m.organisation_id = o.id order by 1) as counties
         from organisations o where o.kind = 'provider' order by o.name, o.id`,
    );
    for (const { id, counties } of providers) {
      for (const county of counties) await this.#employ('mentor', id, [county]);
      await this.#employ('psychologist', id, counties);
      await this.#employ('supervisor', id, counties);
    }
    // TK 2.8.6: whoever waits for the confirmation has no family yet.
    return this.#query<Specialist>(
      `select id, role, organisation_id as provider, languages, counties from memberships
        where role in ('mentor', 'psychologist', 'supervisor') and ended_on is null and not only_known
          and confirmed_on < $1::date - 210 order by id`,
      [this.#today],
    );
  }

  async #employ(role: Specialist['role'], provider: string, counties: readonly string[]): Promise<void> {
    const random = this.#random;
    const russian = counties.includes('Ida-Viru maakond') || random.chance(0.2);
    const language: DemoLanguage = russian ? 'ru' : 'et';
    const person = this.#person(language, random.whole(35, 62));
    const [row] = await this.#query<{ id: string }>(
      `insert into people (id, identity_code, given_name, family_name, language, created_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        random.uuid(),
        person.code,
        person.given,
        person.family,
        language,
        `${addDays(this.#today, -700)} 09:00:00`,
      ],
    );
    const began = addDays(this.#today, -random.whole(700, 1500));
    await this.#query(
      `insert into memberships (id, person_id, role, organisation_id, display_name, languages, counties, confirmed_on, began_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        random.uuid(),
        row?.id,
        role,
        provider,
        `${person.given} ${person.family}`,
        russian ? ['ru', 'et'] : ['et'],
        counties,
        addDays(began, random.whole(0, 12)),
        began,
      ],
    );
  }

  #person(language: DemoLanguage, age: number) {
    const random = this.#random;
    const birth = addDays(this.#today, -(age * 365 + random.whole(0, 360)));
    return {
      birth,
      given: random.pick(givenNames[language].adults.female).written,
      family: random.pick(surnames[language]).of('female'),
      code: this.#register.next(birth, 'female'),
    };
  }

  /** TK 2.3.4, TK 2.5.6: families that consider it, are being assessed, or wait; a few with each provider. */
  async enterProspective(): Promise<void> {
    const random = this.#random;
    const providers = await this.#query<{ id: string; county: string | null; families: number }>(
      `select o.id, (select m.counties[1] from memberships m where m.organisation_id = o.id and m.counties <> '{}' order by m.id limit 1) as county,
              (select count(*)::integer from families f where f.provider_id = o.id) as families
         from organisations o where o.kind = 'provider' order by o.name, o.id`,
    );
    const stem = `PT-${yearOf(this.#today)}-`;
    const [{ last = 0 } = {}] = await this.#query<{ last: number }>(
      `select coalesce(max(substr(case_number, $1)::integer), 0) as last from families where case_number like $2`,
      [stem.length + 1, `${stem}%`],
    );
    let number = 0;
    for (const { id, county, families } of providers) {
      for (let at = 0; at < 1 + Math.round(families / 60); at += 1) {
        number += 1;
        const language: DemoLanguage = random.chance(0.25) ? 'ru' : 'et';
        const person = this.#person(language, random.whole(28, 48));
        const family = random.uuid();
        await this.#query(
          `insert into families (id, case_number, kind, name, language, phone, provider_id, county, created_at)
           values ($1, $2, 'prospective', $3, $4, $5, $6, $7, $8)`,
          [
            family,
            `${stem}${String(last + number).padStart(5, '0')}`,
            `${person.given} ${person.family}`,
            language,
            `+372 000 ${String(6000 + number)}`,
            id,
            county,
            `${addDays(this.#today, -random.whole(5, 90))} 10:00:00`,
          ],
        );
        await this.#query(
          `insert into family_members (id, family_id, relation, given_name, family_name, identity_code, born_on, phone)
           values ($1, $2, 'parent', $3, $4, $5, $6, $7)`,
          [
            random.uuid(),
            family,
            person.given,
            person.family,
            person.code,
            person.birth,
            `+372 000 ${String(6000 + number)}`,
          ],
        );
      }
    }
  }
}
