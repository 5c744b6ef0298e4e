import { describe, expect, it } from 'vitest';
import { Avatar, initials } from '../base/avatar.tsx';
import { Button, LinkButton } from '../base/button.tsx';
import { Card } from '../base/card.tsx';
import { Icon, iconNames } from '../base/icon.tsx';
import { Status, Tag } from '../base/status.tsx';
import { tones } from '../base/tone.ts';
import { find, only, render, textOfIds } from '../testing/markup.ts';
import { Countdown, countdownTone } from './countdown.tsx';
import { Dialog, DialogClose, DialogLink } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { Notification } from './notification.tsx';
import { Skeleton } from './skeleton.tsx';

describe('a button', () => {
  it('submits unless told otherwise, and a busy one says so', () => {
    expect(only(render(<Button>Salvesta</Button>), 'button').attributes.type).toBe('submit');
    const busy = only(
      render(
        <Button busy language="et">
          Salvesta
        </Button>,
      ),
      'button',
    );
    expect(busy.attributes['aria-disabled']).toBe('true');
    expect(busy.text).toBe('Salvesta: Palun oodake');
  });

  it('that goes somewhere is a link', () => {
    expect(only(render(<LinkButton href="/uus">Lisa</LinkButton>), 'a').attributes.href).toBe('/uus');
  });
});

describe('marks', () => {
  it.each(tones)('of the tone "%s" have a shape and a word', (tone) => {
    const all = render(<Status tone={tone}>Ootab</Status>);
    expect(all[0]?.text).toBe('Ootab');
    expect(only(all, 'svg').attributes['aria-hidden']).toBe('true');
  });

  it('of different tones have different shapes', () => {
    const shapes = tones.map((tone) => only(render(<Icon name={tone} />), 'path').attributes.d);
    expect(new Set(shapes).size).toBe(tones.length);
  });

  it.each(iconNames)('"%s" is drawn', (name) => {
    expect(only(render(<Icon name={name} />), 'path').attributes.d).toMatch(/^[Mm][\d ]/);
  });

  it('that can be removed say what is removed', () => {
    const all = render(<Tag remove={{ href: '/?', label: 'Eemalda: Harju' }}>Harju</Tag>);
    expect(only(all, 'a').attributes['aria-label']).toBe('Eemalda: Harju');
  });

  it.each([
    ['Mari Tamm', 'MT'],
    ['Anna-Liisa von Õun', 'AÕ'],
    ['  наталья  кузнецова ', 'НК'],
    ['Õie', 'Õ'],
    ['', ''],
  ])('the initials of "%s" are "%s"', (name, expected) => {
    expect(initials(name)).toBe(expected);
    expect(only(render(<Avatar name={name} />), 'span').attributes['aria-hidden']).toBe('true');
  });
});

describe('a card', () => {
  it('has its title as a heading, and is a landmark to nobody', () => {
    const all = render(<Card title="Maht" headingLevel={3} />);
    expect(only(all, 'h3').text).toBe('Maht');
    expect(only(all, 'section').attributes).not.toHaveProperty('aria-labelledby');
  });

  it('that is one of many has the name of its title', () => {
    const all = render(<Card as="article" title="Maht" />);
    expect(textOfIds(all, only(all, 'article').attributes['aria-labelledby'])).toBe('Maht');
  });

  it('without a title is a plain box', () => {
    expect(render(<Card>!</Card>)[0]).toMatchObject({ tag: 'div', attributes: { class: 'card' } });
  });
});

