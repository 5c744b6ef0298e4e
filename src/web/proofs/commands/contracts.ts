import type { World } from '../../../access/row-access/world.ts';
import { type Command, type Filled, family, note } from './command.ts';

const number = 'SKA-2024-77';
const typed: Filled = {
  edition: '2024-2025',
  number,
  from: '2024-01-01',
  to: '2025-12-31',
  supportUnit: 'month',
  support: '190',
  mentoring: '40',
  counselling: '60,50',
  supervision: '65',
  group: '240',
  paymentDays: '14',
  total: '1200000',
  supportVolume: '4800',
  groupVolume: '96',
};
const street = 'Kuuse tee 7';

async function removeInvoices(world: World): Promise<void> {
  await world.scribe.change('delete from invoice_deliveries', []);
  await world.scribe.change('delete from invoices', []);
}

/** What providers are paid by, and how each side stands on an invoice. */
export const contractCommands: readonly Command[] = [
  {
    pattern: '/contracts/new/:provider',
    by: 'commissioner',
    path: (world) => `/contracts/new/${world.id('organisations', 'Kaasteel')}`,
    given: (world) => world.scribe.change(`delete from contracts where number = $1`, ['L-Kaasteel']),
    fill: () => typed,
    words: number,
  },
  {
    pattern: '/contracts/:id/edit',
    by: 'commissioner',
    path: (world) => `/contracts/${world.id('contracts', 'ofTugipuu')}/edit`,
    fill: () => ({ number }),
    words: number,
  },
  {
    pattern: '/billing',
    by: 'manager',
    path: () => '/billing',
    fill: () => ({ street }),
    words: street,
  },
  {
    pattern: '/months/:month',
    by: 'manager',
    path: () => '/months/2024-11',
    fill: () => ({ _action: 'send' }),
  },
  {
    pattern: '/packs/:id',
    by: 'commissioner',
    path: (world) => `/packs/${world.id('packs', 'october')}`,
    given: (world) => world.scribe.change('delete from pack_returns', []),
    fill: (world) => ({ line: `support:${family(world)}`, 'reason-1': note, decision: 'return' }),
    words: note,
  },
  {
    pattern: '/packs/:id',
    by: 'manager',
    path: (world) => `/packs/${world.id('packs', 'october')}`,
    fill: () => ({ 'answer-1': note }),
    words: note,
  },
  {
    pattern: '/packs/:id/invoice',
    by: 'manager',
    path: (world) => `/packs/${world.id('packs', 'september')}/invoice`,
    fill: (world) => ({ again: world.id('invoices', 'september') }),
  },
  {
    pattern: '/packs/:id/invoice',
    by: 'manager',
    path: (world) => `/packs/${world.id('packs', 'september')}/invoice`,
    given: (world) => removeInvoices(world),
    fill: () => ({}),
  },
];
