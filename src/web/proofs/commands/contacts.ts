import { type Command, family, note, service } from './command.ts';

const filled = { mode: 'home', heldOn: '2024-11-28', supports: ['1'], body: note };

export const contactCommands: readonly Command[] = [
  {
    pattern: '/families/:id/contacts/new',
    by: 'supporter',
    path: (world) => `/families/${family(world)}/contacts/new`,
    fill: (world) => ({ ...filled, services: [service(world)] }),
    words: note,
  },
  {
    pattern: '/contacts/:id/edit',
    by: 'supporter',
    path: (world) => `/contacts/${world.id('contacts', 'foster')}/edit`,
    fill: (world) => ({ ...filled, services: [service(world)] }),
    words: note,
  },
  {
    pattern: '/contacts/:id/withdraw',
    by: 'supporter',
    path: (world) => `/contacts/${world.id('contacts', 'foster')}/withdraw`,
    fill: () => ({ reason: 'Kirjutasin vale pere alla.' }),
    words: 'Kirjutasin vale pere alla.',
  },
  {
    pattern: '/drafts/:form/:subject',
    by: 'supporter',
    path: (world) => `/drafts/new-contact/${family(world)}`,
    fill: null,
    json: () => ({ version: 0, fields: { body: [note] } }),
  },
  {
    pattern: '/drafts/:form/:subject/discard',
    by: 'supporter',
    path: (world) => `/drafts/new-contact/${family(world)}/discard`,
    elsewhere: true,
    fill: (world) => ({ back: `/families/${family(world)}` }),
  },
];
