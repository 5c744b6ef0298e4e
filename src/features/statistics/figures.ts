import type { MeetingService } from '../../database/tables/meetings.ts';
import type { ContactMode } from '../../database/tables.ts';
import type { Cents } from '../../rules/index.ts';

export const contactModes = [
  'home',
  'in-person',
  'phone',
  'video',
  'message',
] as const satisfies readonly ContactMode[];
export const meetingServices = [
  'mentoring',
  'counselling',
  'supervision',
] as const satisfies readonly MeetingService[];

/** What was done in a period, in numbers. */
export interface Figures {
  /** On service on some day of it. */
  families: number;
  /** In those families on some day of it. */
  children: number;
  /** Services of family support. */
  begun: number;
  ended: number;
  goingOn: number;
  readonly contacts: Record<ContactMode, number>;
  attempts: number;
  /** Of contacts and meetings that were held. */
  minutes: number;
  readonly meetings: Record<MeetingService, number>;
  groups: number;
  participants: number;
  /** Groups that are paid, and what they come to. */
  paidGroups: number;
  groupsCost: Cents;
}

export const noFigures = (): Figures => ({
  families: 0,
  children: 0,
  begun: 0,
  ended: 0,
  goingOn: 0,
  contacts: { home: 0, 'in-person': 0, phone: 0, video: 0, message: 0 },
  attempts: 0,
  minutes: 0,
  meetings: { mentoring: 0, counselling: 0, supervision: 0 },
  groups: 0,
  participants: 0,
  paidGroups: 0,
  groupsCost: 0,
});

/** Contacts that were held, however. */
export const contactsIn = ({ contacts }: Figures): number =>
  contactModes.reduce((total, mode) => total + contacts[mode], 0);

/** Figures by period, and by key within it. */
export class FigureTable {
  readonly #figures = new Map<string, Map<number, Figures>>();

  at(key: string, period: number): Figures {
    const ofKey = this.#figures.get(key) ?? new Map<number, Figures>();
    this.#figures.set(key, ofKey);
    const found = ofKey.get(period) ?? noFigures();
    ofKey.set(period, found);
    return found;
  }

  get keys(): readonly string[] {
    return [...this.#figures.keys()];
  }
}
