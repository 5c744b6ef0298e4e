import { type Command, family, service } from './command.ts';

const reason = 'Soovime näha, kuhu on jõutud.';
const summary = 'Laps käib iga päev koolis, õhtud on rahulikumad.';
const cause = 'Leping hilines tellija süül.';

/** What the commissioner demands and enters, and what is answered to it. */
export const demandCommands: readonly Command[] = [
  {
    pattern: '/families/:id/summaries',
    by: 'commissioner',
    path: (world) => `/families/${family(world)}/summaries`,
    fill: (world) => ({ service: service(world), reason }),
    words: reason,
  },
  {
    pattern: '/demands/:id',
    by: 'supporter',
    path: (world) => `/demands/${world.id('plan_demands', 'foster')}`,
    fill: () => ({ summary }),
    words: summary,
  },
  {
    pattern: '/services/:id/periods',
    by: 'commissioner',
    path: (world) => `/services/${service(world)}/periods`,
    fill: () => ({ kind: 'gap', from: '2024-05-01', to: '2024-05-31', reason: cause }),
    words: cause,
  },
  {
    pattern: '/services/:id/periods',
    by: 'commissioner',
    path: (world) => `/services/${service(world)}/periods?kind=gap&from=2024-05-01&remove=yes`,
    fill: () => ({ reason: 'Kanti vale teenuse juurde.' }),
    words: 'Kanti vale teenuse juurde.',
  },
];
