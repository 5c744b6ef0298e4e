import type { ReactElement } from 'react';
import { type RuleFieldName, ruleFields } from '../../../i18n/rules/fields.ts';
import { ruleHints, ruleOptions, ruleProblems } from '../../../i18n/rules/form.ts';
import { rules as rulesTexts } from '../../../i18n/rules/page.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { Button, ButtonRow, Checkbox, DateField, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import type { FieldProblem, RuleQuestion } from './definition.ts';
import type { Field, Problem } from './fields.ts';

/** A problem's sentence. */
export function sentenceOf({ code, limit = 0 }: Problem, language: Language): string {
  const sentence = ruleProblems[language][code];
  return typeof sentence === 'string' ? sentence : sentence(limit);
}

export interface RuleFormProps {
  readonly question: RuleQuestion;
  /** What was typed; null in a fresh form. */
  readonly typed: Fields | null;
  readonly problems: readonly FieldProblem[];
  readonly today: CivilDate;
  readonly language: Language;
}

/** The form of a question: sent by GET, so that the address of the answer holds what was asked. */
export function RuleForm(props: RuleFormProps): ReactElement {
  const { question, language } = props;
  const t = rulesTexts[language];
  const names = Object.keys(question.fields) as RuleFieldName[];
  const first = names.filter((name) => !question.further.includes(name));
  const isOpen = question.further.some((name) => isSaid(props, name) || problemAt(props, name) !== undefined);
  return (
    <form className="form" method="get" action={question.path} noValidate>
      {first.map((name) => (
        <RuleField key={name} name={name} {...props} />
      ))}
      {question.further.length > 0 && (
        <details className="rule-further" open={isOpen}>
          <summary>{t.further}</summary>
          <div className="form">
            {question.further.map((name) => (
              <RuleField key={name} name={name} {...props} />
            ))}
          </div>
        </details>
      )}
      <ButtonRow>
        <Button variant="primary">{t.ask}</Button>
      </ButtonRow>
    </form>
  );
}

const problemAt = ({ problems }: RuleFormProps, name: RuleFieldName) =>
  problems.find((problem) => problem.field === name);

/** Whether something was typed there that a fresh form would not hold. */
function isSaid({ question, typed, today }: RuleFormProps, name: RuleFieldName): boolean {
  if (typed === null) return false;
  const fresh = question.fields[name]?.initial?.(today) ?? '';
  return !['', fresh].includes(one(typed, name));
}

function RuleField(props: RuleFormProps & { readonly name: RuleFieldName }): ReactElement | null {
  const { question, name, typed, today, language } = props;
  const field: Field<unknown> | undefined = question.fields[name];
  if (field === undefined) return null;
  const hints: Readonly<Partial<Record<RuleFieldName, string>>> = ruleHints[language];
  const problem = problemAt(props, name);
  const value = typed === null ? (field.initial?.(today) ?? '') : one(typed, name);
  const shared = {
    language,
    name,
    label: ruleFields[language][name],
    ...(hints[name] === undefined ? {} : { hint: hints[name] }),
    ...(problem === undefined ? {} : { error: sentenceOf(problem, language) }),
    ...(field.control === 'flag' ? {} : { required: field.required }),
  };
  switch (field.control) {
    case 'date':
      return <DateField {...shared} value={value} />;
    case 'dates':
      return <TextArea {...shared} value={value} rows={3} />;
    case 'month':
      return <TextField {...shared} value={value} width="short" inputMode="numeric" />;
    case 'number':
      return (
        <TextField
          {...shared}
          value={value}
          width="short"
          inputMode="numeric"
          {...(name === 'minutes' ? { suffix: rulesTexts[language].minutesUnit } : {})}
        />
      );
    case 'money':
      return <TextField {...shared} value={value} width="short" inputMode="decimal" suffix="€" />;
    case 'flag':
      return <Checkbox {...shared} value="yes" checked={value === 'yes'} />;
    case 'choice': {
      const names: Readonly<Record<string, string>> = ruleOptions[language];
      const options = (field.options ?? []).map((option) => ({
        value: option,
        label: names[option] ?? option,
      }));
      return <RadioGroup {...shared} value={value} options={options} />;
    }
  }
}
