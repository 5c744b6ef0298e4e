import type { ReactNode } from 'react';
import type { Appointment } from '../../../features/meetings/engagement-record.ts';
import { formatWeekday } from '../../../i18n/formats.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type IconName, Status, Timeline, type Tone } from '../../ui/index.ts';

const tones: Record<Appointment['state'], Tone> = {
  booked: 'info',
  held: 'success',
  cancelled: 'neutral',
  missed: 'warning',
};
const icons: Record<Appointment['form'], IconName> = {
  'in-person': 'people',
  video: 'video',
  phone: 'phone',
};

export function MeetingState({ meeting, language }: { meeting: Appointment; language: Language }) {
  const t = meetingWords[language];
  return meeting.withdrawn ? (
    <Status tone="neutral">{t.withdrawn}</Status>
  ) : (
    <Status tone={tones[meeting.state]}>{t[meeting.state]}</Status>
  );
}

/** Meetings one below another: when, how long, in which form, who took part, and how each stands. */
export function MeetingList(props: {
  readonly label: string;
  readonly meetings: readonly Appointment[];
  readonly language: Language;
  /** What stands first of each; without it, when. */
  readonly title?: (meeting: Appointment) => ReactNode;
  readonly actions?: (meeting: Appointment) => ReactNode;
}) {
  const { label, meetings, language, title, actions } = props;
  const t = meetingWords[language];
  return (
    <Timeline
      label={label}
      events={meetings.map((meeting) => ({
        key: meeting.id,
        date: `${formatWeekday(meeting.on, language)}, ${meeting.at}`,
        dateTime: `${meeting.on}T${meeting.at}`,
        icon: icons[meeting.form],
        title: title?.(meeting) ?? <a href={`/appointments/${meeting.id}`}>{t[meeting.service]}</a>,
        meta: [
          t[meeting.form],
          t.minutes(meeting.minutes),
          meeting.place,
          meeting.participants.map((one) => t[one].toLocaleLowerCase(language)).join(', '),
        ]
          .filter(Boolean)
          .join(' · '),
        body: <MeetingState meeting={meeting} language={language} />,
        actions: actions?.(meeting),
      }))}
    />
  );
}
