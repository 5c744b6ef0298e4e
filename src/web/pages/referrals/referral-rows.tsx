import type { ReactElement, ReactNode } from 'react';
import type { TypedPerson } from '../../../features/referrals/referral-form.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { Button, DateField, TextField } from '../../ui/index.ts';
import { mostRows } from '../drafts/rows-page.ts';
import { errorAt } from '../forms.tsx';
import { type ReferralFieldsProps, sayReferralProblem } from './referral-form-parts.ts';

const emptyPerson: TypedPerson = { givenName: '', familyName: '', code: '' };

/** Rows, so many at least as there are to begin with. */
const atLeast = <T,>(rows: readonly T[], count: number, empty: T): readonly T[] =>
  rows.length >= count ? rows : [...rows, ...Array.from({ length: count - rows.length }, () => empty)];

const parentNames = 'parentGiven parentFamily parentCode';
const childNames = 'childGiven childFamily childCode childSince';

export function ParentRows(props: ReferralFieldsProps): ReactElement {
  const { values, language, rowsAction } = props;
  const t = referralForm[language];
  const rows = atLeast(values.parents, 1, emptyPerson);
  return (
    <>
      {rows.map((row, at) => (
        <PersonRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its number
          key={at}
          {...props}
          who="parent"
          row={row}
          number={at + 1}
          title={t.parentNumber(at + 1)}
          removing={rows.length > 1 ? { names: parentNames, label: t.removeParent(at + 1) } : null}
        />
      ))}
      {rows.length < mostRows && <AddRow action={rowsAction} names={parentNames} label={t.addParent} />}
    </>
  );
}

export function ChildRows(props: ReferralFieldsProps): ReactElement {
  const { values, language, form, rowsAction } = props;
  const t = referralForm[language];
  const rows = atLeast(values.children, 1, { ...emptyPerson, since: '' });
  return (
    <>
      {rows.map((row, at) => (
        <PersonRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its number
          key={at}
          {...props}
          who="child"
          row={row}
          number={at + 1}
          title={t.childNumber(at + 1)}
          removing={rows.length > 1 ? { names: childNames, label: t.removeChild(at + 1) } : null}
        >
          <DateField
            language={language}
            name="childSince"
            id={`childSince-${at + 1}`}
            label={t.since}
            hint={t.sinceHint}
            required
            error={errorAt(form, `childSince-${at + 1}`, sayReferralProblem(language))}
            value={row.since}
          />
        </PersonRow>
      ))}
      {rows.length < mostRows && <AddRow action={rowsAction} names={childNames} label={t.addChild} />}
    </>
  );
}

export function GoalRows({ values, language, form, rowsAction }: ReferralFieldsProps): ReactElement {
  const t = referralForm[language];
  const rows = atLeast(values.goals, 2, '');
  return (
    <fieldset className="field field-group">
      <legend className="field__label">{t.goals}</legend>
      <p className="field__hint">{t.goalsHint}</p>
      {rows.map((goal, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its number
          key={at}
          language={language}
          name="goal"
          id={`goal-${at + 1}`}
          label={t.goalNumber(at + 1)}
          error={errorAt(form, `goal-${at + 1}`, sayReferralProblem(language))}
          value={goal}
        />
      ))}
      {rows.length < mostRows && <AddRow action={rowsAction} names="goal" label={t.addGoal} />}
    </fieldset>
  );
}

interface PersonRowProps extends ReferralFieldsProps {
  readonly who: 'parent' | 'child';
  readonly row: TypedPerson;
  readonly number: number;
  readonly title: string;
  readonly removing: { readonly names: string; readonly label: string } | null;
  readonly children?: ReactNode;
}

function PersonRow(props: PersonRowProps) {
  const { who, row, number, title, removing, children, form, language, rowsAction } = props;
  const t = referralForm[language];
  const field = (part: 'Given' | 'Family' | 'Code') => ({
    language,
    name: `${who}${part}`,
    id: `${who}${part}-${number}`,
    error: errorAt(form, `${who}${part}-${number}`, sayReferralProblem(language)),
    required: true,
    width: 'medium' as const,
  });
  return (
    <fieldset className="field field-group form-row">
      <legend className="field__label">{title}</legend>
      <div className="fields-in-row">
        <TextField {...field('Given')} label={t.givenName} value={row.givenName} />
        <TextField {...field('Family')} label={t.familyName} value={row.familyName} />
        <TextField {...field('Code')} label={t.code} value={row.code} inputMode="numeric" />
        {children}
      </div>
      {removing !== null && (
        <Button
          variant="quiet"
          small
          icon="trash"
          name="rows"
          value={`remove ${number} ${removing.names}`}
          formAction={rowsAction}
          aria-label={removing.label}
        >
          {t.remove}
        </Button>
      )}
    </fieldset>
  );
}

function AddRow({ action, names, label }: { action: string; names: string; label: string }) {
  return (
    <div>
      <Button variant="quiet" small icon="plus" name="rows" value={`add ${names}`} formAction={action}>
        {label}
      </Button>
    </div>
  );
}
