import { z } from 'zod';
import { type CheckedRow, columnsToCorrect } from '../../../features/importing/check-row.ts';
import { type ImportColumn, importColumns, importHeadings } from '../../../features/importing/columns.ts';
import {
  type Corrections,
  discardImport,
  type ImportInHand,
  importInHand,
  workOnImport,
} from '../../../features/importing/imports.ts';
import { importTexts } from '../../../i18n/importing.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState, type Outcome } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  DataTable,
  Form,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
  Status,
  TextField,
} from '../../ui/index.ts';
import { FormOpening, hiddenBeside } from '../forms.tsx';
import { oneId } from '../params.ts';
import { sayCell, sayImport } from './say.ts';

/** So many rows are corrected at a time. */
const rowsAtOnce = 25;
const number = z.coerce.number().int().min(0).max(100_000).nullable().catch(null);

/** A list before its eyes: what is wrong at its cell, corrected here, and taken in once. */
export const importListPage = definePage({
  path: '/import/:id',
  access: ['project_manager'],
  audit: 'read-import',
  params: oneId,
  query: z.object({ fresh: number, known: number }).partial(),
  load: async ({ tx, actor, params, query, today }) => {
    const found = await importInHand(tx, actor, params.id, today);
    return found === null ? null : { found, query };
  },
  concerns: (_data, { id }) => ({ record: id }),
  view({ found, query }, { language }, form) {
    return {
      title: importTexts[language].title,
      width: 'wide',
      body: <ImportList found={found} taken={query} language={language} form={form} />,
    };
  },
  post: {
    audit: 'work-on-import',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }): Promise<Outcome> {
      if (one(fields, 'what') === 'discard') {
        const gone = await discardImport(tx, params.id);
        return gone ? { kind: 'done', to: '/import', tell: 'import-discarded' } : { kind: 'nothing-there' };
      }
      const take = one(fields, 'what') === 'take';
      const asked = {
        id: params.id,
        version: Number(one(fields, 'version')),
        corrections: correctionsIn(fields),
        take,
      };
      const answer = await workOnImport(tx, actor, asked, today);
      switch (answer.kind) {
        case 'nothing-there':
          return answer;
        case 'changed-meanwhile':
          return { kind: 'problems', problems: [{ code: 'changedMeanwhile' }] };
        case 'saved':
          return { kind: 'done', to: `/import/${params.id}`, tell: 'import-saved' };
        case 'taken': {
          const counts = `fresh=${answer.fresh}&known=${answer.known}`;
          return answer.left === 0
            ? { kind: 'done', to: '/families', tell: 'import-done' }
            : { kind: 'done', to: `/import/${params.id}?${counts}`, tell: 'import-taken' };
        }
      }
    },
  },
});

const nameOf = (line: number, column: ImportColumn) => `r${line}.${column}`;

function correctionsIn(fields: Fields): Corrections {
  const corrections = new Map<number, Record<string, string>>();
  for (const [name, [value = '']] of Object.entries(fields)) {
    const [, line, word] = /^r(\d{1,6})\.(\w+)$/.exec(name) ?? [];
    const column = importColumns.find((known) => known === word);
    if (line === undefined || column === undefined) continue;
    const cells = corrections.get(Number(line)) ?? {};
    cells[column] = value.trim().slice(0, 500);
    corrections.set(Number(line), cells);
  }
  return corrections;
}

interface Props {
  readonly found: ImportInHand;
  readonly taken: { readonly fresh?: number | null | undefined; readonly known?: number | null | undefined };
  readonly language: Language;
  readonly form: FormState;
}

