import { addDays, type CivilDate, quarterOf, yearOf } from '../../../rules/index.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import type { Random } from '../random.ts';
import { meetingNotes, nextSteps, topicsSaid } from '../words/meetings.ts';
import type { Specialist } from './newcomers.ts';
import type { MeetingRows } from './rows.ts';

export interface ServedFamily {
  readonly id: string;
  readonly kind: string;
  readonly provider: string;
  readonly language: DemoLanguage;
  readonly county: string | null;
  readonly address: string;
  readonly parent: string | null;
  readonly manager: string;
  readonly name: string;
}

interface Meeting {
  readonly family: ServedFamily;
  readonly engagement: string;
  readonly specialist: Specialist;
  readonly day: CivilDate;
  readonly state: 'held' | 'booked';
  readonly basis: string;
}

interface Series {
  readonly family: ServedFamily;
  readonly engagement: string;
  readonly specialist: Specialist;
  readonly began: CivilDate;
  readonly ended: boolean;
}

/** Of mentoring at most three in a quarter, of counselling four in a year, and one more booked. */
export function writeSeries(rows: MeetingRows, random: Random, today: CivilDate, series: Series): number {
  const { family, engagement, specialist, began, ended } = series;
  const { role } = specialist;
  const prospective = family.kind === 'prospective';
  const step = role === 'mentor' ? 31 : 92;
  const most = prospective ? 1 : role === 'mentor' ? 6 : 3;
  const until = ended ? addDays(today, -50) : addDays(today, -1);
  let held = 0;
  let day = addDays(began, random.whole(3, 9));
  while (day <= until && held < most) {
    writeMeeting(rows, random, today, {
      family,
      engagement,
      specialist,
      day,
      state: 'held',
      basis: prospective ? 'prospective' : 'regular',
    });
    held += 1;
    day = addDays(day, step + random.whole(0, 5));
  }
  const sameQuarter = (date: CivilDate) =>
    yearOf(date) === yearOf(today) && quarterOf(date) === quarterOf(today);
  const next = addDays(today, random.whole(1, 12));
  if (!ended && (sameQuarter(next) || role !== 'mentor'))
    writeMeeting(rows, random, today, {
      family,
      engagement,
      specialist,
      day: next,
      state: 'booked',
      basis: prospective ? 'prospective' : 'regular',
    });
  return held;
}

function writeMeeting(rows: MeetingRows, random: Random, today: CivilDate, of: Meeting): void {
  const { family, engagement, specialist, day, state, basis } = of;
  const id = random.uuid();
  const remote = random.chance(0.15);
  const form = remote ? random.pick(['video', 'phone']) : 'in-person';
  const startsAt = `${String(random.whole(9, 18)).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`;
  const minutes = random.pick([60, 60, 75, 90]);
  const place = remote ? '' : family.address === '' ? 'Teenuseosutaja nõustamistuba' : 'Pere kodus';
  const participants = random.pick([['parent'], ['parents'], ['parent', 'child'], ['parent']]);
  const agreed = remote ? addDays(day, -5) : null;
  const written = `${addDays(day, state === 'held' ? 0 : -8)} 18:30:00`;
  const isOld = written.slice(0, 10) < today;
  const kinds = random
    .shuffled(['behaviour', 'attachment', 'trauma', 'everyday', 'school', 'kin', 'coping'])
    .slice(0, 2);
  const topics = state === 'held' ? random.pick(topicsSaid[family.language]) : '';
  const nextStep = state === 'held' ? random.pick(nextSteps[family.language]) : '';
  const facts = {
    basis,
    startsOn: day,
    startsAt,
    minutes,
    form,
    place,
    participants,
    kinds,
    topics,
    nextStep,
  };
  const writtenAt = isOld ? written : `${addDays(today, -1)} 18:30:00`;
  rows.add('appointments', {
    id,
    engagement_id: engagement,
    family_id: family.id,
    basis,
    starts_on: day,
    starts_at: startsAt,
    minutes,
    form,
    place,
    participants,
    remote_agreed_on: agreed,
    remote_means: remote ? 'Pere arvuti ja kaamera' : '',
    remote_worked: remote && state === 'held' ? true : null,
    state,
    cancelled_by: null,
    cancel_asked_on: null,
    version: 1,
    created_at: writtenAt,
  });
  rows.add('appointment_revisions', {
    appointment_id: id,
    version: 1,
    family_id: family.id,
    author_id: specialist.id,
    written_at: writtenAt,
    change: state === 'held' ? 'logged' : 'booked',
    reason: '',
    facts,
  });
  if (state !== 'held') return;
  rows.add('appointment_topics', {
    appointment_id: id,
    family_id: family.id,
    kinds,
    topics,
    next_step: nextStep,
  });
  rows.add('appointment_notes', {
    appointment_id: id,
    version: 1,
    family_id: family.id,
    author_id: specialist.id,
    written_at: writtenAt,
    body: random.pick(meetingNotes[family.language]),
  });
}
