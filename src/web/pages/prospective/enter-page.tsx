import {
  enterProspective,
  longestName,
  parseEntered,
  placesAndProviders,
} from '../../../features/meetings/prospective.ts';
import { wishTexts } from '../../../i18n/meetings/pages.ts';
import { prospectiveTexts } from '../../../i18n/meetings/prospective.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PageTitle,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { CommonFields, prospectiveFieldsIn, sayProspective } from './prospective-fields.tsx';

type Places = Awaited<ReturnType<typeof placesAndProviders>>;

/** TK 2.3.4, TK 2.5.6: a manager enters a family that is not assessed yet, or waits for a child. */
export const enterProspectivePage = definePage<Record<string, never>, Record<string, never>, Places>({
  path: '/prospective-families/new',
  access: ['project_manager'],
  audit: 'open-prospective-form',
  params: noParams,
  query: noQuery,
  load: ({ tx }) => placesAndProviders(tx),
  concerns: () => ({}),
  view(places, { language }, form) {
    const title = prospectiveTexts[language].enterTitle;
    return { title, width: 'narrow', body: <EnterForm {...{ places, title, form, language }} /> };
  },
  post: {
    audit: 'enter-prospective-family',
    concerns: () => ({}),
    async act({ tx, fields, today }) {
      const { counties } = await placesAndProviders(tx);
      const parsed = parseEntered(prospectiveFieldsIn(fields), counties, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const id = await enterProspective(tx, parsed.value, today);
      if (id === null) return { kind: 'problems', problems: [{ field: 'code', code: 'known' }] };
      return { kind: 'done', to: `/families/${id}/meetings`, tell: 'prospective-entered' };
    },
  },
});

function EnterForm(props: {
  readonly places: Places;
  readonly title: string;
  readonly form: FormState;
  readonly language: Language;
}) {
  const { places, title, form, language } = props;
  const t = prospectiveTexts[language];
  const say = sayProspective(language);
  const values = prospectiveFieldsIn(form.fields ?? {});
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: wishTexts[language].list, href: '/service-wishes' }, { label: title }]}
      />
      <PageTitle title={title} lead={t.enterLead} />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <Form action="/prospective-families/new" hidden={form.hidden} label={title}>
          <div className="fields-in-row">
            <TextField
              language={language}
              name="given"
              label={t.given}
              required
              error={errorAt(form, 'given', say)}
              value={values.given}
              maxLength={longestName}
            />
            <TextField
              language={language}
              name="family"
              label={t.family}
              required
              error={errorAt(form, 'family', say)}
              value={values.family}
              maxLength={longestName}
            />
          </div>
          <TextField
            language={language}
            name="code"
            label={t.code}
            hint={t.codeHint}
            error={errorAt(form, 'code', say)}
            value={values.code}
            inputMode="numeric"
            width="medium"
          />
          <CommonFields counties={places.counties} {...{ values, form, language }} />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href="/service-wishes" variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
