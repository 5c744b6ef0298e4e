import type { CivilDate } from '../../../rules/index.ts';
import type { ProviderKey } from '../cast/cast.ts';
import type { Municipality } from '../places.ts';
import type { Random } from '../random.ts';
import type { Batch } from '../rows.ts';
import { writeContracts } from './contracts.ts';
import { providers } from './providers.ts';

export interface Provider {
  readonly id: string;
  readonly key: ProviderKey | null;
  readonly counties: readonly string[];
}

export interface Offices {
  readonly commissionerId: string;
  /** The organisation of a municipality, by EHAK code. */
  readonly municipalityIds: ReadonlyMap<string, string>;
  readonly providers: readonly Provider[];
}

// Numbers that begin with 0 are given to nobody in Estonia.
const telephone = (number: number) => `+372 000 ${String(number).padStart(4, '0')}`;

/** Writes the organisations into the batch. */
export function writeOffices(
  batch: Batch,
  municipalities: readonly Municipality[],
  providerCount: number,
  random: Random,
  today: CivilDate,
): Offices {
  const commissionerId = random.uuid();
  const commissionerCode = '70001975';
  batch.organisations.push({
    id: commissionerId,
    kind: 'commissioner',
    name: 'Sotsiaalkindlustusamet',
    registry_code: commissionerCode,
    ehak: null,
    county: null,
    island: false,
    email: 'ska@tugiring.example',
    phone: telephone(1),
  });
  const municipalityIds = new Map<string, string>();
  for (const { ehak, name, county, island } of municipalities) {
    const id = random.uuid();
    municipalityIds.set(ehak, id);
    const email = `lastekaitse-${ehak}@tugiring.example`;
    const phone = telephone(2000 + municipalityIds.size);
    batch.organisations.push({
      id,
      kind: 'municipality',
      name,
      registry_code: null,
      ehak,
      county,
      island,
      email,
      phone,
    });
  }
  const written = providers
    .slice(0, providerCount)
    .map(({ key, name, registryCode, counties, mailbox }, at) => {
      const id = random.uuid();
      batch.organisations.push({
        id,
        kind: 'provider',
        name,
        registry_code: registryCode,
        ehak: null,
        county: counties[0] ?? null,
        island: false,
        email: `info@${mailbox}.example`,
        phone: telephone(100 + at),
      });
      return { id, key, name, registryCode, counties };
    });
  const commissioner = { id: commissionerId, name: 'Sotsiaalkindlustusamet', registryCode: commissionerCode };
  writeContracts(batch, today, commissioner, written);
  return { commissionerId, municipalityIds, providers: written };
}
