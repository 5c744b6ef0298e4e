import { readDate } from '../../../features/contacts/contact-form.ts';
import { type AppointmentFields, sessionBases } from '../../../features/meetings/appointment-form.ts';
import type { Engagement } from '../../../features/meetings/engagement-record.ts';
import { type FamilySessions, otherWays } from '../../../features/meetings/family-sessions.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { appointmentTexts } from '../../../i18n/meetings/appointments.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { Problem } from '../../registry/page.ts';
import { Notification } from '../../ui/index.ts';
import { quotationsOf } from '../rules/clause-quotations.ts';

/** At which field a clause's refusal stands: whoever mends the field mends the refusal. */
export const problemsOfReasons = (reasons: readonly string[]): Problem[] =>
  reasons.map((code) =>
    code === 'TK 2.8.11'
      ? { field: 'form', code }
      : code === 'TK 2.8.6' || code === 'TK 2.1.6.7'
        ? { code }
        : { field: 'startsOn', code },
  );

interface Props {
  readonly problems: readonly Problem[];
  readonly values: AppointmentFields;
  readonly engagement: Engagement;
  readonly known: FamilySessions;
  readonly language: Language;
}

/** A refusal says which clause, what it says, and what is possible instead. */
export function Refusal({ problems, values, engagement, known, language }: Props) {
  const t = appointmentTexts[language];
  const clauses = problems.map(({ code }) => code).filter((code) => code.startsWith('TK '));
  if (clauses.length === 0) return null;
  const date = readDate(values.startsOn.trim());
  const basis = sessionBases.find((one) => one === values.basis) ?? defaultBasis(known);
  const ways =
    date === null ? null : otherWays(known, engagement.edition, { service: engagement.service, basis, date });
  const w = meetingWords[language];
  return (
    <Notification language={language} tone="warning" title={t.refused}>
      {clauses.map((clause) => (
        <details key={clause} className="line-reason">
          <summary>{clause}</summary>
          {quotationsOf(clause).map((text) => (
            <blockquote key={text} lang="et">
              {text}
            </blockquote>
          ))}
        </details>
      ))}
      <p>
        <strong>{t.otherWays}</strong>
      </p>
      <ul className="bullets">
        {clauses.includes('TK 2.8.11') && <li>{t.inPerson}</li>}
        {ways?.bases.map((one) => (
          <li key={one.basis}>{t.otherBasis(w[one.basis], one.left)}</li>
        ))}
        {ways?.againFrom != null && <li>{t.againFrom(formatDate(ways.againFrom, language))}</li>}
        {clauses.includes('TK 2.5.4') && (
          <li>
            <a href={`/engagements/${engagement.id}/extra`}>{t.askExtra}</a>
          </li>
        )}
      </ul>
    </Notification>
  );
}

/** Where there is nothing to choose the form asks nothing. */
export const defaultBasis = ({ family }: FamilySessions) =>
  family.kind === 'prospective' ? 'prospective' : 'regular';
