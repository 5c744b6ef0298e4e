import type { ReactElement } from 'react';
import { fieldOf } from '../../../features/team/handing-form.ts';
import type { HeldFamily } from '../../../features/team/held-families.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { DateField, RadioGroup, SelectField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayPersonProblem } from './person-words.ts';

/** What a form of handing over holds; the families' fields are named by their ids. */
export const handingFieldsIn = (fields: Fields, held: readonly HeldFamily[]) => ({
  to: Object.fromEntries(held.map(({ familyId }) => [familyId, one(fields, fieldOf(familyId))])),
  reads: one(fields, 'reads'),
  readsFrom: one(fields, 'readsFrom'),
});

/** Of each family who takes it over, or substitutes there; and what they read of earlier notes. */
export function HandingFields(props: {
  readonly held: readonly HeldFamily[];
  readonly form: FormState;
  readonly language: Language;
  readonly leaving: boolean;
}): ReactElement {
  const { held, form, language, leaving } = props;
  const t = personTexts[language];
  const values = handingFieldsIn(form.fields ?? {}, held);
  const error = (field: string) => errorAt(form, field, sayPersonProblem(language));
  return (
    <>
      {held.map((family) => {
        const name = `${family.name} (${family.caseNumber})`;
        if (family.substitutes) {
          return leaving ? (
            <p key={family.familyId}>
              <strong>{name}</strong>: {t.substitutesThere}
            </p>
          ) : null;
        }
        return (
          <SelectField
            key={family.familyId}
            language={language}
            name={fieldOf(family.familyId)}
            label={leaving ? t.successorFor(name) : t.substituteFor(name)}
            hint={family.candidates.length === 0 ? t.nobodyMay : undefined}
            required={leaving}
            error={error(fieldOf(family.familyId))}
            value={values.to[family.familyId]}
            {...(leaving ? {} : { empty: t.noSubstitute })}
            options={[
              ...family.candidates.map((one) => ({
                value: one.membershipId,
                label: [
                  t.candidate(one.name, one.inCounty, one.speaks, one.load),
                  ...(one.awayUntil === null ? [] : [t.away(one.awayUntil)]),
                ].join(', '),
              })),
              ...(leaving ? [{ value: 'none', label: t.nobodyYet }] : []),
            ]}
          />
        );
      })}
      {held.some(({ candidates, substitutes }) => !substitutes && candidates.length > 0) && (
        <>
          <RadioGroup
            language={language}
            name="reads"
            label={t.reads}
            hint={t.readsHint}
            error={error('reads')}
            value={values.reads}
            options={[
              { value: 'none', label: t.readsNone },
              { value: 'since', label: t.readsSince },
              { value: 'all', label: t.readsAll },
            ]}
          />
          <DateField
            language={language}
            name="readsFrom"
            label={t.readsFrom}
            error={error('readsFrom')}
            value={values.readsFrom}
          />
        </>
      )}
    </>
  );
}
