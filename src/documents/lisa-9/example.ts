import { civilDateOf } from '../../rules/index.ts';
import type { Lisa9 } from './data.ts';

/** An invented plan: a goal of each kind and state, a round table, meetings that tell nothing of how a goal moved. */
export const examplePlan: Lisa9 = {
  familyName: 'Perekond Õunapuu & Kuusk',
  caseNumber: 'PT-2026-00417',
  services: [{ kind: 'needs-based', child: 'Mirt' }],
  provider: 'Tugipuu OÜ',
  supporters: ['Liisi Mägede'],
  agreedOn: civilDateOf('2026-01-20'),
  asOf: civilDateOf('2026-11-02'),
  goals: [
    {
      title: 'Kiindumus süveneb',
      source: 'referral',
      state: 'open',
      setOn: civilDateOf('2026-01-20'),
      closedOn: null,
      steps: [
        {
          heldOn: civilDateOf('2026-02-03'),
          mode: 'home',
          meeting: 'introduction',
          movement: null,
          done: 'Leppisime kokku õhturituaali.\n=1+1 ei ole valem.',
        },
        {
          heldOn: civilDateOf('2026-03-10'),
          mode: 'in-person',
          meeting: 'round-table',
          movement: 'step',
          done: 'Kool ja pere räägivad ühte juttu.',
        },
      ],
    },
    {
      title: 'Kool läheb ladusalt',
      source: 'agreement',
      state: 'reached',
      setOn: civilDateOf('2026-01-20'),
      closedOn: civilDateOf('2026-06-01'),
      steps: [
        {
          heldOn: civilDateOf('2026-02-17'),
          mode: 'phone',
          meeting: 'ordinary',
          movement: 'back',
          done: '',
        },
      ],
    },
    {
      title: 'Uni on rahulik',
      source: 'added',
      state: 'dropped',
      setOn: civilDateOf('2026-04-02'),
      closedOn: civilDateOf('2026-05-04'),
      steps: [],
    },
  ],
  notes: 'Logopeed kolmapäeviti kell 15.',
  overview: {
    sentOn: civilDateOf('2026-10-19'),
    from: civilDateOf('2026-07-20'),
    to: civilDateOf('2026-10-19'),
    author: 'Liisi Mägede',
    municipality: 'Kastre vald, Ülle Kõiv',
    course: 'Kohtusime iga kahe nädala tagant.',
    progress: 'Mirt jääb ise magama.',
    difficulties: 'Hommikud on endiselt kiired.',
  },
  municipalityInvolved: true,
};

/** The same without anything yet, of a family that refused its municipality, as the family itself takes it along. */
export const exampleEmptyPlan: Lisa9 = {
  ...examplePlan,
  services: [{ kind: 'adaptation', child: null }],
  agreedOn: null,
  goals: [],
  notes: null,
  overview: null,
  municipalityInvolved: false,
};
