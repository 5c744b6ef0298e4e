import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../platform/project-folder.ts';
import type { CivilDate } from '../../rules/index.ts';

export interface Municipality {
  readonly ehak: string;
  readonly name: string;
  readonly county: string;
  readonly island: boolean;
  /** Inhabitants in thousands, roughly: how many of the invented families live here. */
  readonly people: number;
  /** Of its invented families, how many speak Russian at home. */
  readonly russian: number;
}

// Round figures that only spread invented families over the map; they are no statistics.
const thousands: Readonly<Record<string, number>> = {
  '0141': 6, '0198': 18, '0245': 7, '0296': 11, '0304': 7, '0338': 8, '0353': 7, '0424': 3, '0431': 14,
  '0446': 17, '0651': 5, '0653': 26, '0718': 11, '0726': 25, '0784': 455, '0890': 24, '0205': 9, '0130': 5,
  '0251': 12, '0321': 33, '0442': 9, '0511': 53, '0514': 5, '0735': 12, '0803': 5, '0247': 13, '0486': 5,
  '0618': 10, '0255': 9, '0567': 10, '0834': 11, '0184': 13, '0441': 7, '0907': 0.4, '0191': 4, '0272': 5,
  '0663': 15, '0661': 6, '0792': 11, '0901': 7, '0903': 6, '0928': 6, '0284': 5, '0622': 14, '0708': 6,
  '0214': 5, '0303': 0.7, '0430': 5, '0624': 51, '0638': 8, '0712': 4, '0809': 12, '0293': 6, '0317': 8,
  '0503': 8, '0668': 13, '0478': 2, '0689': 0.2, '0714': 31, '0171': 15, '0283': 13, '0291': 5, '0432': 5,
  '0528': 4, '0586': 5, '0793': 97, '0796': 12, '0557': 6, '0824': 6, '0855': 15, '0480': 7, '0615': 8,
  '0897': 17, '0899': 13, '0142': 4, '0698': 5, '0732': 3, '0919': 12, '0917': 11,
}; // biome-ignore format: a table of figures

const russianShares: Readonly<Record<string, number>> = {
  '0784': 0.42, '0446': 0.7, '0424': 0.55, '0296': 0.2, '0431': 0.3, '0511': 0.95, '0735': 0.95, '0321': 0.8,
  '0514': 0.75, '0251': 0.55, '0803': 0.35, '0442': 0.35, '0130': 0.4, '0855': 0.3, '0793': 0.15, '0624': 0.12,
  '0792': 0.25, '0184': 0.15, '0586': 0.35, '0486': 0.3,
}; // biome-ignore format: a table of figures

function* records(file: string): Generator<Record<string, string>> {
  const text = readFileSync(join(projectFolder, 'data', file), 'utf8');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  for (const line of lines) {
    const fields = line.split(',');
    yield Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']));
  }
}

/** The municipalities that there are on a day: one that has joined another is no longer among them. */
export function municipalitiesOn(today: CivilDate): Municipality[] {
  const found: Municipality[] = [];
  for (const record of records('municipalities.csv')) {
    const { ehak_2018: ehak = '', name = '', county = '', island, valid_to: validTo = '' } = record;
    if (validTo !== '' && validTo < today.slice(0, validTo.length)) continue;
    found.push({
      ehak,
      name,
      county,
      island: island === '1',
      people: thousands[ehak] ?? 5,
      russian: russianShares[ehak] ?? 0.04,
    });
  }
  return found;
}
