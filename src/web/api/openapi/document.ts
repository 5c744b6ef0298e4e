import { answer, editions, type Question } from '../../../rules/index.ts';
import { questionSchema } from '../../../rules/protocol/read-question.ts';
import { mostQuestions } from '../reply.ts';
import { answerForms, errorForm } from './answer-forms.ts';
import { descriptions } from './descriptions.ts';
import { examples } from './examples.ts';
import { Components } from './lift.ts';

const introduction = `The contract of the support services for families that raise a child who cannot live with its own parents, asked as data: what is due and why, whether something may begin, what is left, what it costs.

Dates are \`YYYY-MM-DD\`, ids are texts, money is whole euro cents. Absent optional fields mean “none”. Answers name the clauses that they follow from: TK, the technical description of the support services; KH and EH, those of the crisis and the special foster family.

Nobody signs in and nothing of a question is kept. Ids need not tell who anybody is: send none that do.`;

/** The interface's description, made of the same forms that questions are read by. */
export function openApiDocument(): object {
  const components = new Components(descriptions);
  const question = components.lift(questionSchema([...editions.keys()]));
  const answers = [...new Set(Object.values(answerForms))].map(({ schema }) => components.lift(schema));
  const anyAnswer = components.lift({ title: 'Answer', anyOf: answers });
  const error = components.lift(errorForm.schema);
  components.checkAllDescribed();

  const json = (schema: object, more: object = {}) => ({ 'application/json': { schema, ...more } });
  const refusal = (description: string, headers?: object) => ({
    description,
    ...(headers && { headers }),
    content: json(error),
  });
  const retryAfter = {
    'Retry-After': { description: 'After so many seconds', schema: { type: 'integer', minimum: 1 } },
  };

  return {
    openapi: '3.1.0',
    info: {
      title: 'Tugiring: the rules',
      version: '1',
      description: introduction,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: {
      '/api/v1/rules': {
        post: {
          operationId: 'askRules',
          summary: 'Ask one question, or several at once',
          requestBody: {
            required: true,
            content: json(
              { oneOf: [question, { type: 'array', maxItems: mostQuestions, items: question }] },
              { examples: exampleQuestions() },
            ),
          },
          responses: {
            200: {
              description:
                'The answer; of several, the answers in the order of the questions, with an error in the place of a question that is not of its form',
              content: json(
                { anyOf: [anyAnswer, { type: 'array', items: { anyOf: [anyAnswer, error] } }] },
                { examples: exampleAnswers() },
              ),
            },
            400: refusal('No JSON, more questions than are taken at once, or a question not of its form'),
            413: refusal('More than 1,000,000 bytes'),
            415: refusal('Not application/json'),
            422: refusal('Takes too long to answer'),
            429: refusal('Asked too often', retryAfter),
            503: refusal('Too many questions are waiting', retryAfter),
          },
        },
      },
      '/api/v1/openapi.json': {
        get: {
          operationId: 'readDescription',
          summary: 'This description',
          responses: { 200: { description: 'An OpenAPI document', content: json({ type: 'object' }) } },
        },
      },
    },
    components: { schemas: sorted(components.schemas) },
  };
}

const exampleQuestions = () =>
  Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));

const exampleAnswers = () =>
  Object.fromEntries(
    Object.entries(examples).map(([name, asked]) => [
      name,
      { value: Array.isArray(asked) ? asked.map(answer) : answer(asked as Question) },
    ]),
  );

const sorted = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
