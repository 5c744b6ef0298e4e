import { describe, expect, it } from 'vitest';
import {
  fill,
  formBody,
  freeze,
  isTouched,
  mechanismFields,
  sameFields,
  typedControls,
  typedFields,
} from './draft-fields.ts';

const entries: [string, FormDataEntryValue][] = [
  ['_token', 'secret'],
  ['_key', 'k'],
  ['_version', '3'],
  ['supports', '1'],
  ['supports', '4'],
  ['body', 'Tere'],
  ['file', new File(['x'], 'x.txt')],
];

/** A control with just what the functions touch; they ask for nothing else of the browser. */
const control = (values: object) => values as HTMLInputElement;
const text = (name: string, value: string, defaultValue = value) =>
  control({ name, type: 'textarea', value, defaultValue, readOnly: false });
const box = (name: string, value: string, checked: boolean, defaultChecked = checked) =>
  control({ name, type: 'checkbox', value, checked, defaultChecked, disabled: false });

describe('What a form holds', () => {
  it('is what was typed, every name with all its values, without the mechanism’s fields and files', () => {
    expect(typedFields(entries)).toEqual({ supports: ['1', '4'], body: ['Tere'] });
  });

  it('has a mechanism that is kept without the session’s token', () => {
    expect(mechanismFields(entries)).toEqual({ _key: 'k', _version: '3' });
  });

  it('is posted as a browser would post it', () => {
    const body = formBody({ _key: 'k', _token: 't' }, { supports: ['1', '4'], body: ['a & b'] });
    expect(body.toString()).toBe('_key=k&_token=t&supports=1&supports=4&body=a+%26+b');
  });
});

describe('Two texts', () => {
  it('are the same whatever the order of their names, and with or without names that say nothing', () => {
    expect(sameFields({ a: ['1'], b: ['2'] }, { b: ['2'], a: ['1'], c: [] })).toBe(true);
  });

  it('differ by a value, and by the order of the values of a name', () => {
    expect(sameFields({ a: ['1'] }, { a: ['2'] })).toBe(false);
    expect(sameFields({ a: ['1', '2'] }, { a: ['2', '1'] })).toBe(false);
  });
});

describe('Restoring', () => {
  it('ticks the boxes that were ticked and no others', () => {
    const one = box('supports', '1', true);
    const four = box('supports', '4', false);
    fill([one, four], { supports: ['4'] });
    expect([one.checked, four.checked]).toEqual([false, true]);
  });

  it('clears a box of a name that nothing was ticked of', () => {
    const one = box('supports', '1', true);
    fill([one], {});
    expect(one.checked).toBe(false);
  });

  it('gives texts of one name their own values, and leaves alone a text that is not named', () => {
    const [first, second, other] = [text('line', ''), text('line', ''), text('new', 'stays')];
    fill([first, second, other], { line: ['a', 'b'] });
    expect([first.value, second.value, other.value]).toEqual(['a', 'b', 'stays']);
  });

  it('chooses the options of a list', () => {
    const options = [
      { value: 'a', selected: true },
      { value: 'b', selected: false },
    ];
    fill([control({ name: 'kind', type: 'select-one', options })], { kind: ['b'] });
    expect(options.map(({ selected }) => selected)).toEqual([false, true]);
  });

  it('touches neither buttons, nor files, nor the mechanism', () => {
    const controls = typedControls([
      control({ name: '_key', type: 'hidden' }),
      control({ name: 'go', type: 'submit' }),
      control({ name: 'file', type: 'file' }),
      control({ name: '', type: 'text' }),
      control({ name: 'body', type: 'textarea' }),
      control({ type: 'fieldset' }),
    ]);
    expect(controls.map(({ name }) => name)).toEqual(['body']);
  });
});

describe('A person was here before the script', () => {
  it.each([
    ['a text is another than it came with', [text('a', 'typed', '')], true],
    ['a box was ticked', [box('a', '1', true, false)], true],
    ['nothing has changed', [text('a', 'x'), box('b', '1', true)], false],
  ])('%s', (_, controls, touched) => {
    expect(isTouched(controls)).toBe(touched);
  });

  it('does not take the choice that a browser makes in a list for the person’s', () => {
    const options = [
      { value: '', selected: true, defaultSelected: false },
      { value: 'a', selected: false, defaultSelected: false },
    ];
    expect(isTouched([control({ name: 'kind', type: 'select-one', options })])).toBe(false);
  });
});

it('What is on its way to the server is readable but cannot be changed until it is let go', () => {
  const [body, tick] = [text('body', 'x'), box('a', '1', true)];
  const thaw = freeze([body, tick]);
  expect([body.readOnly, tick.disabled]).toEqual([true, true]);
  thaw();
  expect([body.readOnly, tick.disabled]).toEqual([false, false]);
});
