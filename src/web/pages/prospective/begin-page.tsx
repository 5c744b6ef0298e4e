import {
  askAsProspective,
  parseAsked,
  placesAndProviders,
  prospectiveServices,
} from '../../../features/meetings/prospective.ts';
import { longestWish } from '../../../features/meetings/wishes.ts';
import { wishTexts } from '../../../i18n/meetings/pages.ts';
import { prospectiveTexts } from '../../../i18n/meetings/prospective.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePersonPage, type FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  Form,
  Notification,
  PageTitle,
  RadioGroup,
  SelectField,
  TextArea,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { CommonFields, prospectiveFieldsIn, sayProspective } from './prospective-fields.tsx';

type Places = Awaited<ReturnType<typeof placesAndProviders>>;

interface Begin {
  readonly places: Places;
  /** Whoever belongs to a family asks on its page. */
  readonly belongs: boolean;
  readonly familyName: string;
}

/** TK 2.3.4, TK 2.5.6: whoever considers becoming a foster or adoptive parent asks for themselves. */
export const beginPage = definePersonPage<Record<string, never>, Record<string, never>, Begin>({
  path: '/begin',
  access: 'signed-in',
  audit: 'open-begin',
  params: noParams,
  query: noQuery,
  async load({ tx, actor }) {
    const person = await tx
      .selectFrom('people')
      .select('family_name')
      .where('id', '=', actor.personId)
      .executeTakeFirst();
    return {
      places: await placesAndProviders(tx),
      belongs: actor.roles.some(({ role }) => role === 'family_member'),
      familyName: person?.family_name ?? '',
    };
  },
  concerns: () => ({}),
  view(data, { language }, form) {
    const title = prospectiveTexts[language].beginTitle;
    return { title, width: 'narrow', body: <BeginForm {...data} {...{ title, form, language }} /> };
  },
  post: {
    audit: 'ask-as-prospective',
    concerns: () => ({}),
    async act({ tx, fields, today }) {
      const parsed = parseAsked(prospectiveFieldsIn(fields), await placesAndProviders(tx));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const id = await askAsProspective(tx, parsed.value, today);
      if (id === null) return { kind: 'problems', problems: [{ code: 'already' }] };
      return { kind: 'done', to: '/account', tell: 'asked-as-prospective' };
    },
  },
});

function BeginForm(props: Begin & { title: string; form: FormState; language: Language }) {
  const { places, belongs, familyName, title, form, language } = props;
  const t = prospectiveTexts[language];
  const say = sayProspective(language);
  const values = prospectiveFieldsIn(
    form.fields ?? { name: [familyName], language: [language === 'ru' ? 'ru' : 'et'] },
  );
  const w = wishTexts[language];
  const hints = {
    mentoring: w.mentoringHint,
    counselling: w.counsellingHint,
    supervision: w.supervisionHint,
  };
  return (
    <>
      <PageTitle title={title} lead={t.beginLead} />
      <FormOpening language={language} form={form} say={say} />
      {belongs ? (
        <Notification language={language} tone="info" title={t.already} />
      ) : (
        <Card>
          <Form action="/begin" hidden={form.hidden} label={title}>
            <RadioGroup
              language={language}
              name="service"
              label={w.service}
              required
              error={errorAt(form, 'service', say)}
              value={values.service}
              options={prospectiveServices.map((value) => ({
                value,
                label: meetingWords[language][value],
                hint: hints[value],
              }))}
            />
            <SelectField
              language={language}
              name="provider"
              label={t.provider}
              hint={t.providerHint}
              required
              error={errorAt(form, 'provider', say)}
              value={values.provider}
              options={places.providers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <CommonFields counties={places.counties} {...{ values, form, language }} />
            <TextArea
              language={language}
              name="words"
              label={w.words}
              hint={w.wordsHint}
              error={errorAt(form, 'words', say)}
              value={values.words}
              rows={4}
              limit={longestWish}
            />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.begin}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}
