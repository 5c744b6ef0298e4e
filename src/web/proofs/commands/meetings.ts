import type { World } from '../../../access/row-access/world.ts';
import { type Command, family, note } from './command.ts';

const of = (
  world: World,
  table: 'engagements' | 'appointments' | 'service_wishes' | 'extra_sessions',
  row: string,
) => `/${table.replace('_', '-')}/${world.id(table, row)}`;

/** TK 2.8.6: nothing is booked by whom nobody has confirmed. */
const confirmed = (world: World) =>
  world.scribe.change(
    `update memberships set confirmed_on = '2024-01-01' where role in ('mentor', 'psychologist')`,
    [],
  );

const bookedFor = (name: string) => (world: World) =>
  world.scribe.add('appointments', name, {
    engagement_id: world.id('engagements', 'fosterMentoring'),
    family_id: family(world),
    basis: 'regular',
    starts_on: '2024-12-05',
    starts_at: '15:00',
    minutes: 60,
    form: 'in-person',
    state: 'booked',
  });

const withCounties = (world: World) =>
  world.scribe.change(`update organisations set county = 'Harju maakond' where kind = 'municipality'`, []);

const completeContacts = (world: World) =>
  world.scribe.change(
    `update contacts set began_at = '10:00', minutes = 30, supports = '{1}' where held_on >= '2024-11-01'`,
    [],
  );

