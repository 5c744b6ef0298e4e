import { z } from 'zod';
import type { NoticeKind } from '../../../database/tables/work.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { sendNotice } from '../../../features/notices/notice-command.ts';
import { type NoticeDesk, noticeDesk } from '../../../features/notices/notice-desk.ts';
import { noticeKinds, noticeLimit, parseNotice } from '../../../features/notices/notice-form.ts';
import { recipientsMark } from '../../../features/overviews/overview-desk.ts';
import { noticeTexts } from '../../../i18n/family-support/notices.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { all, one } from '../../registry/fields.ts';
import { type Ask, definePage, type FormState, type Frame, type View } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  ChoiceChips,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { AboutList, sayNoticeProblem } from './notice-words.tsx';

interface Data {
  readonly desk: NoticeDesk;
  readonly draft: Draft | null;
}
const query = z.object({ kind: z.enum(noticeKinds).catch('worry') });
type Query = z.infer<typeof query>;

const markOf = ({ municipality }: NoticeDesk): string =>
  municipality === null ? 'none' : recipientsMark(municipality);

async function load(
  { tx, actor }: Pick<Ask<unknown, unknown>, 'tx' | 'actor'>,
  familyId: string,
  kind: NoticeKind,
): Promise<Data | null> {
  const desk = await noticeDesk(tx, actor, familyId, kind);
  return desk === null ? null : { desk, draft: await findDraft(tx, actor, `notice-${kind}`, desk.familyId) };
}

const shared = {
  access: ['family_supporter', 'project_manager'],
  concerns: ({ desk }: Data) => ({ family: desk.familyId }),
  view({ desk, draft }: Data, { language, token }: Frame, form: FormState): View {
    return {
      title: `${noticeTexts[language][desk.kind]}: ${desk.about.family}`,
      width: 'narrow',
      scripts: ['form'],
      body: <NewNotice desk={desk} draft={draft} form={form} language={language} token={token} />,
    };
  },
} as const;

/** TK 0.5: one step from any record of a family; what is told of stands in the query. */
export const newNoticePage = definePage<{ id: string }, Query, Data>({
  ...shared,
  path: '/families/:id/notices/new',
  audit: 'open-new-notice',
  params: oneId,
  query,
  load: (ask) => load(ask, ask.params.id, ask.query.kind),
});

/**
 * TK 2.8.8, TK 2.1.5.1, TK 2.1.5.5, TK 2.1.3.6.3: something is told at once; by whom it is read is seen before. What is
 * told of stands in the path, so that a form which comes back later cannot come back as a notice to somebody else.
 */
export const noticeFormPage = definePage<{ id: string; kind: NoticeKind }, Record<string, never>, Data>({
  ...shared,
  path: '/families/:id/notices/new/:kind',
  audit: 'open-notice-form',
  params: z.object({ id: z.uuid(), kind: z.enum(noticeKinds) }),
  query: noQuery,
  load: (ask) => load(ask, ask.params.id, ask.params.kind),
  post: {
    audit: 'send-notice',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const { kind } = params;
      const desk = await noticeDesk(tx, actor, params.id, kind, true);
      if (desk === null) return { kind: 'nothing-there' };
      const typed = {
        body: one(fields, 'body'),
        children: all(fields, 'children'),
        commissioner: one(fields, 'commissioner') === 'yes',
      };
      const parsed = parseNotice(typed, desk);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (one(fields, '_recipients') !== markOf(desk)) {
        return { kind: 'problems', problems: [{ code: 'recipients-changed' }] };
      }
      const notice = await sendNotice(tx, actor, desk, parsed.value, today);
      await dropDraft(tx, actor, `notice-${kind}`, desk.familyId);
      return { kind: 'done', to: `/notices/${notice}`, tell: 'notice-sent' };
    },
  },
});

function NewNotice(
  props: Data & { form: FormState; language: Language; token: Readonly<Record<string, string>> },
) {
  const { desk, draft, form, language, token } = props;
  const { kind, about } = desk;
  const t = noticeTexts[language];
  const say = sayNoticeProblem(language);
  const family = `/families/${desk.familyId}`;
  const action = `${family}/notices/new/${kind}`;
  const values = form.fields ?? draft?.fields ?? {};
  const draftForm = `notice-${kind}` as const;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: about.family, href: family },
          { label: t[kind] },
        ]}
      />
      <PageTitle title={t[kind]} eyebrow={about.family} lead={t[`about-${kind}`]} />
      {kind === 'worry' && <Calls desk={desk} language={language} />}
      <FormOpening language={language} form={form} say={say} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: draftForm, subject: desk.familyId }}
        back={action}
        token={token}
        language={language}
      />
      <Form
        action={action}
        hidden={{ ...form.hidden, _recipients: markOf(desk) }}
        draftKey={`${draftForm}/${desk.familyId}`}
        draftVersion={draft?.version ?? 0}
        draftSavedAt={draft?.savedAt}
        label={t[kind]}
      >
        <Card>
          {kind === 'worry' && about.children.length > 1 && (
            <ChoiceChips
              language={language}
              type="checkbox"
              name="children"
              label={t.children}
              required
              error={errorAt(form, 'children', say)}
              values={all(values, 'children')}
              options={about.children.map((child) => ({ value: child.id, label: child.name }))}
            />
          )}
          <TextArea
            language={language}
            name="body"
            label={t.body}
            required
            error={errorAt(form, 'body', say)}
            value={one(values, 'body')}
            rows={8}
            limit={noticeLimit}
          />
          {!desk.commissionerAlways && (
            <Checkbox
              language={language}
              name="commissioner"
              value="yes"
              label={t.alsoCommissioner}
              checked={one(values, 'commissioner') === 'yes'}
            />
          )}
        </Card>
        <Card title={t.whoIsTold}>
          <AboutList
            language={language}
            about={kind === 'worry' ? about : { ...about, children: [] }}
            to={[
              ...(desk.municipality === null
                ? []
                : [
                    `${desk.municipality.municipality} (${desk.municipality.workers.join(', ') || t.noWorkers})`,
                  ]),
              desk.commissionerAlways ? t.commissioner : t.commissionerIfChosen,
            ]}
          />
          <p className="quiet">{t.whoIsToldText}</p>
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.send}
            </Button>
            <LinkButton href={family} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Card>
      </Form>
    </>
  );
}

/** Whom to call: always at hand, and the only way where the program may tell no municipality. */
function Calls({ desk, language }: { desk: NoticeDesk; language: Language }) {
  const t = noticeTexts[language];
  const calls = (
    <>
      <LinkButton href="tel:116111" icon="phone">
        {t.call116}
      </LinkButton>
      <LinkButton href="tel:112" icon="phone">
        {t.call112}
      </LinkButton>
    </>
  );
  return desk.callInstead ? (
    <Notification language={language} tone="danger" title={t.callTitle} actions={calls}>
      <p>{desk.telling.callInstead ? t.callText : t.callUnknown}</p>
    </Notification>
  ) : (
    <Notification language={language} tone="warning" title={t.danger} actions={calls} />
  );
}
