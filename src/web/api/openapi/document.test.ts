import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../platform/project-folder.ts';
import { answer, type Question } from '../../../rules/index.ts';
import { answerForms, errorForm } from './answer-forms.ts';
import { openApiDocument } from './document.ts';
import { examples } from './examples.ts';
import { Components, Inconsistent } from './lift.ts';

const file = readFileSync(join(projectFolder, 'docs/openapi.json'), 'utf8');
const document = JSON.parse(file);

interface Worked {
  readonly name: string;
  readonly q: Question;
  readonly a: { readonly error?: { readonly path: string } };
}

/** The worked examples of the protocol, where they lie beside the project. */
const workedFile = join(projectFolder, '../shared/spec/examples.jsonl');
const worked: Worked[] = existsSync(workedFile)
  ? readFileSync(workedFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addFormat('date', true);
ajv.addVocabulary(['components', 'paths', 'info', 'openapi', 'servers', 'security']);
ajv.addSchema({ $id: 'https://rules.test/openapi', ...document });
const accepts = (name: string, value: unknown): boolean => {
  const validate = ajv.getSchema(`https://rules.test/openapi#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`there is no ${name}`);
  return validate(value) === true;
};

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('docs/openapi.json', () => {
  test('says what the forms say today (node scripts/openapi.ts writes it anew)', () => {
    expect(document).toEqual(asJson(openApiDocument()));
  });

  test('leads nowhere that is not in it', () => {
    const references = [...file.matchAll(/"\$ref": "#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(50);
    expect(file.match(/"\$ref"/g)).toHaveLength(references.length);
    for (const name of references) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  test('shows each refusal that the interface knows, and of which form it is', () => {
    const { responses } = document.paths['/api/v1/rules'].post;
    expect(Object.keys(responses)).toEqual(['200', '400', '413', '415', '422', '429', '503']);
    for (const [status, response] of Object.entries<{ content: unknown }>(responses)) {
      if (status === '200') continue;
      expect(response.content).toEqual({
        'application/json': { schema: { $ref: '#/components/schemas/Error' } },
      });
    }
  });

  test.each(Object.entries(examples))('shows a question and its answer: %s', (_, asked) => {
    const questions = Array.isArray(asked) ? asked : [asked];
    for (const question of questions) {
      const said = asJson(answer(question));
      expect(accepts('Question', question) || 'error' in said).toBe(true);
      expect(accepts('Answer', said) || accepts('Error', said)).toBe(true);
    }
  });

  test.each([
    [{ ask: 'working-day', date: '2025-01-31', add: 1 }, true],
    [{ ask: 'working-day', date: '2025-01-31', add: 1, further: 'field' }, true],
    [{ ask: 'working-day', date: '2025-01-31', add: 3.0 }, true],
    [{ ask: 'working-day', date: '2025-01-31', add: -1 }, false],
    [{ ask: 'working-day', date: '2025-01-31', add: 1.5 }, false],
    [{ ask: 'working-day', date: '2025-1-31', add: 1 }, false],
    [{ ask: 'working-day', date: '0000-01-31', add: 1 }, false],
    [{ ask: 'working-day', add: 1 }, false],
    [{ ask: 'weather', date: '2025-01-31', add: 1 }, false],
    [{ ask: 'report-deadlines', terms: '2024-2025', month: '2025-13' }, false],
    [{ ask: 'report-deadlines', terms: '2024-2025' }, true],
    [{ ask: 'report-deadlines', terms: '1999' }, false],
  ])('accepts what the rules accept, and nothing else: %j (%s)', (question, accepted) => {
    expect(accepts('Question', question)).toBe(accepted);
    expect('error' in answer(question)).toBe(!accepted);
  });
});

describe.runIf(worked.length > 0)('the worked examples of the protocol', () => {
  test.each(worked.filter(({ a }) => a.error === undefined))('$name', ({ q, a }) => {
    expect(accepts('Question', q)).toBe(true);
    expect(accepts('Answer', a)).toBe(true);
    expect(answerForms[q.ask](a)).toBeNull();
  });

  test.each(worked.filter(({ a }) => a.error !== undefined))('$name', ({ q }) => {
    expect(errorForm(asJson(answer(q)))).toBeNull();
  });
});

describe('schemas put together', () => {
  test('may not call two things by one name', () => {
    const components = new Components({});
    components.lift({ title: 'Same', type: 'string' });
    components.lift({ title: 'Same', type: 'string' });
    expect(() => components.lift({ title: 'Same', type: 'integer' })).toThrow(Inconsistent);
  });

  test('may not be described where they are not', () => {
    const components = new Components({ 'Thing.field': 'It.' });
    components.lift({ title: 'Thing', type: 'object', properties: { other: { type: 'string' } } });
    expect(() => components.checkAllDescribed()).toThrow(/Thing\.field/);
  });
});
