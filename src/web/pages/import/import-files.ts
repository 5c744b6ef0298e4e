import { z } from 'zod';
import type { Sheet } from '../../../documents/render/sheet.ts';
import type { CheckedRow } from '../../../features/importing/check-row.ts';
import { importColumns, importHeadings } from '../../../features/importing/columns.ts';
import { importInHand } from '../../../features/importing/imports.ts';
import { importTexts } from '../../../i18n/importing.ts';
import type { Language } from '../../../i18n/texts.ts';
import { defineFile } from '../../registry/page.ts';
import { noQuery, oneId } from '../params.ts';
import { sheetFormat, sheetFormats } from '../sheet-formats.ts';
import { sayCell } from './say.ts';

const columns = importColumns.map((column) => ({ title: importHeadings[column], width: 22 }));

const template: Sheet = {
  name: 'Pered',
  columns,
  // One row of an invented family: how each cell is written.
  rows: [
    [
      'hoolduspere',
      'Mari',
      'Näidis',
      '48001019005',
      'eesti',
      'Tartu linn',
      'jah',
      'Näite 1, Tartu',
      '+372 000 0000',
    ].concat([
      'mari@tugiring.example',
      'Juku',
      'Näidis',
      '51501019007',
      '15.01.2025',
      'kohanemine',
      '20.01.2025',
      '',
      '',
    ]),
  ],
};

/** The list's form, to be filled in. */
export const importTemplateFile = defineFile({
  path: '/import/template/:format',
  access: ['project_manager'],
  audit: 'export-import-template',
  params: z.object({ format: sheetFormat }),
  query: noQuery,
  load: async ({ params }) => params.format,
  concerns: () => ({}),
  async file(format) {
    const { type, render } = sheetFormats[format];
    return {
      name: `Perede nimekiri.${format}`,
      type,
      bytes: await render(template),
    };
  },
});

/** The rows of a list in which something is wrong, as they stand, to be corrected elsewhere and brought again. */
export const failedRowsFile = defineFile({
  path: '/import/:id/failed',
  access: ['project_manager'],
  audit: 'export-failed-rows',
  params: oneId,
  query: noQuery,
  load: async ({ tx, actor, params, today, language }) => {
    const found = await importInHand(tx, actor, params.id, today);
    return found === null ? null : { found, language };
  },
  concerns: (_data, { id }) => ({ record: id }),
  async file({ found, language }) {
    const failed = found.rows.filter(({ family }) => family === null);
    return {
      name: `Vigased read ${found.name.replace(/\.\w+$/, '')}.xlsx`,
      type: sheetFormats.xlsx.type,
      bytes: await sheetFormats.xlsx.render(sheetOf(failed, language)),
    };
  },
});

function sheetOf(rows: readonly CheckedRow[], language: Language): Sheet {
  return {
    name: 'Vigased read',
    columns: [...columns, { title: importTexts[language].problemColumn, width: 60 }],
    rows: rows.map(({ row, problems }) => [
      ...importColumns.map((column) => row.cells[column] ?? ''),
      problems.map((one) => `${importHeadings[one.column]}: ${sayCell(one, language)}`).join(' '),
    ]),
  };
}
