import type { Lisa5, ReportedContact } from '../../../documents/lisa-5/data.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monthReportTexts } from '../../../i18n/months/month-report.ts';
import { lisa5Texts } from '../../../i18n/papers/lisa-5.ts';
import { type Language, languages } from '../../../i18n/texts.ts';
import type { CivilMonth } from '../../../rules/index.ts';
import {
  ButtonRow,
  Card,
  type Column,
  DataTable,
  DescriptionList,
  LinkButton,
  Notification,
  Tag,
} from '../../ui/index.ts';
import { fileHref } from './asked.ts';

interface PartProps {
  readonly report: Lisa5;
  readonly language: Language;
}

/** What the report would leave open, each with the way to where it is written down. */
export function MissingNotice({ report, language, mayEdit }: PartProps & { readonly mayEdit: boolean }) {
  const t = monthReportTexts[language];
  const lacking = report.meetings.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Notification language={language} tone="warning" title={t.missingTitle(lacking.length)}>
      <ul className="plain-list">
        {lacking.map((meeting) => {
          const which = `${formatDate(meeting.date, language)}, ${contactTexts[language][meeting.mode]}`;
          return (
            <li key={meeting.id} className="spread">
              <span>
                {which}: {meeting.missing.map((what) => t[what]).join(', ')}
              </span>
              {mayEdit && (
                <LinkButton
                  href={`/contacts/${meeting.id}/edit`}
                  icon="edit"
                  small
                  aria-label={`${t.complete}: ${which}`}
                >
                  {t.complete}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
      {!mayEdit && <p>{t.authorCompletes}</p>}
    </Notification>
  );
}

/** The rows of the report and their sum. */
export function MeetingsCard({ report, language }: PartProps) {
  const words = lisa5Texts[language];
  const { meetings, minutes, withoutMinutes } = report;
  return (
    <Card title={words.meetings}>
      {meetings.length === 0 ? (
        <p>{words.noMeetings}</p>
      ) : (
        <>
          <DataTable
            language={language}
            caption={words.meetings}
            hideCaption
            columns={meetingColumns(language)}
            rows={meetings}
            rowKey={({ id }) => id}
          />
          <DescriptionList
            layout="columns"
            items={[
              { term: words.meetingsCount, description: meetings.length },
              {
                term: words.minutesInSum,
                description: words.inHours(minutes, Math.floor(minutes / 60), minutes % 60),
              },
              ...(withoutMinutes === 0 ? [] : [{ term: words.withoutMinutes, description: withoutMinutes }]),
            ]}
          />
        </>
      )}
    </Card>
  );
}

/** Tried and not reached, apart from what was held. */
export function AttemptsCard({ report, language }: PartProps) {
  const words = lisa5Texts[language];
  if (report.attempts.length === 0) return null;
  const said = ['date', 'mode', 'next'];
  return (
    <Card title={words.attempts}>
      <DataTable
        language={language}
        caption={words.attempts}
        hideCaption
        columns={meetingColumns(language).filter(({ key }) => said.includes(key))}
        rows={report.attempts}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}

function meetingColumns(language: Language): Column<ReportedContact>[] {
  const words = lisa5Texts[language];
  const c = contactTexts[language];
  return [
    { key: 'date', title: words.date, cell: (one) => <When contact={one} language={language} /> },
    { key: 'mode', title: words.form, cell: ({ mode }) => c[mode] },
    { key: 'minutes', title: words.minutes, align: 'end', cell: ({ minutes }) => minutes ?? words.none },
    {
      key: 'children',
      title: words.children,
      cell: ({ children }) => children.join(', ') || words.none,
    },
    { key: 'topics', title: words.topics, cell: (one) => <What contact={one} language={language} /> },
    {
      key: 'next',
      title: words.nextStep,
      cell: ({ nextStep, nextOn }) => (
        <>
          <span className="prewrapped">{nextStep || (nextOn === null ? words.none : '')}</span>
          {nextOn !== null && <div>{formatDate(nextOn, language)}</div>}
        </>
      ),
    },
  ];
}

/** With a word joiner, so that no line breaks after it. */
const dash = '–\u2060';

function When({ contact, language }: { readonly contact: ReportedContact; readonly language: Language }) {
  const { date, begins, ends } = contact;
  return (
    <>
      <div>{formatDate(date, language)}</div>
      {begins !== null && <div>{ends === null ? begins : `${begins}${dash}${ends}`}</div>}
    </>
  );
}

function What({ contact, language }: { readonly contact: ReportedContact; readonly language: Language }) {
  const c = contactTexts[language];
  const words = lisa5Texts[language];
  return (
    <>
      <div className="cluster">
        {contact.topics.length === 0
          ? words.none
          : contact.topics.map((kind) => <Tag key={kind}>{c[`support${kind}`]}</Tag>)}
      </div>
      {contact.goals.map((title) => (
        <div key={title}>{words.goal(title)}</div>
      ))}
    </>
  );
}

interface DownloadProps {
  readonly familyId: string;
  readonly month: CivilMonth;
  /** Whose report, where it is not one's own. */
  readonly supporter: string | undefined;
  readonly language: Language;
}

/** The report to take along, and who will read it. The commissioner's language comes first. */
export function DownloadCard({ familyId, month, supporter, language }: DownloadProps) {
  const t = monthReportTexts[language];
  const whose = supporter === undefined ? {} : { supporter };
  const others = languages.filter((one) => one !== 'et');
  return (
    <Card title={t.downloadTitle}>
      <p>{t.readers}</p>
      <ButtonRow>
        <LinkButton href={fileHref(familyId, month, { ...whose, format: 'pdf' })} icon="download">
          {t.downloadPdf}
        </LinkButton>
        <LinkButton href={fileHref(familyId, month, whose)} icon="download">
          {t.download}
        </LinkButton>
        {others.map((one) => (
          <LinkButton
            key={one}
            href={fileHref(familyId, month, { ...whose, language: one })}
            variant="quiet"
            icon="download"
            lang={one}
          >
            {monthReportTexts[one].inLanguage}
          </LinkButton>
        ))}
      </ButtonRow>
    </Card>
  );
}
