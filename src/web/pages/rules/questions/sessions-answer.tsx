import type { ReactElement } from 'react';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { Decision, MayHoldQuestion } from '../../../../rules/index.ts';
import { Clauses, Reasons, Verdict } from '../answer-parts.tsx';
import { furtherSessions } from './further-sessions.ts';

/** How many more sessions there may be. */
export function SessionsAnswer(props: {
  readonly question: MayHoldQuestion;
  readonly decision: Decision;
  readonly allowedBy: readonly string[];
  readonly language: Language;
}): ReactElement {
  const { question, decision, allowedBy, language } = props;
  const t = ruleAnswers[language];
  return (
    <>
      <Verdict tone={decision.allowed ? 'success' : 'danger'}>
        {decision.allowed ? t.sessionsLeft(furtherSessions(question)) : t.noSessionsLeft}
      </Verdict>
      <Reasons of="session" clauses={decision.reasons} language={language} />
      <Clauses clauses={decision.allowed ? allowedBy : decision.reasons} language={language} />
    </>
  );
}
