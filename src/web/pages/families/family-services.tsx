import type { ReactElement } from 'react';
import type { FamilyFile, ServiceOfFamily } from '../../../features/families/family-file.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { periodTexts } from '../../../i18n/family-support/periods.ts';
import { daysUntil, formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate, Volume } from '../../../rules/index.ts';
import {
  Card,
  DescriptionList,
  EmptyState,
  LinkButton,
  RhythmGrid,
  Status,
  VolumeMeter,
} from '../../ui/index.ts';
import { rhythmRows } from './rhythm.ts';

interface Props {
  readonly file: FamilyFile;
  readonly today: CivilDate;
  readonly language: Language;
  /** TK 2.1.5.13: the reader enters gaps and earlier periods. */
  readonly entersPeriods: boolean;
}

/** The family's services, those that go on first: since when, until when, what is left, and their rhythm drawn. */
export function ServicesCard(props: Props): ReactElement {
  const { file, language } = props;
  const t = familyTexts[language];
  if (file.services.length === 0) {
    return (
      <Card title={t.services}>
        <EmptyState title={t.servicesEmpty} icon="people">
          {t.servicesEmptyText}
        </EmptyState>
      </Card>
    );
  }
  const sorted = [...file.services].sort((a, b) => Number(a.ended !== null) - Number(b.ended !== null));
  return (
    <Card title={t.services}>
      {sorted.map((service) => (
        <ServiceBlock key={service.id} {...props} service={service} />
      ))}
    </Card>
  );
}

function ServiceBlock({
  file,
  today,
  language,
  service,
  entersPeriods,
}: Props & { readonly service: ServiceOfFamily }) {
  const t = familyTexts[language];
  const volume = file.standing?.answer.volumes.find((one) => one.service === service.id);
  const rows = rhythmRows(file.standing?.answer.obligations ?? [], service.id, today, language);
  const name = service.child === null ? t[service.kind] : `${t[service.kind]}: ${service.child}`;
  const lastDay = volume === undefined || !('lastDay' in volume) ? undefined : (volume.lastDay ?? undefined);
  const facts = [
    ...(service.agreement === null
      ? []
      : [{ term: t.agreementOn, description: formatDate(service.agreement, language) }]),
    ...(service.ended !== null || lastDay === undefined
      ? []
      : [
          {
            term: t.lastDay,
            description: <LastDay lastDay={lastDay} today={today} language={language} />,
          },
        ]),
    ...(service.lastOverview === null
      ? []
      : [{ term: t.lastOverview, description: formatDate(service.lastOverview, language) }]),
  ];
  const content = (
    <>
      <DescriptionList layout="columns" items={facts} />
      {service.ended === null && volume !== undefined && <Volumes volume={volume} language={language} />}
      {rows.length > 0 && <RhythmGrid language={language} caption={`${t.rhythm}: ${name}`} rows={rows} />}
      {entersPeriods && (
        <LinkButton href={`/services/${service.id}/periods`} small icon="calendar">
          {periodTexts[language].title}
        </LinkButton>
      )}
    </>
  );
  const title = (
    <span className="service__title">
      <span>{name}</span>{' '}
      <ServiceStatus service={service} told={file.standing !== null} language={language} />
    </span>
  );
  // What has ended is at hand, and out of the way.
  return service.ended === null ? (
    <section className="service">
      <h3>{title}</h3>
      {content}
    </section>
  ) : (
    <details className="service">
      <summary>{title}</summary>
      {content}
    </details>
  );
}

/** The end is foreseen two months ahead, and pressing one month ahead. */
const foreseenDays = 60;
const pressingDays = 30;

function LastDay({ lastDay, today, language }: { lastDay: CivilDate; today: CivilDate; language: Language }) {
  const left = daysUntil(today, lastDay);
  return (
    <>
      {formatDate(lastDay, language)}
      {left >= 0 && left <= foreseenDays && (
        <>
          {' '}
          <Status tone={left <= pressingDays ? 'danger' : 'warning'}>
            {familyTexts[language].endsIn(left)}
          </Status>
        </>
      )}
    </>
  );
}

function ServiceStatus(props: { service: ServiceOfFamily; told: boolean; language: Language }) {
  const { service, told, language } = props;
  const t = familyTexts[language];
  if (service.ended !== null)
    return <Status tone="neutral">{t.ended(formatDate(service.ended, language))}</Status>;
  return service.agreement === null ? (
    <Status tone="warning">{told ? t.notBegun : t.notReceived}</Status>
  ) : (
    <Status tone="success">{t.goesOn}</Status>
  );
}

function Volumes({ volume, language }: { volume: Volume; language: Language }) {
  const t = familyTexts[language];
  if (!('limit' in volume)) return null;
  const { used, limit, left } = volume;
  return (
    <VolumeMeter
      label={`${t.volume} (${volume.clause})`}
      used={Math.min(used, limit)}
      limit={limit}
      usedText={t.daysUsed(used, limit, left)}
      leftText=""
    />
  );
}