function ImportList({ found, taken, language, form }: Props) {
  const t = importTexts[language];
  const right = found.rows.filter(({ family }) => family !== null);
  const wrong = found.rows.filter(({ family }) => family === null);
  const action = `/import/${found.id}`;
  // Of several at once nobody's are lost: whoever comes back sees the list as it is, with what they typed.
  const hidden = { ...form.hidden, version: String(found.version) };
  return (
    <>
      <FormOpening language={language} form={form} say={sayImport(language)} />
      {taken.fresh != null && taken.known != null && (
        <Notification language={language} tone="info" title={t.taken(taken.fresh, taken.known)} />
      )}
      <PageTitle
        eyebrow={t.title}
        title={found.name}
        status={
          <>
            {found.taken > 0 && <Status tone="success">{t.takenBefore(found.taken)}</Status>}
            <Status tone="info">{t.right(right.length)}</Status>
            {wrong.length > 0 && <Status tone="danger">{t.wrong(wrong.length)}</Status>}
          </>
        }
        actions={
          wrong.length > 0 && (
            <LinkButton href={`${action}/failed`} icon="download">
              {t.failed}
            </LinkButton>
          )
        }
      />
      <Form action={action} hidden={hidden}>
        {wrong.slice(0, rowsAtOnce).map((row) => (
          <WrongRow key={row.row.line} checked={row} language={language} form={form} />
        ))}
        {wrong.length > rowsAtOnce && <p>{t.more(wrong.length - rowsAtOnce)}</p>}
        <ButtonRow>
          {right.length > 0 && (
            <Button variant="primary" icon="check" name="what" value="take">
              {t.take(right.length)}
            </Button>
          )}
          {wrong.length > 0 && (
            <Button icon="save" name="what" value="save">
              {t.save}
            </Button>
          )}
        </ButtonRow>
      </Form>
      {right.length > 0 && <RightRows rows={right} language={language} />}
      <form method="post" action={action}>
        <HiddenFields fields={{ ...hiddenBeside(form), what: 'discard' }} />
        <Button variant="quiet" icon="trash">
          {t.discard}
        </Button>{' '}
        <span className="quiet">{t.discardNote}</span>
      </form>
    </>
  );
}

function WrongRow({ checked, language, form }: { checked: CheckedRow; language: Language; form: FormState }) {
  const t = importTexts[language];
  const { row } = checked;
  const { wrong, rest } = columnsToCorrect(checked);
  const name = [row.cells.parentGiven, row.cells.parentFamily].filter(Boolean).join(' ');
  const field = (column: ImportColumn) => {
    const problem = checked.problems.find((one) => one.column === column);
    const fieldName = nameOf(row.line, column);
    return (
      <TextField
        key={column}
        name={fieldName}
        label={importHeadings[column]}
        language={language}
        maxLength={500}
        value={form.fields?.[fieldName]?.[0] ?? row.cells[column] ?? ''}
        error={problem === undefined ? undefined : sayCell(problem, language)}
      />
    );
  };
  return (
    <Card as="article" tone="danger" title={t.line(row.line, name === '' ? t.nameless : name)}>
      <Columns least="medium">{wrong.map(field)}</Columns>
      <details className="history">
        <summary>{t.rest}</summary>
        <Columns least="medium">{rest.map(field)}</Columns>
      </details>
    </Card>
  );
}

function RightRows({
  rows,
  language,
}: {
  readonly rows: readonly CheckedRow[];
  readonly language: Language;
}) {
  const t = importTexts[language];
  const cell = (column: ImportColumn) => ({
    key: column,
    title: importHeadings[column],
    cell: ({ row }: CheckedRow) => row.cells[column] ?? '',
  });
  return (
    <DataTable
      language={language}
      caption={t.rightRows}
      dense
      columns={[
        { key: 'line', title: t.lineColumn, cell: ({ row }) => row.line },
        {
          key: 'family',
          title: t.family,
          rowHeader: true,
          cell: ({ row }) => `${row.cells.parentGiven} ${row.cells.parentFamily}`,
        },
        {
          key: 'child',
          title: t.child,
          cell: ({ row }) => `${row.cells.childGiven ?? ''} ${row.cells.childFamily ?? ''}`,
        },
        cell('service'),
        cell('signedOn'),
        cell('supporter'),
      ]}
      rows={rows}
      rowKey={({ row }) => String(row.line)}
    />
  );
}
