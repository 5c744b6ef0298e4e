import type { Engagement } from '../../../features/meetings/engagement-record.ts';
import { daysUntil, formatDate } from '../../../i18n/formats.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { Countdown, Status } from '../../ui/index.ts';

/** TK 2.3.2: by which day the family is to be contacted, or when it was. */
export function ClockStatus(props: {
  readonly clock: NonNullable<Engagement['clock']>;
  readonly today: CivilDate;
  readonly language: Language;
}) {
  const { clock, today, language } = props;
  const t = meetingTexts[language];
  const due = formatDate(clock.due, language);
  const on = clock.contactedOn === null ? '' : formatDate(clock.contactedOn, language);
  switch (clock.status) {
    case 'met':
      return (
        <p>
          <Status tone="success">{t.contactMet(on)}</Status> <span className="quiet">{clock.clause}</span>
        </p>
      );
    case 'late':
      return (
        <p>
          <Status tone="warning">{t.contactLate(on, due)}</Status>{' '}
          <span className="quiet">{clock.clause}</span>
        </p>
      );
    case 'missed':
      return (
        <p>
          <Status tone="danger">{t.contactMissed(due)}</Status> <span className="quiet">{clock.clause}</span>
        </p>
      );
    case 'due':
      return (
        <p>
          {t.contactDue(due)} <Countdown language={language} left={daysUntil(today, clock.due)} />{' '}
          <span className="quiet">{clock.clause}</span>
        </p>
      );
  }
}
