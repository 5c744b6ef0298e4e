import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { answerNotice, closeNotice, sideOf } from '../../../features/notices/notice-command.ts';
import { answerLimit } from '../../../features/notices/notice-form.ts';
import { type Notice, noticeOf } from '../../../features/notices/notice-record.ts';
import { noticeTexts } from '../../../i18n/family-support/notices.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  PageTitle,
  Status,
  TextArea,
  Timeline,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { AboutList, sayNoticeProblem } from './notice-words.tsx';

interface Data {
  readonly notice: Notice;
  readonly draft: Draft | null;
}

/** A notice, what was answered to it, and its end. */
export const noticePage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/notices/:id',
  access: ['family_supporter', 'project_manager', 'child_protection_worker', 'commissioner_officer'],
  audit: 'read-notice',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const notice = await noticeOf(tx, params.id);
    return notice === null
      ? null
      : { notice, draft: await findDraft(tx, actor, 'notice-message', notice.id) };
  },
  concerns: ({ notice }) => ({ family: notice.familyId, record: notice.id, standsApart: true }),
  view({ notice, draft }, { language, actor, token }, form) {
    return {
      title: `${noticeTexts[language][notice.kind]}: ${notice.family}`,
      width: 'medium',
      scripts: ['form'],
      body: <Read {...{ notice, draft, form, language, actor, token }} />,
    };
  },
  post: {
    audit: 'answer-notice',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const notice = await noticeOf(tx, params.id);
      if (notice === null) return { kind: 'nothing-there' };
      const to = `/notices/${notice.id}`;
      const action = one(fields, '_action');
      if (action === 'close' || action === 'reopen') {
        const version = versionIn.parse(one(fields, '_version'));
        if (!(await closeNotice(tx, notice.id, version, action === 'close', today))) {
          return { kind: 'problems', problems: [{ code: 'changed-meanwhile' }] };
        }
        return { kind: 'done', to, tell: action === 'close' ? 'notice-closed' : 'notice-reopened' };
      }
      const body = one(fields, 'body').trim();
      if (body === '') return { kind: 'problems', problems: [{ field: 'body', code: 'answer-missing' }] };
      if (body.length > answerLimit) {
        return { kind: 'problems', problems: [{ field: 'body', code: 'body-too-long' }] };
      }
      await answerNotice(tx, actor, notice, body, today);
      await dropDraft(tx, actor, 'notice-message', notice.id);
      return { kind: 'done', to, tell: 'message-sent' };
    },
  },
});

const stateTones = { open: 'warning', answered: 'info', closed: 'neutral' } as const;

interface ReadProps extends Data {
  readonly form: FormState;
  readonly language: Language;
  readonly actor: RoleActor;
  readonly token: Readonly<Record<string, string>>;
}

function Read({ notice, draft, form, language, actor, token }: ReadProps) {
  const t = noticeTexts[language];
  const say = sayNoticeProblem(language);
  const { municipality, workers = [] } = notice.recipients;
  const to = [
    ...(municipality === undefined ? [] : [[municipality, ...workers].join(', ')]),
    ...(notice.toCommissioner ? [t.commissioner] : []),
  ];
  const path = `/notices/${notice.id}`;
  const values = form.fields ?? draft?.fields ?? {};
  const own = sideOf(actor) === 'provider';
  const state =
    notice.closedOn === null ? t[notice.state] : t.closedOn(formatDate(notice.closedOn, language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.title, href: '/notices' },
          ...(notice.readsFamily ? [{ label: notice.family, href: `/families/${notice.familyId}` }] : []),
          { label: t[notice.kind] },
        ]}
      />
      <PageTitle
        title={t[notice.kind]}
        eyebrow={notice.family}
        lead={`${[notice.author, notice.provider].filter(Boolean).join(', ')} · ${formatDate(notice.writtenOn, language)}`}
        status={<Status tone={stateTones[notice.state]}>{state}</Status>}
      />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <p className="prewrapped">{notice.body}</p>
        <AboutList about={notice.about} to={to} language={language} />
      </Card>
      <Card title={t.messages}>
        <Answers notice={notice} language={language} />
        <DraftNotice
          draft={draft}
          form={form}
          of={{ form: 'notice-message', subject: notice.id }}
          back={path}
          token={token}
          language={language}
        />
        <Form
          action={path}
          hidden={form.hidden}
          draftKey={`notice-message/${notice.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={t.messages}
        >
          <TextArea
            language={language}
            name="body"
            label={own ? t.add : t.answer}
            error={errorAt(form, 'body', say)}
            value={one(values, 'body')}
            rows={4}
            limit={answerLimit}
          />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {own ? t.send : t.sendAnswer}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
      <Card>
        <Form
          action={path}
          hidden={{
            ...token,
            _key: crypto.randomUUID(),
            _version: String(notice.version),
            _action: notice.state === 'closed' ? 'reopen' : 'close',
          }}
          label={notice.state === 'closed' ? t.reopen : t.close}
        >
          {notice.state !== 'closed' && <p className="quiet">{t.closeHint}</p>}
          <ButtonRow>
            <Button icon={notice.state === 'closed' ? 'sync' : 'check'}>
              {notice.state === 'closed' ? t.reopen : t.close}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}

function Answers({ notice, language }: { notice: Notice; language: Language }) {
  const t = noticeTexts[language];
  if (notice.messages.length === 0) return <p className="quiet">{t.noMessages}</p>;
  const sides = {
    provider: t.provider,
    municipality: t.sideMunicipality,
    commissioner: t.sideCommissioner,
  };
  return (
    <Timeline
      label={t.messages}
      events={notice.messages.map((message) => ({
        key: message.id,
        date: formatDate(message.on, language),
        dateTime: message.on,
        icon: 'message',
        tone: message.side === 'provider' ? 'neutral' : 'info',
        title: message.author,
        meta: sides[message.side],
        body: <p className="prewrapped">{message.body}</p>,
      }))}
    />
  );
}
