import { describe, expect, it } from 'vitest';
import { all, one, parseFields, typedFields, wordsIn } from './fields.ts';

describe('A posted form', () => {
  it('holds each name with all its values, in the order in which they came', () => {
    const fields = parseFields('mode=home&children=a&body=tere&children=b&children=a');
    expect(all(fields, 'children')).toEqual(['a', 'b', 'a']);
    expect(one(fields, 'children')).toBe('a');
    expect(one(fields, 'mode')).toBe('home');
  });

  it('answers a name that was not sent with nothing', () => {
    const fields = parseFields('');
    expect(one(fields, 'body')).toBe('');
    expect(all(fields, 'body')).toEqual([]);
  });

  it('tells a field left empty from one that was not sent only by all its values', () => {
    expect(all(parseFields('body='), 'body')).toEqual(['']);
    expect(one(parseFields('body='), 'body')).toBe('');
  });

  it.each([
    ['a+b%20c', 'a b c'],
    ['%C3%B5htu', 'õhtu'],
    ['%D0%B4%D0%B0', 'да'],
    ['rida+1%0D%0Arida+2%0D%0A%0D%0Arida+3', 'rida 1\nrida 2\n\nrida 3'],
    ['a%0Db%0Ac', 'a\rb\nc'],
    ['100%25', '100%'],
    ['50%', '50%'],
    ['a%00b', 'ab'],
    ['a%3Db%26c', 'a=b&c'],
  ])('reads %s as it was typed, line ends as one sign', (sent, typed) => {
    expect(one(parseFields(`body=${sent}`), 'body')).toBe(typed);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes a field named %s for a field',
    (name) => {
      const fields = parseFields(`${name}=x&${name}=y`);
      expect(all(fields, name)).toEqual(['x', 'y']);
      expect(one(parseFields('body=a'), name)).toBe('');
      expect(Object.prototype).not.toHaveProperty('x');
    },
  );

  it('without the mechanism’s own fields is what the person typed', () => {
    const fields = parseFields('_token=t&_key=k&_version=3&body=tere&children=a&children=b');
    expect(typedFields(fields)).toEqual({ body: ['tere'], children: ['a', 'b'] });
  });

  it('tells what a person wrote from what they chose', () => {
    const fields = {
      _token: ['T oken'],
      kind: ['needs-based', 'yes'],
      membership: ['0b7f5f0e-7c2f-4d6e-9a53-2c6a4a1f7b11'],
      from: ['2024-12-02'],
      phone: ['5550 0000'],
      name: ['Anneli'],
      body: ['Käisime koos koolis.', '', 'да'],
      again: ['Anneli'],
    };
    expect(wordsIn(fields)).toEqual(['Anneli', 'Käisime koos koolis.', 'да']);
  });
});
