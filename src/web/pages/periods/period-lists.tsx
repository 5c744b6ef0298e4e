import type { ReactElement } from 'react';
import type { PeriodKind } from '../../../features/periods/period-form.ts';
import type { ServicePeriods } from '../../../features/periods/service-periods.ts';
import { periodTexts } from '../../../i18n/family-support/periods.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { EarlierPeriod, Period } from '../../../rules/index.ts';
import { Card, LinkButton, Tag, Timeline } from '../../ui/index.ts';

/** A period in words, with its last day where it has one. */
export const periodWords = ({ from, to }: Period, language: Language): string => {
  const t = periodTexts[language];
  return t.period(formatDate(from, language), to === null ? t.openEnd : formatDate(to, language));
};

/** What is entered now, each with the way to correct it and to take it away. */
export function PeriodLists(props: { service: ServicePeriods; language: Language }): ReactElement {
  const { service, language } = props;
  const t = periodTexts[language];
  const list = (kind: PeriodKind, periods: readonly EarlierPeriod[], none: string) =>
    periods.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      <ul className="plain-list">
        {periods.map((period) => {
          const at = `/services/${service.id}/periods?kind=${kind}&from=${period.from}`;
          const words = periodWords(period, language);
          return (
            <li key={period.from} className="spread">
              <span>
                {words} {period.transitional2022 === true && <Tag>{t.transitionalTag}</Tag>}
              </span>
              <span className="cluster">
                <LinkButton href={at} small variant="quiet" icon="edit" aria-label={`${t.edit}: ${words}`}>
                  {t.edit}
                </LinkButton>
                <LinkButton
                  href={`${at}&remove=yes`}
                  small
                  variant="quiet"
                  icon="trash"
                  aria-label={`${t.remove}: ${words}`}
                >
                  {t.remove}
                </LinkButton>
              </span>
            </li>
          );
        })}
      </ul>
    );
  return (
    <>
      <Card title={t.gaps}>{list('gap', service.gaps, t.noGaps)}</Card>
      {service.kind === 'needs-based' && (
        <Card title={t.earlierList}>{list('earlier', service.earlier, t.noEarlier)}</Card>
      )}
    </>
  );
}

/** Every change, and what stood after it. */
export function PeriodHistory(props: { service: ServicePeriods; language: Language }): ReactElement | null {
  const { service, language } = props;
  const t = periodTexts[language];
  if (service.history.length === 0) return null;
  const stood = (periods: readonly Period[]) =>
    periods.length === 0 ? t.nothing : periods.map((period) => periodWords(period, language)).join('; ');
  return (
    <details className="history">
      <summary>
        {t.history} ({service.history.length})
      </summary>
      <Timeline
        label={t.history}
        headingLevel={2}
        events={service.history.map((version) => ({
          key: String(version.version),
          date: formatDate(version.changedOn, language),
          dateTime: version.changedOn,
          icon: version.change === 'removed' ? 'trash' : version.change === 'entered' ? 'plus' : 'edit',
          title: t[`change-${version.change}`],
          meta: version.author,
          body: (
            <>
              <p className="prewrapped">{version.reason}</p>
              <p className="quiet">
                {t.stood}: {t.gaps.toLocaleLowerCase(language)}: {stood(version.gaps)};{' '}
                {t.earlierList.toLocaleLowerCase(language)}: {stood(version.earlier)}
              </p>
            </>
          ),
        }))}
      />
    </details>
  );
}
