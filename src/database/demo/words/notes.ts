import type { Movement } from '../../tables/work.ts';
import type { ContactMode, FamilyKind } from '../../tables.ts';
import type { DemoLanguage } from '../names/given-names.ts';
import { Deck, type Random } from '../random.ts';
import { estonian } from './estonian.ts';
import type { Frame, Goal, Opening, Phrasebook, Topic } from './frames.ts';
import { russian } from './russian.ts';
import { type Cast, said } from './sentence.ts';

export const phrasebooks: Readonly<Record<DemoLanguage, Phrasebook>> = { et: estonian, ru: russian };

export type Stage = 'start' | 'later' | 'end';

/** What a note is written about. */
export interface Occasion {
  readonly cast: Cast;
  readonly mode: ContactMode;
  /** The child's age in whole years on the day. */
  readonly age: number;
  readonly month: number;
  readonly stage: Stage;
  readonly manner: 'first-contact' | 'first-meeting' | 'regular' | 'attempted';
}

export interface Note {
  readonly body: string;
  readonly nextStep: string;
  /** TK 2.1.5.3.1–9. */
  readonly supports: readonly number[];
}

interface Limits {
  readonly ages?: readonly [number, number];
  readonly months?: readonly number[];
}
const within = (of: Limits, { age, month }: Occasion) =>
  (of.ages === undefined || (age >= of.ages[0] && age <= of.ages[1])) &&
  (of.months === undefined || of.months.includes(month));

/** Writes the notes of one family: what was told lately is not told again. */
export class NoteWriter {
  readonly #words: Phrasebook;
  readonly #random: Random;
  readonly #topics: Deck<Topic>;
  readonly #openings: Readonly<Record<ContactMode, Deck<Opening>>>;
  readonly #frames = new Map<readonly Frame[], Deck<Frame>>();
  readonly #family: { readonly kind: FamilyKind; readonly siblings: boolean };

  constructor(language: DemoLanguage, family: { kind: FamilyKind; siblings: boolean }, random: Random) {
    this.#words = phrasebooks[language];
    this.#random = random;
    this.#family = family;
    this.#topics = new Deck(this.#words.topics, random);
    const opening = (mode: ContactMode) => new Deck(this.#words.openings[mode], random);
    this.#openings = {
      home: opening('home'),
      'in-person': opening('in-person'),
      phone: opening('phone'),
      video: opening('video'),
      message: opening('message'),
    };
  }

  #draw(frames: readonly Frame[]): Frame {
    let deck = this.#frames.get(frames);
    if (deck === undefined) {
      deck = new Deck(frames, this.#random);
      this.#frames.set(frames, deck);
    }
    return deck.draw(() => true) ?? '';
  }

  #fits(topic: Topic, occasion: Occasion): boolean {
    if (topic.kinds !== undefined && !topic.kinds.includes(this.#family.kind)) return false;
    if (topic.stage !== undefined && topic.stage !== occasion.stage) return false;
    if (topic.needs === 'couple' && occasion.cast.q === null) return false;
    if (topic.needs === 'siblings' && !this.#family.siblings) return false;
    // A round table is no telephone call.
    if (topic.supports.includes(7) && occasion.mode !== 'in-person') return false;
    return within(topic, occasion);
  }

  write(occasion: Occasion): Note {
    const say = (frame: Frame) => said(frame, occasion.cast);
    switch (occasion.manner) {
      case 'attempted': {
        const { visit, call, message } = this.#words.attempts;
        const { mode } = occasion;
        const frames = mode === 'message' ? message : mode === 'home' || mode === 'in-person' ? visit : call;
        return {
          body: say(this.#draw(frames)),
          nextStep: say(this.#draw(this.#words.attemptNext)),
          supports: [],
        };
      }
      case 'first-contact':
        return { body: say(this.#draw(this.#words.firstContact)), nextStep: '', supports: [1] };
      case 'first-meeting':
        return {
          body: say(this.#draw(this.#words.firstMeeting)),
          nextStep: say(this.#draw(this.#words.firstMeetingNext)),
          supports: [1, 2],
        };
      case 'regular':
        return this.#regular(occasion, say);
    }
  }

  #regular(occasion: Occasion, say: (frame: Frame) => string): Note {
    const random = this.#random;
    const { mode } = occasion;
    const most = mode === 'home' ? random.whole(2, 3) : mode === 'message' ? 1 : random.whole(1, 2);
    const sentences: Frame[] = [];
    const opening = this.#openings[mode].draw((one) => within(one, occasion));
    if (opening !== undefined) sentences.push(opening.text);
    const supports = new Set<number>();
    let nextStep = '';
    for (let told = 0; told < most; told += 1) {
      const topic = this.#topics.draw((one) => this.#fits(one, occasion));
      if (topic === undefined) break;
      sentences.push(this.#draw(topic.seen));
      if (mode !== 'message' || random.chance(0.5)) sentences.push(this.#draw(topic.done));
      if (nextStep === '' && random.chance(0.7)) nextStep = this.#draw(topic.next);
      for (const support of topic.supports) supports.add(support);
    }
    if (mode !== 'message' && random.chance(0.3)) sentences.push(this.#draw(this.#words.closings));
    return {
      body: sentences.map(say).join(' '),
      nextStep: say(nextStep),
      supports: [...supports].sort((a, b) => a - b),
    };
  }

  edited(): string {
    return this.#draw(this.#words.edits);
  }

  withdrawn(): string {
    return this.#draw(this.#words.withdrawals);
  }

  /** What was done towards a goal, in a line. */
  step(movement: Movement, random: Random): string {
    return random.pick(this.#words.steps[movement]);
  }

  /** What an overview tells, beside what can be counted. */
  overview(random: Random): { course: string; progress: string; difficulties: string } {
    const { course, progress, difficulties } = this.#words.overviews;
    return {
      course: random.pick(course),
      progress: random.shuffled(progress).slice(0, 2).join(' '),
      difficulties: random.pick(difficulties),
    };
  }

  /** How often people met, in words. */
  counted(contacts: number, visits: number): string {
    return this.#words.overviews.counted.replace('{n}', String(contacts)).replace('{h}', String(visits));
  }

  /** Why a goal was dropped. */
  dropped(): string {
    return this.#words.droppedBecause;
  }

  /** Goals that fit a service and a child, none twice. */
  goals(of: 'adaptation' | 'needs-based', age: number, count: number): string[] {
    const fits = (goal: Goal) =>
      (goal.of === of || goal.of === 'both') &&
      (goal.kinds === undefined || goal.kinds.includes(this.#family.kind)) &&
      (goal.ages === undefined || (age >= goal.ages[0] && age <= goal.ages[1]));
    const fitting = this.#random.shuffled(this.#words.goals.filter(fits));
    return fitting.slice(0, count).map((goal) => goal.title);
  }

  agreement(of: 'adaptation' | 'needs-based') {
    return this.#random.pick(this.#words.agreements[of]);
  }
}
