import type { ReactElement } from 'react';
import { obligations as texts } from '../../../i18n/family-support/obligations.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate, ServiceObligation } from '../../../rules/index.ts';
import { Status } from '../../ui/index.ts';
import { standingWords, titleOf } from './obligation-words.ts';

const order = { due: 0, missed: 1, late: 2, met: 3 } as const;

/** What the contract asks now: what, how it stands in words, and the clause that asks it. */
export function ObligationList(props: {
  readonly obligations: readonly ServiceObligation[];
  readonly today: CivilDate;
  readonly language: Language;
}): ReactElement | null {
  const { obligations, today, language } = props;
  if (obligations.length === 0) return null;
  const sorted = [...obligations].sort(
    (a, b) => order[a.status] - order[b.status] || (a.due ?? '9').localeCompare(b.due ?? '9'),
  );
  return (
    <ul className="obligations">
      {sorted.map((one) => {
        const { tone, text } = standingWords(one, today, language);
        return (
          <li key={`${one.service} ${one.clause} ${one.kind} ${one.from}`} className="obligations__one">
            <span className="obligations__title">{titleOf(one, language)}</span>
            <Status tone={tone}>{text}</Status>
            <span className="obligations__clause">{texts[language].clauseIs(one.clause)}</span>
          </li>
        );
      })}
    </ul>
  );
}
