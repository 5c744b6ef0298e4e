import { civilDateOf } from '../../rules/index.ts';
import type { Lisa8 } from './data.ts';

/** An invented referral that was returned once, with a child who is still awaited. */
export const exampleReferral: Lisa8 = {
  service: 'needs-based',
  municipality: 'Kastre vald',
  worker: { name: 'Ülle Kõiv', phone: '+372 5555 0101', email: 'ylle.koiv@kastre.example' },
  version: 2,
  sentOn: civilDateOf('2026-10-14'),
  familyName: 'Tõnu Õunapuu ja Žanna Kuusk',
  familyKind: 'guardian',
  language: 'ru',
  address: 'Kõrgemäe, Melliste küla',
  residence: 'Kastre vald',
  phone: '+372 5555 0102',
  email: 'pere@ounapuu.example',
  parents: [
    { name: 'Tõnu Õunapuu', code: '38504126012' },
    { name: 'Žanna Kuusk', code: '48609092782' },
  ],
  children: [
    { name: 'Mirt Õun', code: '51805010215', arrived: civilDateOf('2024-01-05'), expected: null },
    { name: 'Kai Õun', code: '', arrived: null, expected: civilDateOf('2026-12-01') },
  ],
  casePlan: 'STAR 2026/118, 01.09.2026',
  goals: ['Kiindumus süveneb', 'Kool läheb ladusalt'],
  topics: [3, 4, 7],
  problems: 'Öine rahutus.\n=1+1 ei ole valem.',
  earlier: 'Kohanemise tugi 2024',
  wishedProvider: 'Tugipuu OÜ',
  askedProvider: null,
  decisions: [
    {
      version: 1,
      decision: 'returned',
      on: civilDateOf('2026-10-12'),
      officer: 'Jüri Ametnik',
      reason: 'Lisage juhtumiplaani viide.',
      provider: null,
    },
    {
      version: 2,
      decision: 'accepted',
      on: civilDateOf('2026-10-20'),
      officer: 'Jüri Ametnik',
      reason: '',
      provider: 'Tugipuu OÜ',
    },
  ],
  withdrawnOn: null,
};

/** An adoptive family asks for adaptation itself, of a provider, and nobody has answered. */
export const exampleRequest: Lisa8 = {
  ...exampleReferral,
  service: 'adaptation',
  municipality: null,
  worker: null,
  version: 1,
  familyKind: 'adoptive',
  language: 'et',
  casePlan: '',
  goals: [],
  topics: [],
  problems: '',
  earlier: '',
  wishedProvider: null,
  askedProvider: 'Tugipuu OÜ',
  decisions: [],
};
