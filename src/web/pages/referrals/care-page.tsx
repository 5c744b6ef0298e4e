import {
  addCare,
  type FamilyCare,
  familyCare,
  parseCare,
  removeCare,
} from '../../../features/referrals/care-periods.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, isUuid, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  DateField,
  Form,
  HiddenFields,
  PageTitle,
} from '../../ui/index.ts';
import { sayTeamProblem } from '../assigning/team-words.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { errorAt, FormOpening, hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';

const careFieldsIn = (fields: Fields) => ({
  care: one(fields, 'care'),
  from: one(fields, 'from'),
  to: one(fields, 'to'),
});

/** TK 2.1.5.8: when the family itself gives crisis or special care, as the commissioner knows it. */
export const carePage = definePage<{ id: string }, Record<string, never>, FamilyCare>({
  path: '/families/:id/care',
  access: ['commissioner_officer'],
  audit: 'read-care',
  params: oneId,
  query: noQuery,
  load: ({ tx, params }) => familyCare(tx, params.id),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(found, { language, actor }, form) {
    const t = teamTexts[language];
    return {
      title: `${t.care}: ${found.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: (
        <>
          <Breadcrumb
            language={language}
            trail={[
              { label: frameTexts[language].families, href: '/families' },
              { label: found.familyName, href: `/families/${found.familyId}` },
              { label: t.care },
            ]}
          />
          <PageTitle title={t.care} eyebrow={found.familyName} lead={t.careLead} />
          <FamilyPlaces
            familyId={found.familyId}
            role={actor.role}
            current="/care"
            municipalityInvolved={found.municipalityInvolved}
            language={language}
          />
          <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
          <Periods found={found} form={form} language={language} />
          <NewPeriod found={found} form={form} language={language} />
        </>
      ),
    };
  },
  post: {
    audit: 'change-care',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, params, fields }) {
      if ((await familyCare(tx, params.id)) === null) return { kind: 'nothing-there' };
      const to = `/families/${params.id}/care`;
      const removed = one(fields, 'remove');
      if (removed !== '') {
        const done = isUuid(removed) && (await removeCare(tx, params.id, removed));
        return done ? { kind: 'done', to, tell: 'care-changed' } : { kind: 'nothing-there' };
      }
      const parsed = parseCare(careFieldsIn(fields));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await addCare(tx, params.id, parsed.value);
      return { kind: 'done', to, tell: 'care-changed' };
    },
  },
});

interface Props {
  readonly found: FamilyCare;
  readonly form: FormState;
  readonly language: Language;
}

function Periods({ found, form, language }: Props) {
  const t = teamTexts[language];
  return (
    <Card title={t.care}>
      {found.periods.length === 0 ? (
        <p>{t.careNone}</p>
      ) : (
        <ul className="plain-list">
          {found.periods.map((period) => {
            const said = `${t[period.care]}, ${formatDate(period.from, language)} – ${
              period.to === null ? t.goesOn : formatDate(period.to, language)
            }`;
            return (
              <li key={period.id} className="spread">
                <span>{said}</span>
                <Form
                  action={`/families/${found.familyId}/care`}
                  hidden={hiddenBeside(form)}
                  label={`${t.remove}: ${said}`}
                >
                  <HiddenFields fields={{ remove: period.id }} />
                  <Button small variant="quiet" icon="trash" aria-label={`${t.remove}: ${said}`}>
                    {t.remove}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function NewPeriod({ found, form, language }: Props) {
  const t = teamTexts[language];
  const values = careFieldsIn(form.fields ?? {});
  const error = (field: string) => errorAt(form, field, sayTeamProblem(language));
  return (
    <Card title={t.careAdd}>
      <Form action={`/families/${found.familyId}/care`} hidden={form.hidden} label={t.careAdd}>
        <ChoiceChips
          language={language}
          type="radio"
          name="care"
          label={t.care}
          required
          error={error('care')}
          values={[values.care]}
          options={(['crisis', 'special'] as const).map((care) => ({ value: care, label: t[care] }))}
        />
        <div className="fields-in-row">
          <DateField
            language={language}
            name="from"
            label={t.from}
            required
            error={error('from')}
            value={values.from}
          />
          <DateField
            language={language}
            name="to"
            label={t.to}
            hint={t.stillOn}
            error={error('to')}
            value={values.to}
          />
        </div>
        <ButtonRow>
          <Button variant="primary" icon="plus">
            {t.add}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
