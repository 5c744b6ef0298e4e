import type { ReactElement } from 'react';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { Decision } from '../../../../rules/index.ts';
import { Clauses, Reasons, Verdict } from '../answer-parts.tsx';

/** Whether a service may begin: by which clauses, or against which. */
export function StartAnswer(props: {
  readonly kind: 'adaptation' | 'needs-based';
  readonly decision: Decision;
  readonly allowedBy: readonly string[];
  readonly language: Language;
}): ReactElement {
  const { kind, decision, allowedBy, language } = props;
  const t = ruleAnswers[language];
  const { allowed, reasons } = decision;
  return (
    <>
      <Verdict tone={allowed ? 'success' : 'danger'}>{allowed ? t.mayBegin : t.mayNotBegin}</Verdict>
      <Reasons of={kind} clauses={reasons} language={language} />
      <Clauses clauses={allowed ? allowedBy : reasons} language={language} />
    </>
  );
}
