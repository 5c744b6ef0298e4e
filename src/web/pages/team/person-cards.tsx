import type { ReactElement, ReactNode } from 'react';
import type { Confirmation, PersonRecord, Qualification } from '../../../features/team/person-record.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { confirmationTexts } from '../../../i18n/people/confirmation.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DescriptionList, Icon, Status } from '../../ui/index.ts';
import { sayCounties, sayLanguages, sayRequirement, standingTones } from './person-words.ts';

interface Props {
  readonly person: PersonRecord;
  readonly language: Language;
}

/** How somebody stands with the commissioner, in one word. */
export function PersonStatus({ person, language }: Props): ReactElement {
  const t = personTexts[language];
  if (person.leftOn !== null)
    return <Status tone="neutral">{t.leftOn(formatDate(person.leftOn, language))}</Status>;
  return <Status tone={standingTones[person.standing]}>{t[person.standing]}</Status>;
}

/** Where, in which languages and how much somebody works. */
export function TermsCard({ person, language, actions }: Props & { readonly actions?: ReactNode }) {
  const t = personTexts[language];
  return (
    <Card title={t.terms} actions={actions}>
      <DescriptionList
        items={[
          { term: t.role, description: frameTexts[language][person.role] },
          { term: confirmationTexts[language].provider, description: person.provider },
          { term: t.languages, description: sayLanguages(person.languages, language) },
          { term: t.counties, description: sayCounties(person.counties) },
          {
            term: t.load,
            description: t.loadNow(
              person.loadPercent,
              person.role === 'family_supporter' ? person.families : null,
            ),
          },
          { term: t.base, description: person.base ?? t.baseAny },
          { term: t.since, description: formatDate(person.beganOn, language) },
        ]}
      />
    </Card>
  );
}

/** What the role asks, by clause, and what on record shows it. */
export function QualificationsCard(
  props: Props & { readonly actions?: ReactNode; readonly act?: (one: Qualification) => ReactNode },
): ReactElement {
  const { person, language, actions, act } = props;
  const t = personTexts[language];
  const gone = person.qualifications.filter(({ withdrawnOn }) => withdrawnOn !== null);
  return (
    <Card
      title={t.qualifications}
      actions={actions}
      subtitle={person.missing.length === 0 ? t.allShown : t.missingOf(person.missing.length)}
    >
      <ul className="plain-list">
        {person.requirements.map((requirement) => {
          const shown = person.qualifications.filter(
            (one) => one.requirement === requirement && one.withdrawnOn === null,
          );
          return (
            <li key={requirement}>
              <div className="spread">
                <strong>
                  {sayRequirement(requirement, language)} <span className="quiet">{requirement}</span>
                </strong>
                {person.missing.includes(requirement) && <Status tone="warning">{t.nothingShown}</Status>}
              </div>
              {shown.map((one) => (
                <div key={one.id} className="spread">
                  <QualificationLine one={one} person={person} language={language} />
                  {act?.(one)}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      {gone.length > 0 && (
        <details>
          <summary>{t.takeBack}</summary>
          <ul className="plain-list">
            {gone.map((one) => (
              <li key={one.id}>
                <QualificationLine one={one} person={person} language={language} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function QualificationLine({ one, person, language }: Props & { readonly one: Qualification }) {
  const t = personTexts[language];
  const facts = [
    one.issuer,
    one.gotOn === null ? '' : formatDate(one.gotOn, language),
    one.years === null ? '' : t.yearsOf(one.years),
    one.withdrawnOn === null ? '' : t.takenBack(formatDate(one.withdrawnOn, language)),
  ].filter(Boolean);
  return (
    <span>
      {one.title}
      {facts.length > 0 && <span className="quiet"> · {facts.join(' · ')}</span>}{' '}
      {one.fileId === null ? (
        <span className="quiet">({t.noFile})</span>
      ) : (
        <a href={`/team/${person.membershipId}/evidence/${one.fileId}`}>
          <Icon name="download" size={16} /> {one.fileName}
        </a>
      )}
    </span>
  );
}

const answerTones = { confirmed: 'success', refused: 'danger' } as const;

/** What was asked of the commissioner and answered, the newest first. */
export function ConfirmationsCard(
  props: Props & {
    readonly actions?: ReactNode;
    readonly act?: (one: Confirmation) => ReactNode;
    /** Where each stands at large; none where the reader has no such page. */
    readonly linked: boolean;
  },
): ReactElement {
  const { person, language, actions, act, linked } = props;
  const t = confirmationTexts[language];
  return (
    <Card title={t.title} actions={actions}>
      {person.onlyKnown && <p>{personTexts[language].onlyKnown}</p>}
      {person.confirmations.length === 0 ? (
        <p>
          {person.standing === 'not-needed'
            ? t.notNeeded
            : person.confirmedOn === null
              ? t.none
              : t.fromDay(formatDate(person.confirmedOn, language))}
        </p>
      ) : (
        <ul className="plain-list">
          {person.confirmations.map((one) => (
            <li key={one.id}>
              <div className="spread">
                <span>
                  <ConfirmationStatus one={one} language={language} />{' '}
                  {linked ? <a href={`/confirmations/${one.id}`}>{t[one.basis]}</a> : t[one.basis]}{' '}
                  <span className="quiet">
                    {formatDate(one.askedOn, language)}
                    {one.from !== null && ` · ${t.fromDay(formatDate(one.from, language))}`}
                  </span>
                </span>
                {act?.(one)}
              </div>
              {one.answerReason !== '' && <p className="prewrapped">{one.answerReason}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function ConfirmationStatus(props: { readonly one: Confirmation; readonly language: Language }) {
  const { one, language } = props;
  const t = confirmationTexts[language];
  if (one.answer !== null) {
    const word =
      one.basis === 'evidence' ? (one.answer === 'confirmed' ? t.suffices : t.sufficesNot) : t[one.answer];
    return <Status tone={answerTones[one.answer]}>{word}</Status>;
  }
  if (one.withdrawnOn !== null) return <Status tone="neutral">{t.withdrawn}</Status>;
  return <Status tone="warning">{one.handedOn === null ? t.awaitsEvidence : t.waiting}</Status>;
}
