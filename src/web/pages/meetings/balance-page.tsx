import { type FamilyBalance, familyBalance } from '../../../features/meetings/family-balance.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { balanceTexts } from '../../../i18n/meetings/balance.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addDays } from '../../../rules/index.ts';
import { definePage, type RoleActor } from '../../registry/page.ts';
import { Breadcrumb, Card, PageTitle, Status, VolumeMeter } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { noQuery, oneId } from '../params.ts';
import { quotationsOf } from '../rules/clause-quotations.ts';
import { VolumeList } from './volume-list.tsx';

/** What is left to a family of every service, until when, what would bring more, and whether it may have more today. */
export const balancePage = definePage<{ id: string }, Record<string, never>, FamilyBalance>({
  path: '/families/:id/balance',
  access: ['family_supporter', 'project_manager', 'commissioner_officer', 'family_member'],
  audit: 'read-family-balance',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params, today }) => familyBalance(tx, actor, params.id, today),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(balance, { language, actor }) {
    const title = balanceTexts[language].title;
    return {
      title: `${title}: ${balance.familyName}`,
      width: 'medium',
      body: <Balance {...{ balance, title, actor, language }} />,
    };
  },
});

interface Props {
  readonly balance: FamilyBalance;
  readonly title: string;
  readonly actor: RoleActor;
  readonly language: Language;
}

function Balance({ balance, title, actor, language }: Props) {
  const t = balanceTexts[language];
  const own = actor.role === 'family_member';
  return (
    <>
      {!own && (
        <Breadcrumb
          language={language}
          trail={[
            { label: frameTexts[language].families, href: '/families' },
            { label: balance.familyName, href: `/families/${balance.familyId}` },
            { label: t.tab },
          ]}
        />
      )}
      <PageTitle title={title} eyebrow={balance.familyName} lead={t.lead} />
      <FamilyPlaces
        familyId={balance.familyId}
        role={actor.role}
        current="/balance"
        language={language}
        municipalityInvolved={balance.municipalityInvolved}
      />
      <SupportCard balance={balance} language={language} />
      <Card title={t.sessions}>
        <VolumeList volumes={balance.sessions} language={language} />
      </Card>
      <Card title={t.groups}>
        <p>{t.groupsText}</p>
      </Card>
      <MayCard balance={balance} language={language} />
      <MoreCard balance={balance} language={language} />
    </>
  );
}

type Part = Pick<Props, 'balance' | 'language'>;

function SupportCard({ balance, language }: Part) {
  const t = balanceTexts[language];
  const open = balance.support.filter(({ ended }) => ended === null);
  return (
    <Card title={t.support}>
      {open.length === 0 && <p>{t.noSupport}</p>}
      <div className="stack">
        {open.map(({ volume, kind, child }) => {
          const label = `${child === null ? t[kind] : `${t[kind]}: ${child}`} (${volume.clause})`;
          const lastDay = volume.lastDay == null ? null : t.lastDay(formatDate(volume.lastDay, language));
          return 'limit' in volume ? (
            <VolumeMeter
              key={volume.service}
              label={label}
              used={Math.min(volume.used, volume.limit)}
              limit={volume.limit}
              usedText={t.daysUsed(volume.used)}
              leftText={t.daysLeft(volume.left, volume.limit)}
              note={lastDay ?? undefined}
            />
          ) : (
            <div key={volume.service}>
              <strong>{label}</strong>
              <p>{lastDay ?? t.unknownLast}</p>
            </div>
          );
        })}
      </div>
    </Card>
  );
}

/** Each question that somebody would ask before booking, answered by its clauses and what they say. */
function MayCard({ balance, language }: Part) {
  const t = balanceTexts[language];
  const w = meetingWords[language];
  const asked = [
    ...balance.mayStart.map(({ kind, child, decision }) => ({
      key: `${kind} ${child}`,
      what: kind === 'adaptation' ? t.startAdaptation(child ?? '') : t.startNeedsBased,
      decision,
    })),
    ...balance.mayHold.map(({ service, basis, decision }) => ({
      key: `${service} ${basis}`,
      what: `${service === 'mentoring' ? t.holdMentoring : t.holdCounselling}${
        basis === 'regular' ? '' : ` (${w[basis].toLocaleLowerCase(language)})`
      }`,
      decision,
    })),
  ];
  return (
    <Card title={t.may}>
      <ul className="plain-list">
        {asked.map(({ key, what, decision }) => (
          <li key={key}>
            <div className="spread">
              <span>{what}</span>
              <Status tone={decision.allowed ? 'success' : 'danger'}>
                {decision.allowed ? t.yes : t.no}
              </Status>
            </div>
            {decision.reasons.map((clause) => (
              <details key={clause} className="line-reason">
                <summary>
                  {clause} · {t.quotation}
                </summary>
                {quotationsOf(clause).map((text) => (
                  <blockquote key={text} lang="et">
                    {text}
                  </blockquote>
                ))}
              </details>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function MoreCard({ balance, language }: Part) {
  const t = balanceTexts[language];
  const after = (service: 'mentoring' | 'counselling') => {
    const lastDay = balance.sessions.find(
      (one) => one.service === service && one.basis === 'regular',
    )?.lastDay;
    return lastDay == null ? null : formatDate(addDays(lastDay, 1), language);
  };
  const [quarter, year] = [after('mentoring'), after('counselling')];
  return (
    <Card title={t.more}>
      <ul className="bullets">
        {quarter !== null && <li>{t.moreQuarter(quarter)}</li>}
        {year !== null && <li>{t.moreYear(year)}</li>}
        {balance.extra !== null && balance.extra.left > 0 && <li>{t.moreExtra(balance.extra.left)}</li>}
        {balance.familyKind === 'prospective' ? (
          <li>{t.moreFamily}</li>
        ) : (
          <>
            <li>{t.moreDeparture}</li>
            <li>{t.moreChild}</li>
          </>
        )}
      </ul>
    </Card>
  );
}
