import type { CivilDate } from '../../../rules/index.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import type { Random } from '../random.ts';
import type { Staff, Supporter } from './staff.ts';

/** Who could support a family: by county and language (TK 2.8.4, TK 2.8.9). */
export class Choosing {
  readonly #byCounty = new Map<string, Supporter[]>();
  readonly #byProvider = new Map<string, Supporter[]>();
  readonly #all: readonly Supporter[];

  constructor({ supporters }: Staff) {
    this.#all = supporters;
    for (const supporter of supporters) {
      for (const county of supporter.counties) add(this.#byCounty, county, supporter);
      add(this.#byProvider, supporter.provider.id, supporter);
    }
  }

  covers(county: string): boolean {
    return this.#byCounty.has(county);
  }

  /** A supporter for a family; one who has left is chosen only for a beginning before. */
  supporter(county: string, language: DemoLanguage, from: CivilDate, random: Random): Supporter {
    const there = (list: readonly Supporter[] | undefined) =>
      (list ?? []).filter((one) => worksOn(one, from));
    const near = there(this.#byCounty.get(county));
    const speaking = near.filter(({ languages }) => languages.includes(language));
    if (speaking.length > 0) return random.pick(speaking);
    const elsewhere = there(this.#all).filter(({ languages }) => languages.includes(language));
    return random.pick(elsewhere.length > 0 ? elsewhere : near);
  }

  /** Another supporter of the same provider, who speaks the family's language; undefined where there is none. */
  colleague(of: Supporter, language: DemoLanguage, from: CivilDate, random: Random): Supporter | undefined {
    const others = (this.#byProvider.get(of.provider.id) ?? []).filter(
      (one) => one !== of && one.leftOn === null && worksOn(one, from) && one.languages.includes(language),
    );
    return others.length === 0 ? undefined : random.pick(others);
  }
}

const worksOn = (supporter: Supporter, day: CivilDate) => supporter.leftOn === null || day < supporter.leftOn;

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
