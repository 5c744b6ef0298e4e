import { civilDateOf } from '../../rules/index.ts';
import type { Document } from '../document.ts';

/** A document with a part of each kind. */
export const exampleDocument: Document = {
  language: 'et',
  title: 'Koostöölepe',
  subject: 'PT-1',
  author: 'Liisi Mägede',
  madeOn: civilDateOf('2026-11-02'),
  page: 'portrait',
  pageWord: 'lk',
  parts: [
    { kind: 'facts', facts: [{ label: 'Pere', value: 'Õunapuu\nja Kuusk' }] },
    { kind: 'heading', text: 'Eesmärgid' },
    { kind: 'list', items: ['esimene', 'teine'] },
    {
      kind: 'table',
      columns: [
        { title: 'Päev', width: 1 },
        { title: 'Kordi', width: 3, align: 'end' },
      ],
      rows: [['02.10.2026', 'kolmas\nneljas']],
    },
    { kind: 'text', text: 'Lõpp' },
    {
      kind: 'signatures',
      signatures: [{ role: 'Vanem', name: '', nameWord: 'Nimi', signWord: 'Allkiri', dateWord: 'Kuupäev' }],
    },
  ],
};
export const saying = (text: string): Document => ({
  ...exampleDocument,
  parts: [{ kind: 'text', text }],
});
