import { z } from 'zod';
import { ruleFields } from '../../../i18n/rules/fields.ts';
import { ruleLeads, ruleQuestions, rules as rulesTexts } from '../../../i18n/rules/page.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import type { Fields } from '../../registry/fields.ts';
import { type AnyPublicPage, definePublicPage } from '../../registry/page.ts';
import { Breadcrumb, Card, EmptyState, ErrorSummary, PageTitle } from '../../ui/index.ts';
import { AsData } from './answer-parts.tsx';
import type { Answered, FieldProblem, RuleQuestion } from './definition.ts';
import { RuleForm, sentenceOf } from './rule-form.tsx';

export const choicePath = '/rules';

/** A query as it came: each name with all its values. */
const anyQuery = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform(
    (query): Fields =>
      Object.fromEntries(Object.entries(query).map(([name, typed]) => [name, [typed].flat()])),
  );

/** The page of one question: its form, and once it was asked, its answer. */
export function questionPage(question: RuleQuestion): AnyPublicPage {
  return definePublicPage({
    path: question.path,
    access: 'everyone',
    audit: 'none',
    query: anyQuery,
    load: ({ query }) => {
      const isAsked = Object.keys(question.fields).some((name) => name in query);
      return isAsked ? { typed: query, answered: question.ask(query) } : { typed: null, answered: null };
    },
    view({ typed, answered }, { language, today }) {
      const problems = answered?.problems ?? [];
      return {
        title: ruleQuestions[language][question.name],
        width: 'narrow',
        hasProblems: problems.length > 0,
        body: (
          <QuestionBody
            question={question}
            typed={typed}
            answered={answered}
            problems={problems}
            today={today}
            language={language}
          />
        ),
      };
    },
  });
}

interface BodyProps {
  readonly question: RuleQuestion;
  readonly typed: Fields | null;
  readonly answered: Answered | null;
  readonly problems: readonly FieldProblem[];
  readonly today: CivilDate;
  readonly language: Language;
}

function QuestionBody(props: BodyProps) {
  const { question, typed, answered, problems, today, language } = props;
  const t = rulesTexts[language];
  const title = ruleQuestions[language][question.name];
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: t.title, href: choicePath }, { label: title }]} />
      <ErrorSummary language={language} problems={problems.map((problem) => summaryOf(problem, language))} />
      <PageTitle title={title} lead={ruleLeads[language][question.name]} />
      {answered !== null && 'view' in answered && (
        <Card
          title={t.answerTitle}
          {...('terms' in answered.question
            ? { subtitle: t.edition(answered.question.terms.replace('-', '–')) }
            : {})}
        >
          {answered.view(language)}
          <AsData question={answered.question} answer={answered.answer} language={language} />
        </Card>
      )}
      <Card title={t.formTitle}>
        <RuleForm question={question} typed={typed} problems={problems} today={today} language={language} />
      </Card>
      {answered === null && (
        <EmptyState title={t.emptyTitle} icon="info">
          {t.emptyText}
        </EmptyState>
      )}
    </>
  );
}

function summaryOf(problem: FieldProblem, language: Language) {
  const sentence = sentenceOf(problem, language);
  if (problem.field === undefined) return { message: sentence };
  const label = ruleFields[language][problem.field];
  return { fieldId: problem.field, message: rulesTexts[language].problemAt(label, sentence) };
}
