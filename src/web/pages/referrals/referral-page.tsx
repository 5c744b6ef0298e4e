import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { familyNameOf } from '../../../features/referrals/referral-content.ts';
import { type Referral, referralOf } from '../../../features/referrals/referral-record.ts';
import { withdrawReferral } from '../../../features/referrals/send-referral.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
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
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { ReferralContentList, type ReferralNames } from './referral-content.tsx';
import { TakeReferral } from './referral-file.tsx';
import { ReferralStatus } from './referral-words.tsx';

interface OneReferral {
  readonly referral: Referral;
  readonly choices: PublicOrganisations;
}

export const namesIn = ({ providers, municipalities }: PublicOrganisations): ReferralNames => ({
  provider: (id) => providers.find((one) => one.id === id)?.name ?? '',
  municipality: (ehak) => municipalities.find((one) => one.ehak === ehak)?.name ?? ehak,
});

/** A referral as its writers see it: what was sent, what the commissioner said, whom to ask. */
export const referralPage = definePage<{ id: string }, Record<string, never>, OneReferral>({
  path: '/referrals/:id',
  access: ['child_protection_worker', 'family_member', 'project_manager'],
  audit: 'read-referral',
  params: oneId,
  query: noQuery,
  async load({ tx, params }) {
    const [referral, choices] = await Promise.all([referralOf(tx, params.id), publicOrganisations(tx)]);
    return referral === null ? null : { referral, choices };
  },
  concerns: ({ referral }) => ({
    record: referral.id,
    ...(referral.familyId === null ? {} : { family: referral.familyId }),
  }),
  view(data, { language, actor }, form) {
    return {
      title: `${referralTexts[language].content}: ${familyNameOf(data.referral.current.parents)}`,
      width: 'medium',
      body: (
        <ReferralView {...data} form={form} writes={actor.role !== 'project_manager'} language={language} />
      ),
    };
  },
  post: {
    audit: 'withdraw-referral',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, today }) {
      if (actor.role === 'project_manager') return { kind: 'nothing-there' };
      const outcome = await withdrawReferral(tx, params.id, today);
      if (outcome === 'nothing-there') return { kind: 'nothing-there' };
      if (outcome === 'too-late') return { kind: 'problems', problems: [{ code: 'tooLate' }] };
      return { kind: 'done', to: `/referrals/${params.id}`, tell: 'referral-withdrawn' };
    },
  },
});

interface ViewProps extends OneReferral {
  readonly form: FormState;
  readonly writes: boolean;
  readonly language: Language;
}

function ReferralView({ referral, choices, form, writes, language }: ViewProps) {
  const t = referralTexts[language];
  const family = familyNameOf(referral.current.parents);
  const names = namesIn(choices);
  const list = referral.municipality === null ? null : { label: t.list, href: '/referrals' };
  const earlier = referral.versions.slice(1);
  return (
    <>
      {writes && list !== null && <Breadcrumb language={language} trail={[list, { label: family }]} />}
      <PageTitle
        title={family}
        eyebrow={t[referral.service]}
        status={<ReferralStatus state={referral.state} language={language} />}
      />
      <FormOpening language={language} form={form} say={() => t.tooLate} />
      <Answer referral={referral} writes={writes} language={language} />
      <Card
        title={t.content}
        subtitle={t.version(referral.version, formatDate(versionDay(referral), language))}
      >
        {referral.provider !== null && <p>{t.toProvider(referral.provider.name)}</p>}
        <ReferralContentList content={referral.current} names={names} language={language} />
      </Card>
      {earlier.length > 0 && (
        <Card title={t.versions}>
          {earlier.map((version) => (
            <details key={version.version} className="service">
              <summary>{t.version(version.version, formatDate(version.sentOn, language))}</summary>
              {referral.decisions
                .filter((one) => one.version === version.version)
                .map((one) => (
                  <p key={one.version} className="prewrapped">
                    <strong>{t.returnedBecause}:</strong> {one.reason}
                  </p>
                ))}
              <ReferralContentList content={version.content} names={names} language={language} />
            </details>
          ))}
        </Card>
      )}
      <TakeReferral referralId={referral.id} language={language} />
      {writes && (referral.state === 'sent' || referral.state === 'returned') && (
        <Card title={t.withdraw}>
          <p>{t.withdrawLead}</p>
          <Form action={`/referrals/${referral.id}`} hidden={form.hidden} label={t.withdraw}>
            <ButtonRow>
              <Button variant="danger" icon="trash">
                {t.withdraw}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}

const versionDay = (referral: Referral) => referral.versions[0]?.sentOn ?? referral.sentOn;

/** What the commissioner said last, and what can be done now. */
function Answer({ referral, writes, language }: { referral: Referral; writes: boolean; language: Language }) {
  const t = referralTexts[language];
  const said = referral.decisions.find((one) => one.version === referral.version);
  if (referral.state === 'sent') {
    return (
      <Notification language={language} tone="info" title={t.receiptTitle}>
        <p>{t.receipt}</p>
        <p>
          {t.askWhom}: {t.commissioner}
        </p>
      </Notification>
    );
  }
  if (said === undefined) return null;
  const tone = { accepted: 'success', returned: 'warning', refused: 'danger' } as const;
  const title = {
    accepted: t.acceptedTo(said.provider ?? ''),
    returned: t.returnedBecause,
    refused: t.refusedBecause,
  };
  return (
    <Notification
      language={language}
      tone={tone[said.decision]}
      title={title[said.decision]}
      actions={
        writes && said.decision === 'returned' && referral.municipality !== null ? (
          <LinkButton href={`/referrals/${referral.id}/edit`} variant="primary" icon="edit">
            {t.edit}
          </LinkButton>
        ) : undefined
      }
    >
      {said.reason !== '' && <p className="prewrapped">{said.reason}</p>}
      <p>
        {t.askWhom}: {t.by(said.officer, formatDate(said.on, language))}, {t.commissioner}
      </p>
    </Notification>
  );
}
