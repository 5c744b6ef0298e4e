import { describe, expect, test } from 'vitest';
import { givenNames, russianForms } from '../names/given-names.ts';
import { Random } from '../random.ts';
import { estonian } from './estonian.ts';
import type { Phrasebook, Topic } from './frames.ts';
import { NoteWriter, phrasebooks } from './notes.ts';
import { russian } from './russian.ts';
import { said } from './sentence.ts';

const framesOf = (book: Phrasebook): string[] => [
  ...book.topics.flatMap(({ seen, done, next }) => [...seen, ...done, ...next]),
  ...Object.values(book.openings).flatMap((openings) => openings.map(({ text }) => text)),
  ...Object.values(book.attempts).flat(),
  ...book.closings,
  ...book.firstContact,
  ...book.firstMeeting,
  ...book.firstMeetingNext,
  ...book.attemptNext,
];

describe('the words of demo notes', () => {
  test.each(['et', 'ru'] as const)('%s: every place in every frame is filled, for both sexes', (language) => {
    const { female, male } = givenNames[language].children;
    for (const c of [female[0], male[0]]) {
      for (const p of [givenNames[language].adults.female[0], givenNames[language].adults.male[0]]) {
        if (c === undefined || p === undefined) throw new Error('no names');
        for (const frame of framesOf(phrasebooks[language])) {
          expect(said(frame, { c, p, q: p })).not.toMatch(/[[\]{}|]/);
        }
      }
    }
  });

  test('each language has well over sixty sentences, and none twice', () => {
    for (const book of [estonian, russian]) {
      const frames = framesOf(book).filter((frame) => frame !== '');
      expect(frames.length).toBeGreaterThan(150);
      expect(new Set(frames).size).toBe(frames.length);
    }
  });

  test('a Russian sentence agrees with the one whom it names', () => {
    const { female, male } = givenNames.ru.children;
    const girl = female.find(({ nom }) => nom === 'Дарья');
    const boy = male.find(({ nom }) => nom === 'Матвей');
    if (girl === undefined || boy === undefined) throw new Error('no names');
    const frame = '{c} [c:сам попросил|сама попросила] о помощи.';
    expect(said(frame, { c: girl, p: boy, q: null })).toBe('Дарья сама попросила о помощи.');
    expect(said(frame, { c: boy, p: girl, q: null })).toBe('Матвей сам попросил о помощи.');
    expect(said('Разговор с {p5} о {c}.', { c: boy, p: girl, q: null })).toContain('с Дарьей');
  });

  test.each([
    ['Ольга', ['Ольги', 'Ольге', 'Ольгой']],
    ['Мария', ['Марии', 'Марии', 'Марией']],
    ['Наталья', ['Натальи', 'Наталье', 'Натальей']],
    ['Игорь', ['Игоря', 'Игорю', 'Игорем']],
    ['Дмитрий', ['Дмитрия', 'Дмитрию', 'Дмитрием']],
    ['Никита', ['Никиты', 'Никите', 'Никитой']],
    ['Иван', ['Ивана', 'Ивану', 'Иваном']],
  ])('%s is bent as Russian bends it', (name, forms) => {
    expect(russianForms(name)).toEqual(forms);
  });

  test('an adoptive family is told nothing of birth parents or of the municipality', () => {
    const random = new Random('test');
    const writer = new NoteWriter('et', { kind: 'adoptive', siblings: false }, random);
    const [c] = givenNames.et.children.female;
    const [p] = givenNames.et.adults.female;
    if (c === undefined || p === undefined) throw new Error('no names');
    const bodies = Array.from({ length: 200 }, () =>
      writer.write({
        cast: { c, p, q: null },
        mode: 'home',
        age: 6,
        month: 10,
        stage: 'later',
        manner: 'regular',
      }),
    );
    for (const { body, supports } of bodies) {
      expect(body).not.toMatch(/lastekaitse|Isa ei tulnud|Kohtumine emaga/);
      expect(supports).not.toContain(5);
    }
    expect(new Set(bodies.map(({ body }) => body)).size).toBeGreaterThan(190);
  });

  test('all nine kinds of support come up (TK 2.1.5.3)', () => {
    for (const { topics } of [estonian, russian]) {
      const kinds = new Set(topics.flatMap((topic: Topic) => topic.supports));
      expect([...kinds].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });
});
