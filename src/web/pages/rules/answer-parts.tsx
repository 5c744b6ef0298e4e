import type { ReactElement, ReactNode } from 'react';
import { ruleReasons } from '../../../i18n/rules/answers.ts';
import { rules as rulesTexts } from '../../../i18n/rules/page.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Status, type Tone } from '../../ui/index.ts';
import { quotationsOf } from './clause-quotations.ts';

/** The answer in one line. */
export function Verdict({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <p className="rule-verdict">
      <Status tone={tone}>{children}</Status>
    </p>
  );
}

type Reason = keyof (typeof ruleReasons)['et'];
type Asked<R extends string> = R extends `${infer Asking} ${'TK' | 'KH' | 'EH'} ${string}` ? Asking : never;

/** Why not, and what would change it; a clause that has no sentence of its own is left to its quotation. */
export function Reasons(props: {
  readonly of: Asked<Reason>;
  readonly clauses: readonly string[];
  readonly language: Language;
}): ReactElement | null {
  const sentences: Readonly<Record<string, string>> = ruleReasons[props.language];
  const said = props.clauses.flatMap((clause) => sentences[`${props.of} ${clause}`] ?? []);
  if (said.length === 0) return null;
  return (
    <ul>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Each clause with its own words. */
export function Clauses(props: {
  readonly clauses: readonly string[];
  readonly language: Language;
}): ReactElement | null {
  const { language } = props;
  const t = rulesTexts[language];
  const clauses = [...new Set(props.clauses)];
  if (clauses.length === 0) return null;
  return (
    <>
      <h3>{t.clauses}</h3>
      <p className="quiet">{t.clausesNote}</p>
      {clauses.map((clause) => (
        <figure key={clause} className="rule-clause">
          <figcaption className="rule-clause__id">{clause}</figcaption>
          {quotationsOf(clause).map((text) => (
            <blockquote key={text} className="rule-clause__words" lang="et">
              {text}
            </blockquote>
          ))}
        </figure>
      ))}
    </>
  );
}

/** The question and its answer as another program would send and get them. */
export function AsData(props: {
  readonly question: unknown;
  readonly answer: unknown;
  readonly language: Language;
}): ReactElement {
  const t = rulesTexts[props.language];
  const blocks = [
    { title: t.questionData, data: props.question },
    { title: t.answerData, data: props.answer },
  ];
  return (
    <details className="rule-data">
      <summary>{t.asData}</summary>
      <p>
        {t.asDataText} <a href="/api/v1/openapi.json">{t.description}</a>
      </p>
      {blocks.map(({ title, data }) => (
        <div key={title}>
          <h3>{title}</h3>
          <pre className="rule-data__block prewrapped" lang="en">
            <code>{JSON.stringify(data, null, 2)}</code>
          </pre>
        </div>
      ))}
    </details>
  );
}
