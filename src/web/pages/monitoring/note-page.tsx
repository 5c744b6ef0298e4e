import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { noteFields, parseNote } from '../../../features/monitoring/note-form.ts';
import {
  changeNote,
  type MonitoringNote,
  monitoringNote,
  withdrawNote,
} from '../../../features/monitoring/notes.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { NoteFieldSet, noteAsText, noteIn } from './note-fields.tsx';
import { sayMonitoringProblem } from './words.ts';

interface Data {
  readonly note: MonitoringNote;
  readonly draft: Draft | null;
}
const list = '/monitoring/notes';

/** A note is corrected, taken back, or let stand again. */
export const monitoringNotePage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/monitoring/notes/:id',
  access: ['project_manager'],
  audit: 'read-monitoring-note',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const [note, draft] = await Promise.all([
      monitoringNote(tx, params.id),
      findDraft(tx, actor, 'edit-monitoring-note', params.id),
    ]);
    return note === null ? null : { note, draft };
  },
  concerns: ({ note }) => ({ record: note.id }),
  view(data, { language, token }, form) {
    return {
      title: monitoringTexts[language].editNote,
      width: 'narrow',
      scripts: ['form'],
      body: <EditNote {...data} {...{ form, token, language }} />,
    };
  },
  post: {
    audit: 'change-monitoring-note',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const note = await monitoringNote(tx, params.id);
      if (note === null) return { kind: 'nothing-there' };
      const typed = noteIn(fields);
      const readVersion = versionIn.parse(one(fields, 'version'));
      const asked = one(fields, 'do');
      if (asked === 'withdraw' || asked === 'restore') {
        const withdraws = asked === 'withdraw';
        if (!(await withdrawNote(tx, note.id, readVersion, withdraws, today))) {
          return { kind: 'conflict', conflict: typed };
        }
        await dropDraft(tx, actor, 'edit-monitoring-note', note.id);
        const tell = withdraws ? 'monitoring-note-withdrawn' : 'monitoring-note-restored';
        return { kind: 'done', to: list, tell };
      }
      const parsed = parseNote(typed, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (!(await changeNote(tx, note.id, readVersion, parsed.value))) {
        return { kind: 'conflict', conflict: typed };
      }
      await dropDraft(tx, actor, 'edit-monitoring-note', note.id);
      return { kind: 'done', to: list, tell: 'monitoring-note-changed' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function EditNote({ note, draft, form, token, language }: Props) {
  const t = monitoringTexts[language];
  const stands = noteFields(note);
  const typed = form.fields ?? draft?.fields ?? null;
  const current = String(note.version);
  const version = form.conflict === null ? one(typed ?? {}, 'version') || current : current;
  const action = `${list}/${note.id}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.title, href: '/monitoring' },
          { label: t.notes, href: list },
          { label: t.editNote },
        ]}
      />
      <PageTitle title={t.editNote} eyebrow={note.withdrawn ? t.withdrawnNotes : note.author} />
      <FormOpening language={language} form={form} say={sayMonitoringProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.conflictTitle} announce>
          <p>{t.conflictLead}</p>
          <SideBySide
            language={language}
            headingLevel={2}
            left={{ title: t.theirs, text: noteAsText(stands, language) }}
            right={{ title: t.yours, text: noteAsText(form.conflict as typeof stands, language) }}
          />
        </Notification>
      )}
      <DraftNotice
        of={{ form: 'edit-monitoring-note', subject: note.id }}
        back={action}
        {...{ draft, form, token, language }}
      />
      <Card>
        <Form
          action={action}
          hidden={{ ...form.hidden, version }}
          {...keptAs('edit-monitoring-note', note.id, draft)}
          label={t.editNote}
        >
          <NoteFieldSet values={typed === null ? stands : noteIn(typed)} form={form} language={language} />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="save" name="do" value="save">
              {t.save}
            </Button>
            <Button
              variant={note.withdrawn ? 'secondary' : 'danger'}
              icon={note.withdrawn ? 'sync' : 'trash'}
              name="do"
              value={note.withdrawn ? 'restore' : 'withdraw'}
            >
              {note.withdrawn ? t.restore : t.withdraw}
            </Button>
            <LinkButton href={list} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
