import { dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { checkedReferral } from '../../../features/referrals/check-referral.ts';
import { decideReferral } from '../../../features/referrals/decide-referral.ts';
import { newFamily, parseDecision } from '../../../features/referrals/decision-form.ts';
import { familyNameOf } from '../../../features/referrals/referral-content.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { checkTexts } from '../../../i18n/referrals/check.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Breadcrumb, Card, Notification, PageTitle, WithAside } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { CheckedFacts } from './checked-facts.tsx';
import { type Checking, DecisionForm, decisionFieldsIn, sayDecisionProblem } from './decision-form.tsx';
import { ReferralContentList } from './referral-content.tsx';
import { TakeReferral } from './referral-file.tsx';
import { namesIn } from './referral-page.tsx';
import { ReferralStatus } from './referral-words.tsx';

/** TK 2.1.4.3.3-4: the referral with the facts beside it, and the decision. */
export const checkReferralPage = definePage<{ id: string }, Record<string, never>, Checking>({
  path: '/referrals/:id/check',
  access: ['commissioner_officer'],
  audit: 'check-referral',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [checked, draft] = await Promise.all([
      checkedReferral(tx, params.id, today),
      findDraft(tx, actor, 'decide-referral', params.id),
    ]);
    return checked === null ? null : { ...checked, draft };
  },
  concerns: ({ referral, possibilities }) => {
    const [first] = possibilities;
    const family = first?.family?.id ?? referral.familyId;
    return { record: referral.id, ...(family === null ? {} : { family }) };
  },
  view(data, { language, token }, form) {
    return {
      title: `${checkTexts[language].title}: ${familyNameOf(data.referral.current.parents)}`,
      width: 'wide',
      scripts: ['form'],
      body: <CheckView {...data} form={form} token={token} language={language} />,
    };
  },
  post: {
    audit: 'decide-referral',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const checked = await checkedReferral(tx, params.id, today);
      if (checked === null) return { kind: 'nothing-there' };
      const parsed = parseDecision(decisionFieldsIn(fields), {
        providers: checked.organisations.providers,
        families: checked.possibilities.map(({ family }) => family?.id ?? newFamily),
      });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const version = versionIn.parse(one(fields, 'version'));
      const outcome = await decideReferral(tx, actor, params.id, version, parsed.value, today);
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'decided-meanwhile') return { kind: 'conflict', conflict: true };
      if (outcome.kind !== 'decided') {
        const at = outcome.kind === 'served-elsewhere' ? { field: 'provider' } : {};
        return { kind: 'problems', problems: [{ ...at, code: outcome.kind }] };
      }
      await dropDraft(tx, actor, 'decide-referral', params.id);
      const tell = `referral-${parsed.value.decision}` as const;
      return { kind: 'done', to: `/referrals/${params.id}/check`, tell };
    },
  },
});

interface ViewProps extends Checking {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function CheckView(props: ViewProps) {
  const { referral, organisations, form, language } = props;
  const t = referralTexts[language];
  const family = familyNameOf(referral.current.parents);
  const newest = referral.versions[0]?.sentOn ?? referral.sentOn;
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: t.list, href: '/referrals' }, { label: family }]} />
      <PageTitle
        title={family}
        eyebrow={`${t[referral.service]} · ${referral.municipality?.name ?? t.ownRequest}`}
        status={<ReferralStatus state={referral.state} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayDecisionProblem(language)} />
      <Outcome {...props} />
      <WithAside
        asideLabel={checkTexts[language].known}
        aside={<CheckedFacts checked={props} language={language} />}
      >
        {referral.state === 'sent' && form.conflict === null && <DecisionForm {...props} />}
        <Card title={t.content} subtitle={t.version(referral.version, formatDate(newest, language))}>
          {referral.provider !== null && <p>{t.toProvider(referral.provider.name)}</p>}
          <ReferralContentList
            content={referral.current}
            names={namesIn(organisations)}
            language={language}
          />
        </Card>
        <Earlier {...props} />
        <TakeReferral referralId={referral.id} language={language} />
      </WithAside>
    </>
  );
}

/** What was decided, by whom; also where somebody else was first. */
function Outcome({ referral, form, language }: ViewProps) {
  const t = checkTexts[language];
  const said = referral.decisions.find(({ version }) => version === referral.version);
  const meanwhile = form.conflict !== null;
  if (said === undefined) {
    return meanwhile || referral.state === 'withdrawn' ? (
      <Notification language={language} tone="warning" title={t.withdrawnMeanwhile} announce={meanwhile} />
    ) : null;
  }
  const what = t.decided(
    said.provider === null
      ? referralTexts[language][said.decision]
      : referralTexts[language].acceptedTo(said.provider),
    said.officer,
    formatDate(said.on, language),
  );
  return (
    <Notification
      language={language}
      tone={meanwhile ? 'warning' : said.decision === 'accepted' ? 'success' : 'info'}
      title={meanwhile ? t.decidedMeanwhile : what}
      announce={meanwhile}
    >
      {meanwhile && <p>{what}</p>}
      {said.reason !== '' && <p className="prewrapped">{said.reason}</p>}
    </Notification>
  );
}

/** The versions before this one, with what was said of them. */
function Earlier({ referral, organisations, language }: ViewProps) {
  const t = referralTexts[language];
  const earlier = referral.versions.slice(1);
  if (earlier.length === 0) return null;
  return (
    <Card title={t.versions}>
      {earlier.map((version) => (
        <details key={version.version} className="service">
          <summary>{t.version(version.version, formatDate(version.sentOn, language))}</summary>
          {referral.decisions
            .filter((one) => one.version === version.version)
            .map((one) => (
              <p key={one.version} className="prewrapped">
                <strong>{t.returnedBecause}:</strong> {one.reason} (
                {t.by(one.officer, formatDate(one.on, language))})
              </p>
            ))}
          <ReferralContentList content={version.content} names={namesIn(organisations)} language={language} />
        </details>
      ))}
    </Card>
  );
}
