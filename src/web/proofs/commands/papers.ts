import { addOpenDocument } from '../../../access/row-access/world/papers.ts';
import type { World } from '../../../access/row-access/world.ts';
import { introductions } from '../../../documents/agreement/data.ts';
import { type Command, family, service } from './command.ts';

const document = (world: World, name: string, of = 'foster'): string =>
  `/families/${world.id('families', of)}/documents/${world.id('documents', name)}`;

const purpose = 'Et lapsel oleks kodus ja koolis turvaline.';
const needs = 'Õhtuti on veel vaja abi.';

/** In the order in which papers are made, signed and sent. */
export const paperCommands: readonly Command[] = [
  {
    pattern: '/families/:id/agreements/:service',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/agreements/${world.id('services', 'fosterBare')}`,
    fill: () => ({ purpose, newGoals: 'Käib koolis\nMagab öö läbi', introduced: introductions }),
    words: purpose,
  },
  {
    pattern: '/families/:id/documents/:document',
    by: 'parent',
    path: (world) => document(world, 'fosterOpen'),
    fill: () => ({ confirmed: 'yes' }),
  },
  {
    pattern: '/families/:id/documents/:document/bring-in',
    by: 'manager',
    path: (world) => `${document(world, 'fosterOpen')}/bring-in`,
    fill: () => ({ name_family_supporter: 'Leelo Näide', signedOn: '2024-12-01' }),
    file: { name: 'leping.pdf', bytes: Buffer.from('%PDF-1.7\n') },
    words: 'Leelo Näide',
  },
  {
    pattern: '/families/:id/documents/:document/send',
    by: 'supporter',
    path: (world) => `${document(world, 'fosterOpen')}/send`,
    fill: () => ({}),
  },
  {
    pattern: '/families/:id/documents/:document/take-back',
    by: 'supporter',
    given: (world) =>
      addOpenDocument(world.scribe, 'toTakeBack', { family: 'foster', service: 'foster', by: 'supporter' }),
    path: (world) => `${document(world, 'toTakeBack')}/take-back`,
    fill: () => ({}),
  },
  {
    pattern: '/families/:id/endings/:service',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/endings/${service(world)}`,
    fill: () => ({ reason: 'wish', needs, recommendations: 'Jätkata rühmas.' }),
    words: needs,
  },
  {
    pattern: '/families/:id/new-child',
    by: 'otherProvidersSupporter',
    given: (world) =>
      world.scribe.change(
        `update services set ended_on = '2024-11-20', ending_signed_on = '2024-11-20' where family_id = $1`,
        [world.id('families', 'moved')],
      ),
    path: (world) => `/families/${world.id('families', 'moved')}/new-child`,
    fill: () => ({ given: 'Kertu', surname: 'Näide', came: 'arrived', cameOn: '2024-11-25' }),
    words: 'Kertu',
  },
  {
    pattern: '/families/:id/municipality',
    by: 'refusedParent',
    path: (world) => `/families/${world.id('families', 'refused')}/municipality`,
    fill: () => ({ municipality: 'yes' }),
  },
  {
    pattern: '/families/:id/municipality',
    by: 'colleague',
    path: (world) => `/families/${world.id('families', 'refused')}/municipality`,
    fill: () => ({ municipality: 'no' }),
  },
];
