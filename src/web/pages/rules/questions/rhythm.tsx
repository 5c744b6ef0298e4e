import type { ReactElement } from 'react';
import { obligations as obligationTexts } from '../../../../i18n/family-support/obligations.ts';
import { formatDate } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { Case, CaseQuestion, ServiceObligation } from '../../../../rules/index.ts';
import { titleOf } from '../../families/obligation-words.ts';
import { Clauses } from '../answer-parts.tsx';
import { defineQuestion, editionOn } from '../definition.ts';
import { choice, date, dateFromToday, flag, maybeDate } from '../fields.ts';

const child = 'child';

/** TK 2.1.3.5–6, TK 2.1.4.4–5: what the contract asks from the cooperation agreement on. */
export const rhythm = defineQuestion({
  name: 'rhythm',
  topic: 'due',
  fields: {
    service: choice('adaptation', 'needs-based'),
    agreement: date(),
    until: dateFromToday(),
    arrived: maybeDate(),
    withoutMunicipality: flag(),
  },
  questionOf: (said): CaseQuestion => ({
    ask: 'case',
    terms: editionOn(said.agreement),
    on: said.until,
    family: {
      kind: said.withoutMunicipality ? 'adoptive' : 'foster',
      municipalityInvolved: said.withoutMunicipality ? false : undefined,
      children: [{ id: child, arrived: said.arrived ?? null }],
    },
    services: [
      {
        id: said.service,
        kind: said.service,
        child: said.service === 'adaptation' ? child : undefined,
        agreement: said.agreement,
      },
    ],
  }),
  view: ({ answer, language }) => <RhythmAnswer standing={answer} language={language} />,
});

function RhythmAnswer({ standing, language }: { readonly standing: Case; readonly language: Language }) {
  const t = ruleAnswers[language];
  const { obligations } = standing;
  if (obligations.length === 0) return <p>{t.nothingAsked}</p>;
  const [volume] = standing.volumes;
  return (
    <>
      {volume?.lastDay && <p>{t.lastDay(formatDate(volume.lastDay, language))}</p>}
      <ul className="plain-list">
        {[...byTitle(obligations, language)].map(([title, windows]) => (
          <li key={title}>
            <strong>{title}</strong> <span className="quiet">{windows[0]?.clause}</span>
            <Windows windows={windows} language={language} />
          </li>
        ))}
      </ul>
      <Clauses clauses={obligations.map(({ clause }) => clause)} language={language} />
    </>
  );
}

const rows = {
  week: 'weekRow',
  month: 'monthRow',
  'TK 2.1.3.5.3': 'homeQuarterRow',
  'TK 2.1.4.4.3': 'homeMonthRow',
  'TK 2.1.3.6.2': 'overviewRow',
  'TK 2.1.4.5.2': 'overviewRow',
} as const;
const isRow = (key: string): key is keyof typeof rows => Object.hasOwn(rows, key);

/** What is asked again and again; what is asked once is called what it is called everywhere. */
function rowTitle(one: ServiceObligation, language: Language): string {
  const key = one.kind === undefined || one.kind === 'home' ? one.clause : one.kind;
  return isRow(key) ? obligationTexts[language][rows[key]] : titleOf(one, language);
}

function byTitle(
  obligations: readonly ServiceObligation[],
  language: Language,
): ReadonlyMap<string, readonly ServiceObligation[]> {
  return Map.groupBy(obligations, (one) => rowTitle(one, language));
}

function Windows(props: {
  readonly windows: readonly ServiceObligation[];
  readonly language: Language;
}): ReactElement {
  const { windows, language } = props;
  const day = (date: ServiceObligation['from']) => formatDate(date, language);
  return (
    <ul className="rule-windows">
      {windows.map(({ from, due }) => (
        <li key={from}>
          {due === null ? ruleAnswers[language].from(day(from)) : `${day(from)} – ${day(due)}`}
        </li>
      ))}
    </ul>
  );
}
