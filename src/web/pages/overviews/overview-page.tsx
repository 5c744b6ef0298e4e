import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { messageLimit } from '../../../features/overviews/overview-form.ts';
import { leaveReceipt, writeMessage } from '../../../features/overviews/overview-messages.ts';
import { type Overview, overviewOf } from '../../../features/overviews/overview-record.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  DescriptionList,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
  Tag,
} from '../../ui/index.ts';
import { noQuery, oneId } from '../params.ts';
import { TakeOverview } from '../plan/plan-files.tsx';
import { KeptPlan } from './kept-plan.tsx';
import { Messages } from './messages.tsx';
import { periodIn, servicesIn } from './overview-words.ts';

interface Data {
  readonly overview: Overview;
  readonly draft: Draft | null;
}

const writers = ['family_supporter', 'project_manager', 'child_protection_worker'] as const;
const mayWrite = (actor: RoleActor): boolean => writers.some((role) => role === actor.role);

/** An overview as it was sent, and what municipality and provider write to each other about it. */
export const overviewPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/overviews/:id',
  access: [...writers, 'commissioner_officer', 'family_member'],
  audit: 'read-overview',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const overview = await overviewOf(tx, params.id);
    if (overview === null) return null;
    if (actor.role === 'child_protection_worker') await leaveReceipt(tx, actor, overview, today);
    return { overview, draft: await findDraft(tx, actor, 'overview-message', overview.id) };
  },
  concerns: ({ overview }) => ({ family: overview.familyId, record: overview.id }),
  view({ overview, draft }, { language, actor, token }, form) {
    return {
      title: `${overviewTexts[language].title}: ${overview.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Read {...{ overview, draft, form, language, actor, token }} />,
    };
  },
  post: {
    audit: 'write-overview-message',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const overview = await overviewOf(tx, params.id);
      if (overview === null || overview.municipalityId === null || !mayWrite(actor)) {
        return { kind: 'nothing-there' };
      }
      const body = one(fields, 'body').trim();
      if (body === '') return { kind: 'problems', problems: [{ field: 'body', code: 'message-missing' }] };
      if (body.length > messageLimit) {
        return { kind: 'problems', problems: [{ field: 'body', code: 'message-too-long' }] };
      }
      await writeMessage(tx, actor, overview, { body, asks: one(fields, 'asks') === 'yes' }, today);
      await dropDraft(tx, actor, 'overview-message', overview.id);
      return { kind: 'done', to: `/overviews/${overview.id}#messages`, tell: 'message-sent' };
    },
  },
});

interface ReadProps extends Data {
  readonly form: FormState;
  readonly language: Language;
  readonly actor: RoleActor;
  readonly token: Readonly<Record<string, string>>;
}

function Read({ overview, draft, form, language, actor, token }: ReadProps) {
  const t = overviewTexts[language];
  const provider = actor.role === 'family_supporter' || actor.role === 'project_manager';
  const hasText = overview.text.course !== '';
  const list = `/families/${overview.familyId}/overviews`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={
          actor.role === 'child_protection_worker'
            ? [{ label: t.receivedTitle, href: '/overviews' }, { label: overview.familyName }]
            : [
                { label: frameTexts[language].families, href: '/families' },
                { label: overview.familyName, href: `/families/${overview.familyId}` },
                { label: t.tab, href: list },
                { label: formatDate(overview.sentOn, language) },
              ]
        }
      />
      <PageTitle
        title={t.titleOn(formatDate(overview.sentOn, language))}
        eyebrow={overview.familyName}
        {...(overview.corrects === null ? {} : { status: <Tag tone="info">{t.correction}</Tag> })}
      />
      {overview.correctedBy !== null && (
        <Notification
          language={language}
          tone="warning"
          title={t.isCorrected}
          actions={<LinkButton href={`/overviews/${overview.correctedBy}`}>{t.see}</LinkButton>}
        />
      )}
      {overview.corrects !== null && (
        <Notification
          language={language}
          tone="info"
          title={t.corrects}
          actions={<LinkButton href={`/overviews/${overview.corrects}`}>{t.see}</LinkButton>}
        />
      )}
      <Card>
        <Facts overview={overview} language={language} told={provider} />
        {hasText ? <Text overview={overview} language={language} /> : <p className="quiet">{t.noText}</p>}
        {provider && overview.municipalityId !== null && (
          <ButtonRow>
            <LinkButton href={`${list}/new?corrects=${overview.id}`} icon="edit" small>
              {t.sendCorrection}
            </LinkButton>
          </ButtonRow>
        )}
      </Card>
      {overview.plan !== null && (
        <Card title={t.plan} subtitle={t.planAsOf(formatDate(overview.plan.on, language))}>
          <KeptPlan plan={overview.plan} language={language} />
        </Card>
      )}
      {overview.plan !== null && <TakeOverview overviewId={overview.id} language={language} />}
      {overview.before !== null && hasText && (
        <details className="history">
          <summary>{t.compare}</summary>
          <SideBySide
            language={language}
            headingLevel={2}
            left={{
              title: t.previousOn(formatDate(overview.before.sentOn, language)),
              text: whole(overview.before, language),
            }}
            right={{ title: t.thisOne, text: whole(overview.text, language) }}
          />
        </details>
      )}
      {mayWrite(actor) && (
        <Messages
          {...{ overview, draft, form, language, token }}
          side={provider ? 'provider' : 'municipality'}
        />
      )}
    </>
  );
}

/** The three parts as one text, to be compared with another. */
function whole({ course, progress, difficulties }: Overview['text'], language: Language): string {
  const t = overviewTexts[language];
  return [t.course, course, t.progress, progress, t.difficulties, difficulties].join('\n');
}

function Text({ overview, language }: { overview: Overview; language: Language }) {
  const t = overviewTexts[language];
  return (
    <>
      {(['course', 'progress', 'difficulties'] as const).map((part) => (
        <section key={part}>
          <h2>{t[part]}</h2>
          <p className="prewrapped">{overview.text[part]}</p>
        </section>
      ))}
    </>
  );
}

function Facts(props: { overview: Overview; language: Language; told: boolean }) {
  const { overview, language, told } = props;
  const t = overviewTexts[language];
  const { municipality, workers = [] } = overview.recipients;
  const opened = overview.opened.map(({ name, on }) => `${name} ${formatDate(on, language)}`).join(', ');
  const items = [
    { term: t.services, description: servicesIn(overview.services, language) },
    { term: t.period, description: periodIn(overview, language) },
    { term: t.author, description: overview.author },
    { term: t.municipality, description: [municipality, ...workers].filter(Boolean).join(', ') },
    ...(told ? [{ term: t.state, description: opened === '' ? t.notOpened : t.openedBy(opened) }] : []),
  ];
  return <DescriptionList items={items.filter(({ description }) => description !== '')} />;
}