describe('a countdown', () => {
  it.each([
    [3, 'neutral'],
    [2, 'warning'],
    [0, 'warning'],
    [-1, 'danger'],
  ])('with %i left is "%s"', (left, tone) => {
    expect(countdownTone(left, 2, false)).toBe(tone);
  });

  it('that was met alarms nobody', () => {
    expect(countdownTone(-5, 2, true)).toBe('neutral');
  });

  it.each([
    ['et', 1, 'workingDays', 'jäänud 1 tööpäev'],
    ['et', 5, 'workingDays', 'jäänud 5 tööpäeva'],
    ['et', 0, 'days', 'tähtaeg on täna'],
    ['et', 0, 'hours', 'tähtaeg on käes'],
    ['et', -3, 'days', '3 päeva üle tähtaja'],
    ['ru', 1, 'workingDays', 'ещё 1 рабочий день'],
    ['ru', 3, 'workingDays', 'ещё 3 рабочих дня'],
    ['ru', 5, 'workingDays', 'ещё 5 рабочих дней'],
    ['ru', 21, 'days', 'ещё 21 день'],
    ['ru', -1, 'minutes', 'просрочено на 1 минуту'],
    ['ru', -12, 'hours', 'просрочено на 12 часов'],
    ['en', 1, 'days', '1 day left'],
    ['en', -2, 'days', '2 days overdue'],
  ] as const)('in "%s" with %i %s says "%s"', (language, left, unit, said) => {
    expect(render(<Countdown language={language} left={left} unit={unit} />)[0]?.text).toBe(said);
  });
});

describe('a dialog', () => {
  const all = render(
    <>
      <DialogLink dialog="ask">Kustuta</DialogLink>
      <Dialog
        id="ask"
        title="Kas kustutada?"
        language="et"
        actions={<DialogClose dialog="ask">Loobu</DialogClose>}
      >
        <p>Taastada ei saa.</p>
      </Dialog>
    </>,
  );

  it('has the name of its title', () => {
    expect(textOfIds(all, only(all, 'dialog').attributes['aria-labelledby'])).toBe('Kas kustutada?');
  });

  it('is opened by its address and closed by the address of what opened it', () => {
    expect(only(all, 'a', { 'data-dialog-open': 'ask' }).attributes).toMatchObject({
      href: '#ask',
      id: 'ask-opener',
      'aria-haspopup': 'dialog',
    });
    const closers = find(all, 'a', { 'data-dialog-close': '' });
    expect(closers.map((one) => one.attributes.href)).toEqual(['#ask-opener', '#ask-opener']);
    expect(closers[0]?.attributes['aria-label']).toBe('Sulge');
  });
});

describe('a message', () => {
  it.each([
    ['info', 'Teade: '],
    ['success', 'Tehtud: '],
    ['warning', 'Tähelepanu: '],
    ['danger', 'Viga: '],
  ] as const)('of the tone "%s" says it first', (tone, said) => {
    const all = render(<Notification language="et" tone={tone} title="Pealkiri" />);
    expect(all[0]?.text).toBe(`${said}Pealkiri`);
  });

  it('is announced when it answers what was just done, an error at once', () => {
    const role = (tone: 'success' | 'danger', announce: boolean) =>
      render(<Notification language="et" tone={tone} announce={announce} />)[0]?.attributes.role;
    expect(role('success', true)).toBe('status');
    expect(role('danger', true)).toBe('alert');
    expect(role('danger', false)).toBeUndefined();
  });

  it('can be closed without a script', () => {
    const all = render(<Notification language="en" tone="info" title="!" dismissHref="/today" />);
    expect(only(all, 'a').attributes).toMatchObject({ href: '/today', 'aria-label': 'Dismiss this message' });
  });

  it('of emptiness says what will stand here and how to begin', () => {
    const all = render(
      <EmptyState title="Kohtumisi veel ei ole" headingLevel={2} action={<a href="/uus">Lisa</a>}>
        Alustage esimesest.
      </EmptyState>,
    );
    expect(only(all, 'h2').text).toBe('Kohtumisi veel ei ole');
    expect(all[0]?.text).toContain('Alustage esimesest.');
  });

  it('of waiting is heard too', () => {
    expect(only(render(<Skeleton language="et" />), 'div', { role: 'status' }).text).toBe('Laadimine…');
  });
});
