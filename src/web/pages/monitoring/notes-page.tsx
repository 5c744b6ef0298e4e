import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { parseNote } from '../../../features/monitoring/note-form.ts';
import { addNote, type MonitoringNote, monitoringNotes } from '../../../features/monitoring/notes.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  PageTitle,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { NoteFieldSet, noteIn } from './note-fields.tsx';
import { sayMonitoringProblem } from './words.ts';

interface Data {
  readonly notes: readonly MonitoringNote[];
  readonly draft: Draft | null;
  /** What a draft of a new note is about: the provider. */
  readonly subject: string;
}

/** TK 3.3: practices, problems and measures, noted when they come up; the next report is prewritten from them. */
export const monitoringNotesPage = definePage<Record<string, never>, Record<string, never>, Data>({
  path: '/monitoring/notes',
  access: ['project_manager'],
  audit: 'read-monitoring-notes',
  params: noParams,
  query: noQuery,
  async load({ tx, actor }) {
    const subject = actor.organisationId ?? actor.membershipId;
    const [notes, draft] = await Promise.all([
      monitoringNotes(tx),
      findDraft(tx, actor, 'monitoring-note', subject),
    ]);
    return { notes, draft, subject };
  },
  concerns: () => ({}),
  view(data, { language, today, token }, form) {
    const t = monitoringTexts[language];
    return {
      title: t.notes,
      width: 'medium',
      scripts: ['form'],
      body: (
        <>
          <Breadcrumb
            language={language}
            trail={[{ label: t.title, href: '/monitoring' }, { label: t.notes }]}
          />
          <PageTitle title={t.notes} lead={t.notesLead} />
          <NewNote {...data} {...{ form, today, token, language }} />
          <NoteTable notes={data.notes.filter(({ withdrawn }) => !withdrawn)} language={language} />
          <Withdrawn notes={data.notes.filter(({ withdrawn }) => withdrawn)} language={language} />
        </>
      ),
    };
  },
  post: {
    audit: 'write-monitoring-note',
    concerns: () => ({}),
    async act({ tx, actor, fields, today }) {
      const parsed = parseNote(noteIn(fields), today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await addNote(tx, actor, parsed.value);
      await dropDraft(tx, actor, 'monitoring-note', actor.organisationId ?? actor.membershipId);
      return { kind: 'done', to: '/monitoring/notes', tell: 'monitoring-noted' };
    },
  },
});

interface NewProps extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function NewNote({ draft, subject, form, today, token, language }: NewProps) {
  const t = monitoringTexts[language];
  const values = form.fields ?? draft?.fields ?? { service: ['general'], notedOn: [today] };
  return (
    <Card title={t.newNote}>
      <FormOpening language={language} form={form} say={sayMonitoringProblem(language)} />
      <DraftNotice
        of={{ form: 'monitoring-note', subject }}
        back="/monitoring/notes"
        {...{ draft, form, token, language }}
      />
      <Form
        action="/monitoring/notes"
        hidden={form.hidden}
        {...keptAs('monitoring-note', subject, draft)}
        label={t.newNote}
      >
        <NoteFieldSet values={noteIn(values)} form={form} language={language} />
        <DraftLine language={language} />
        <ButtonRow>
          <Button variant="primary" icon="save">
            {t.add}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

interface ListProps {
  readonly notes: readonly MonitoringNote[];
  readonly language: Language;
}

function NoteTable({ notes, language }: ListProps) {
  const t = monitoringTexts[language];
  if (notes.length === 0) return <EmptyState title={t.noNotes} icon="edit" />;
  return (
    <Card title={t.notes}>
      <DataTable<MonitoringNote>
        language={language}
        caption={t.notes}
        hideCaption
        columns={[
          { key: 'notedOn', title: t.notedOn, cell: ({ notedOn }) => formatDate(notedOn, language) },
          { key: 'kind', title: t.kind, cell: ({ kind }) => t[kind] },
          { key: 'service', title: t.service, cell: ({ service }) => t[service] },
          {
            key: 'body',
            title: t.body,
            rowHeader: true,
            cell: ({ body }) => <span className="prewrapped">{body}</span>,
          },
          { key: 'by', title: t.by, cell: ({ author }) => author },
          {
            key: 'change',
            title: t.change,
            hideTitle: true,
            cell: ({ id, body }) => (
              <LinkButton
                href={`/monitoring/notes/${id}`}
                icon="edit"
                small
                variant="quiet"
                aria-label={`${t.change}: ${body.slice(0, 60)}`}
              >
                {t.change}
              </LinkButton>
            ),
          },
        ]}
        rows={notes}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}

function Withdrawn({ notes, language }: ListProps) {
  const t = monitoringTexts[language];
  if (notes.length === 0) return null;
  return (
    <Card title={t.withdrawnNotes}>
      <ul className="plain-list">
        {notes.map(({ id, body, notedOn }) => (
          <li key={id}>
            {formatDate(notedOn, language)}: <a href={`/monitoring/notes/${id}`}>{body.slice(0, 120)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
