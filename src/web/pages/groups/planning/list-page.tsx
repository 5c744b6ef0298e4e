import { readSheet, UnreadableSheet } from '../../../../documents/read/sheet.ts';
import { groupChoices } from '../../../../features/groups/choices.ts';
import { groupHeadings, groupsInList } from '../../../../features/groups/list.ts';
import { savePlan } from '../../../../features/groups/plan.ts';
import { mostImportRows } from '../../../../features/importing/read-list.ts';
import { groupPlanTexts } from '../../../../i18n/groups/plan.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import { monthOf } from '../../../../rules/index.ts';
import { definePage, type FormState, type Outcome } from '../../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  LinkButton,
  Notification,
  PageTitle,
} from '../../../ui/index.ts';
import { noParams, noQuery } from '../../params.ts';
import { sayGroup } from '../say.ts';

const largestList = 1_000_000;

/** A year's groups from a list: all of it, or nothing and every mistake at its cell. */
export const groupListPage = definePage({
  path: '/groups/list',
  access: ['project_manager'],
  audit: 'open-group-list',
  params: noParams,
  query: noQuery,
  load: async () => ({}),
  concerns: () => ({}),
  view(_data, { language }, form) {
    return {
      title: groupPlanTexts[language].listTitle,
      width: 'narrow',
      body: <GroupListForm form={form} language={language} />,
    };
  },
  post: {
    audit: 'read-in-groups',
    concerns: () => ({}),
    takesFile: { largest: largestList },
    async act({ tx, actor, file, today, now }): Promise<Outcome> {
      const problem = (code: string): Outcome => ({ kind: 'problems', problems: [{ field: 'file', code }] });
      if (file === null || file.bytes.length === 0) return problem('file-needed');
      if (file.bytes.length > largestList) return problem('file-large');
      let rows: Awaited<ReturnType<typeof readSheet>>;
      try {
        rows = await readSheet(file.bytes, mostImportRows + 1);
      } catch (error) {
        if (error instanceof UnreadableSheet) return problem(error.problem);
        throw error;
      }
      const read = groupsInList(rows, await groupChoices(tx, actor, today));
      if ('problem' in read) return problem(read.problem);
      if ('problems' in read) {
        // The line and the column go along in the code, as the form has no field for a cell.
        return {
          kind: 'problems',
          problems: read.problems.map(({ line, column, code }) => ({
            code: `cell ${line} ${column} ${code}`,
          })),
        };
      }
      await savePlan(
        tx,
        actor,
        read.groups.map((group) => ({ id: crypto.randomUUID(), version: 0, group })),
        now,
      );
      const first = read.groups.map(({ heldOn }) => heldOn).sort()[0] ?? today;
      return { kind: 'done', to: `/groups/plan/${monthOf(first)}`, tell: 'groups-read-in' };
    },
  },
});

function GroupListForm({ form, language }: { readonly form: FormState; readonly language: Language }) {
  const t = groupPlanTexts[language];
  const say = sayGroup(language);
  const saidOf = (code: string): string => {
    const [kind, line, column, inner] = code.split(' ');
    if (kind !== 'cell' || column === undefined || inner === undefined) return say(code);
    const heading = Object.hasOwn(groupHeadings, column)
      ? groupHeadings[column as keyof typeof groupHeadings]
      : column;
    return t.atCell(Number(line), heading, say(inner));
  };
  const ofFile = form.problems.find(({ field }) => field === 'file');
  const cells = form.problems.filter(({ field }) => field !== 'file');
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: groupWords[language].title, href: '/groups' }, { label: t.listTitle }]}
      />
      <PageTitle title={t.listTitle} lead={t.listLead} />
      {cells.length > 0 && (
        <Notification language={language} tone="danger" title={t.mistakes(cells.length)} announce>
          <ul>
            {cells.map(({ code }) => (
              <li key={code}>{saidOf(code)}</li>
            ))}
          </ul>
        </Notification>
      )}
      <Card title={t.template}>
        <p>{t.templateText}</p>
        <ButtonRow>
          <LinkButton href="/groups/list/template/xlsx" icon="download">
            XLSX
          </LinkButton>
          <LinkButton href="/groups/list/template/csv" icon="download">
            CSV
          </LinkButton>
        </ButtonRow>
      </Card>
      <Card>
        <Form action="/groups/list" hidden={form.hidden} files label={t.listTitle}>
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint}
            language={language}
            accept=".xlsx,.csv"
            error={ofFile === undefined ? undefined : say(ofFile.code)}
            required
          />
          <ButtonRow>
            <Button variant="primary" icon="upload">
              {t.read}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
