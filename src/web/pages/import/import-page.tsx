import { readSheet, UnreadableSheet } from '../../../documents/read/sheet.ts';
import { keepImport, type OpenImport, openImports } from '../../../features/importing/imports.ts';
import { mostImportRows, rowsOfList } from '../../../features/importing/read-list.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { importTexts } from '../../../i18n/importing.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { UploadedFile } from '../../registry/multipart.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Button, ButtonRow, Card, FileField, Form, LinkButton, PageTitle } from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { sayImport } from './say.ts';

const largestList = 1_000_000;

/** A provider's families from the list that it has: read here, looked through on the list's own page. */
export const importPage = definePage({
  path: '/import',
  access: ['project_manager'],
  audit: 'read-imports',
  params: noParams,
  query: noQuery,
  load: async ({ tx }) => ({ open: await openImports(tx) }),
  concerns: () => ({}),
  view({ open }, { language }, form) {
    return {
      title: importTexts[language].title,
      width: 'narrow',
      body: <Import open={open} language={language} form={form} />,
    };
  },
  post: {
    audit: 'read-in-list',
    concerns: () => ({}),
    takesFile: { largest: largestList },
    async act({ tx, actor, file, now }) {
      const problem = (code: string) => ({ kind: 'problems', problems: [{ field: 'file', code }] }) as const;
      if (file === null) return problem('file-needed');
      if (file.bytes.length > largestList) return problem('file-large');
      const read = await readUpload(file);
      if ('code' in read) return problem(read.code);
      const id = await keepImport(tx, actor, file.name, read.rows, now);
      return { kind: 'done', to: `/import/${id}` };
    },
  },
});

async function readUpload(file: UploadedFile) {
  try {
    const found = rowsOfList(await readSheet(file.bytes, mostImportRows + 1));
    return 'problem' in found ? { code: found.problem } : found;
  } catch (error) {
    if (error instanceof UnreadableSheet) return { code: error.problem };
    throw error;
  }
}

interface Props {
  readonly open: readonly OpenImport[];
  readonly language: Language;
  readonly form: FormState;
}

function Import({ open, language, form }: Props) {
  const t = importTexts[language];
  const say = sayImport(language);
  return (
    <>
      <FormOpening language={language} form={form} say={say} />
      <PageTitle title={t.title} lead={t.lead} />
      <Card title={t.template}>
        <p>{t.templateText}</p>
        <ButtonRow>
          <LinkButton href="/import/template/xlsx" icon="download">
            {t.templateXlsx}
          </LinkButton>
          <LinkButton href="/import/template/csv" icon="download">
            {t.templateCsv}
          </LinkButton>
        </ButtonRow>
      </Card>
      <Card>
        <Form action="/import" hidden={form.hidden} files>
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint}
            language={language}
            accept=".xlsx,.csv"
            error={errorAt(form, 'file', say)}
          />
          <ButtonRow>
            <Button variant="primary" icon="upload">
              {t.read}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
      {open.length > 0 && (
        <Card title={t.open}>
          <ul className="plain-list">
            {open.map((one) => (
              <li key={one.id}>
                <a href={`/import/${one.id}`}>{one.name}</a>
                <br />
                <span className="quiet">
                  {formatMoment(one.madeAt, language)}, {t.rowsLeft(one.rows)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