export const meetingCommands: readonly Command[] = [
  {
    pattern: '/engagements/:id',
    by: 'mentor',
    given: confirmed,
    path: (world) => of(world, 'engagements', 'fosterMentoring'),
    fill: () => ({ contactedOn: '2024-12-01' }),
  },
  {
    pattern: '/engagements/:id/book',
    by: 'mentor',
    path: (world) => `${of(world, 'engagements', 'fosterMentoring')}/book`,
    fill: () => ({ startsOn: '2024-12-10', startsAt: '10:00', body: note }),
    words: note,
  },
  {
    pattern: '/engagements/:id/log',
    by: 'psychologist',
    path: (world) => `${of(world, 'engagements', 'fosterCounselling')}/log`,
    fill: () => ({ startsOn: '2024-11-20', startsAt: '10:00', participants: ['parent'], body: note }),
    words: note,
  },
  {
    pattern: '/appointments/:id/edit',
    by: 'mentor',
    path: (world) => `${of(world, 'appointments', 'fosterBooked')}/edit`,
    fill: () => ({ startsOn: '2024-12-12', startsAt: '16:00', body: note }),
    words: note,
  },
  {
    pattern: '/appointments/:id/hold',
    by: 'mentor',
    path: (world) => `${of(world, 'appointments', 'fosterBooked')}/hold`,
    fill: () => ({ startsOn: '2024-12-02', participants: ['parent'], body: note }),
    words: note,
  },
  {
    pattern: '/appointments/:id/not-held',
    by: 'mentor',
    given: bookedFor('fosterToCancel'),
    path: (world) => `${of(world, 'appointments', 'fosterToCancel')}/not-held`,
    fill: () => ({ what: 'family', reason: note }),
    words: note,
  },
  {
    pattern: '/engagements/:id/report/:month',
    by: 'mentor',
    given: (world) =>
      world.scribe.change(
        `update appointments set participants = '{parent}', place = 'Pere kodus' where id = $1`,
        [world.id('appointments', 'fosterMentoring')],
      ),
    path: (world) => `${of(world, 'engagements', 'fosterMentoring')}/report/2024-09`,
    fill: () => ({ confirmed: 'yes' }),
  },
  {
    pattern: '/engagements/:id/report/:month/paper',
    by: 'mentor',
    given: (world) =>
      world.scribe.change(
        `update appointments set participants = '{parent}', place = 'Pere kodus' where id = $1`,
        [world.id('appointments', 'fosterMentoring')],
      ),
    path: (world) => `${of(world, 'engagements', 'fosterMentoring')}/report/2024-09/paper`,
    fill: () => ({ name: note, signedOn: '01.10.2024' }),
    file: { name: 'aruanne.pdf', bytes: Buffer.from('%PDF-1.7\n') },
    words: note,
  },
  {
    pattern: '/families/:id/month-report',
    by: 'supporter',
    given: completeContacts,
    path: (world) => `/families/${family(world)}/month-report?month=2024-11`,
    fill: () => ({ confirmed: 'yes' }),
  },
  {
    pattern: '/families/:id/month-report/:month/paper',
    by: 'supporter',
    given: completeContacts,
    path: (world) => `/families/${family(world)}/month-report/2024-11/paper`,
    fill: () => ({ name: note, signedOn: '30.11.2024' }),
    file: { name: 'aruanne.pdf', bytes: Buffer.from('%PDF-1.7\n') },
    words: note,
  },
  {
    pattern: '/signed-reports/:id',
    by: 'parent',
    path: (world) => `/signed-reports/${world.id('signed_reports', 'fosterSummer')}`,
    fill: () => ({ confirmed: 'yes' }),
  },
  {
    pattern: '/appointments/:id/withdraw',
    by: 'mentor',
    path: (world) => `${of(world, 'appointments', 'fosterMentoring')}/withdraw`,
    fill: () => ({ reason: note }),
    words: note,
  },
  {
    pattern: '/appointments/:id',
    by: 'parent',
    given: bookedFor('fosterToAsk'),
    path: (world) => of(world, 'appointments', 'fosterToAsk'),
    fill: () => ({ words: note }),
    words: note,
  },
  {
    pattern: '/families/:id/meetings',
    by: 'parent',
    path: (world) => `/families/${family(world)}/meetings`,
    fill: () => ({ service: 'counselling', words: note }),
    words: note,
  },
  {
    pattern: '/service-wishes/:id',
    by: 'manager',
    path: (world) => of(world, 'service_wishes', 'fosterTaken'),
    fill: () => ({ decision: 'declined', answer: note }),
    words: note,
  },
  {
    pattern: '/service-wishes/:id',
    by: 'manager',
    async given(world) {
      await world.scribe.change(
        `update memberships set confirmed_on = '2024-01-01', only_known = false where role = 'mentor'`,
        [],
      );
      await world.scribe.add('service_wishes', 'guardianToGive', {
        family_id: world.id('families', 'guardian'),
        service: 'mentoring',
        source: 'provider',
        author_id: world.penName('manager'),
        informed_on: '2024-12-01',
      });
    },
    path: (world) => of(world, 'service_wishes', 'guardianToGive'),
    fill: (world) => ({ membership: world.penName('mentor') }),
  },
  {
    pattern: '/engagements/:id/extra',
    by: 'psychologist',
    path: (world) => `${of(world, 'engagements', 'fosterCounselling')}/extra`,
    fill: () => ({ year: '2025', asked: '1', reasons: note }),
    words: note,
  },
  {
    pattern: '/extra-sessions/:id',
    by: 'commissioner',
    path: (world) => of(world, 'extra_sessions', 'asked'),
    fill: () => ({ answer: 'approved', granted: '1', reason: note }),
    words: note,
  },
  {
    pattern: '/engagements/:id/end',
    by: 'psychologist',
    path: (world) => `${of(world, 'engagements', 'fosterCounselling')}/end`,
    fill: () => ({ ending: 'done', endedOn: '2024-12-02', reason: note }),
    words: note,
  },
  {
    pattern: '/prospective-families/new',
    by: 'manager',
    given: withCounties,
    path: () => '/prospective-families/new',
    fill: () => ({
      ...{
        given: 'Uku',
        family: note,
        name: 'Pere Uku',
        language: 'et',
        county: 'Harju maakond',
        phone: '5',
      },
    }),
    words: note,
  },
  {
    pattern: '/begin',
    by: 'withoutMembership',
    path: () => '/begin',
    fill: (world) => ({
      ...{ service: 'mentoring', provider: world.id('organisations', 'Tugipuu'), name: 'Pere Kaaluja' },
      ...{ language: 'et', county: 'Harju maakond', phone: '5', words: note },
    }),
    words: note,
  },
];
