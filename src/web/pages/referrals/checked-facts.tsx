import type { ReactElement } from 'react';
import type { CheckedReferral, Possibility } from '../../../features/referrals/check-referral.ts';
import type { ReferralContent } from '../../../features/referrals/referral-content.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { checkTexts } from '../../../i18n/referrals/check.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, Notification, VolumeMeter } from '../../ui/index.ts';
import { StartAnswer } from '../rules/questions/start-answer.tsx';

const allowedBy = { 'needs-based': ['TK 2.1.4.1', 'TK 2.1.4.2'], adaptation: ['TK 2.1.3.2'] } as const;

/** TK 2.1.4.3.3: whether it is the target group, what the family has had, what is left, what the rules say. */
export function CheckedFacts(props: {
  readonly checked: CheckedReferral;
  readonly language: Language;
}): ReactElement {
  const { checked, language } = props;
  const t = checkTexts[language];
  return (
    <>
      {checked.possibilities.map((possibility) => (
        <Facts
          key={possibility.family?.id ?? 'new'}
          possibility={possibility}
          content={checked.referral.current}
          open={checked.referral.state === 'sent'}
          language={language}
        />
      ))}
      {checked.elsewhere.length > 0 && (
        <Card tone="warning">
          {checked.elsewhere.map((family) => (
            <p key={family.id}>
              {t.childElsewhere(family.people.join(', '), family.name, family.caseNumber)}{' '}
              <a href={`/families/${family.id}`}>{t.openFile}</a>
            </p>
          ))}
        </Card>
      )}
    </>
  );
}

interface FactsProps {
  readonly possibility: Possibility;
  readonly content: ReferralContent;
  /** It is still to be decided; afterwards the family is what the decision made of it. */
  readonly open: boolean;
  readonly language: Language;
}

function Facts({ possibility, content, open, language }: FactsProps) {
  const t = checkTexts[language];
  const { family, start, isWaiting } = possibility;
  return (
    <>
      <Card title={t.known} subtitle={t.knownNote}>
        {family === null ? (
          <p>{t.unknown}</p>
        ) : (
          <>
            <p>
              <a href={`/families/${family.id}`}>{t.isKnown(family.name, family.caseNumber)}</a>
            </p>
            <p className="quiet">{t.knownBy(family.people.join(', '))}</p>
            {family.provider !== null && <p>{t.presentProvider(family.provider.name)}</p>}
            {!family.municipalityInvolved && (
              <Notification language={language} tone="warning" title={t.refusedMunicipality} />
            )}
          </>
        )}
      </Card>
      {open && (
        <Card title={t.rules}>
          {isWaiting && <Notification language={language} tone="warning" title={t.waits} />}
          <StartAnswer
            kind={content.service}
            decision={start.decision}
            allowedBy={allowedBy[content.service]}
            language={language}
          />
          {start.children.length > 1 && (
            <ul>
              {start.children.map(({ at, decision }) => (
                <li key={at}>
                  {content.children[at]?.givenName}: {decision.allowed ? '✓' : decision.reasons.join(', ')}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      <Card title={t.had}>
        <Had possibility={possibility} language={language} />
        <Left possibility={possibility} language={language} />
      </Card>
    </>
  );
}

function Had({ possibility, language }: Pick<FactsProps, 'possibility' | 'language'>) {
  const t = checkTexts[language];
  if (possibility.had.length === 0) return <p>{t.hadNothing}</p>;
  return (
    <ul className="people">
      {possibility.had.map((period) => (
        <li key={`${period.kind} ${period.from} ${period.to} ${period.provider}`}>
          <strong>{referralTexts[language][period.kind]}</strong>
          <span className="quiet">
            {period.from === null
              ? t.notBegun
              : `${formatDate(period.from, language)} – ${
                  period.to === null ? t.goesOn : formatDate(period.to, language)
                }`}{' '}
            · {period.provider}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The volume that is left, as a sum that can be followed. */
function Left({ possibility, language }: Pick<FactsProps, 'possibility' | 'language'>) {
  const t = checkTexts[language];
  const { volume } = possibility.start;
  if (volume === null) return null;
  if (!('limit' in volume)) {
    return volume.lastDay === null ? null : <p>{t.lastDay(formatDate(volume.lastDay, language))}</p>;
  }
  const { limit, used, left } = volume;
  return (
    <VolumeMeter
      label={`${t.volume} (${volume.clause})`}
      used={Math.min(used, limit)}
      limit={limit}
      usedText={t.arithmetic(limit, used, left)}
      leftText=""
      note={t.arithmeticWords}
    />
  );
}
