import type { ProviderKey } from '../cast/cast.ts';

/** A provider of the demo country. No such organisation exists, and no register has given out such a code. */
export interface ProviderSketch {
  readonly key: ProviderKey | null;
  readonly name: string;
  readonly registryCode: string;
  readonly counties: readonly string[];
  readonly mailbox: string;
}

const county = (names: string) => names.split(' ').map((name) => `${name} maakond`);

export const providers: readonly ProviderSketch[] = [
  {
    key: 'tammetoru',
    name: 'MTÜ Tammetõru Pered',
    registryCode: registryCode('8099001'),
    counties: county('Tartu Põlva Võru'),
    mailbox: 'tammetoru',
  },
  {
    key: 'lepatriinu',
    name: 'MTÜ Lepatriinu Peretugi',
    registryCode: registryCode('8099002'),
    counties: county('Harju Rapla'),
    mailbox: 'lepatriinu',
  },
  {
    key: 'narova',
    name: 'MTÜ Narova Sillad',
    registryCode: registryCode('8099003'),
    counties: county('Ida-Viru Harju'),
    mailbox: 'narova',
  },
  {
    key: null,
    name: 'SA Põhjatähe Perekool',
    registryCode: registryCode('9099004'),
    counties: county('Harju Lääne-Viru Järva'),
    mailbox: 'pohjataht',
  },
  {
    key: null,
    name: 'MTÜ Kaldapääsukese Pered',
    registryCode: registryCode('8099005'),
    counties: county('Pärnu Viljandi'),
    mailbox: 'kaldapaasuke',
  },
  {
    key: null,
    name: 'MTÜ Saarepuu Peretugi',
    registryCode: registryCode('8099006'),
    counties: county('Saare Hiiu Lääne'),
    mailbox: 'saarepuu',
  },
  {
    key: null,
    name: 'OÜ Metsmaasika Peretöö',
    registryCode: registryCode('1999007'),
    counties: county('Jõgeva Tartu Lääne-Viru'),
    mailbox: 'metsmaasikas',
  },
  {
    key: null,
    name: 'MTÜ Mulgikoja Pered',
    registryCode: registryCode('8099008'),
    counties: county('Viljandi Valga'),
    mailbox: 'mulgikoda',
  },
  {
    key: null,
    name: 'SA Rukkilille Peretugi',
    registryCode: registryCode('9099009'),
    counties: county('Harju Lääne Rapla Järva'),
    mailbox: 'rukkilill',
  },
  {
    key: null,
    name: 'MTÜ Kuldnoka Kodud',
    registryCode: registryCode('8099010'),
    counties: county('Võru Valga Põlva Hiiu Saare'),
    mailbox: 'kuldnokk',
  },
];

/** Seven digits and the one that checks them, as the business register reckons it. */
function registryCode(seven: string): string {
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * Number(seven[at]), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7]);
  const check = first < 10 ? first : sum([3, 4, 5, 6, 7, 8, 9]) % 10;
  return `${seven}${check}`;
}
