import type { MembershipRole } from '../../../database/tables.ts';
import { supportKinds } from '../../../features/contacts/contact-form.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type AskingFamily, askingFamily, parseRequest } from '../../../features/referrals/family-request.ts';
import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { type ReferralRow, referralList } from '../../../features/referrals/referral-record.ts';
import { sendReferral } from '../../../features/referrals/send-referral.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import { requestTexts } from '../../../i18n/referrals/requests.ts';
import type { Language } from '../../../i18n/texts.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  DateField,
  Form,
  Notification,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FamilyPlaces } from '../families/family-places.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayReferralProblem } from './referral-form-parts.ts';
import { ReferralStatus } from './referral-words.tsx';

interface RequestData {
  readonly family: AskingFamily;
  readonly organisations: PublicOrganisations;
  readonly sent: readonly ReferralRow[];
  readonly draft: Draft | null;
}

const requestFieldsIn = (fields: Fields) => ({
  service: one(fields, 'service'),
  childGiven: one(fields, 'childGiven'),
  childFamily: one(fields, 'childFamily'),
  childCode: one(fields, 'childCode'),
  since: one(fields, 'since'),
  topics: all(fields, 'topics'),
  problems: one(fields, 'problems'),
  goal: one(fields, 'goal'),
  wished: one(fields, 'wished'),
  addressee: one(fields, 'addressee'),
});

/** TK 2.1.3.3, TK 2.1.4.2: a family asks for support itself. */
export const familyRequestPage = definePage<{ id: string }, Record<string, never>, RequestData>({
  path: '/families/:id/requests',
  access: ['family_member'],
  audit: 'open-family-request',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const search = { state: null, service: null, text: '', page: 1, oldestFirst: false } as const;
    const [family, organisations, sent, draft] = await Promise.all([
      askingFamily(tx, actor, params.id),
      publicOrganisations(tx),
      referralList(tx, actor, search),
      findDraft(tx, actor, 'family-request', params.id),
    ]);
    return family === null ? null : { family, organisations, sent: sent.rows, draft };
  },
  concerns: ({ family }) => ({ family: family.id }),
  view(data, { language, token, actor }, form) {
    return {
      title: requestTexts[language].title,
      width: 'medium',
      scripts: ['form'],
      body: <RequestView {...data} form={form} token={token} role={actor.role} language={language} />,
    };
  },
  post: {
    audit: 'send-family-request',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const [family, organisations] = await Promise.all([
        askingFamily(tx, actor, params.id),
        publicOrganisations(tx),
      ]);
      if (family === null) return { kind: 'nothing-there' };
      const parsed = parseRequest(requestFieldsIn(fields), family, { ...organisations, today });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const sent = { content: parsed.value, providerId: parsed.providerId, today };
      const id = await sendReferral(tx, actor, sent);
      await dropDraft(tx, actor, 'family-request', family.id);
      return { kind: 'done', to: `/referrals/${id}`, tell: 'request-sent' };
    },
  },
});

interface Props extends RequestData {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly role: MembershipRole;
  readonly language: Language;
}

function RequestView(props: Props) {
  const { family, sent, draft, form, token, role, language } = props;
  const t = requestTexts[language];
  const here = `/families/${family.id}/requests`;
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} />
      <FamilyPlaces
        familyId={family.id}
        role={role}
        current="/requests"
        municipalityInvolved={family.municipalityInvolved}
        language={language}
      />
      <FormOpening language={language} form={form} say={sayReferralProblem(language)} />
      {!family.municipalityInvolved && <Notification language={language} tone="info" title={t.notTold} />}
      {sent.length > 0 && (
        <Card title={t.mine}>
          <ul className="plain-list">
            {sent.map((row) => (
              <li key={row.id} className="spread">
                <a href={`/referrals/${row.id}`}>
                  {referralTexts[language][row.service]}, {formatDate(row.versionOn, language)}
                </a>
                <ReferralStatus state={row.state} language={language} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'family-request', subject: family.id }}
        back={here}
        token={token}
        language={language}
      />
      <RequestForm {...props} />
    </>
  );
}

function RequestForm({ family, organisations, draft, form, language }: Props) {
  const t = requestTexts[language];
  const f = referralForm[language];
  const values = requestFieldsIn(form.fields ?? draft?.fields ?? {});
  const error = (field: string) => errorAt(form, field, sayReferralProblem(language));
  const providers = organisations.providers.map(({ id, name }) => ({ value: id, label: name }));
  const text = (name: 'childGiven' | 'childFamily' | 'childCode', label: string) => (
    <TextField
      language={language}
      name={name}
      label={label}
      error={error(name)}
      value={values[name]}
      width="medium"
    />
  );
  return (
    <Card>
      <Form
        action={`/families/${family.id}/requests`}
        hidden={form.hidden}
        draftKey={`family-request/${family.id}`}
        draftVersion={draft?.version ?? 0}
        draftSavedAt={draft?.savedAt}
        label={t.title}
      >
        {family.services.length > 1 && (
          <ChoiceChips
            language={language}
            type="radio"
            name="service"
            label={f.service}
            required
            error={error('service')}
            values={[values.service]}
            options={family.services.map((service) => ({ value: service, label: f[service] }))}
          />
        )}
        <fieldset className="field field-group">
          <legend className="field__label">{t.newChild}</legend>
          <p className="field__hint">{t.newChildHint}</p>
          <div className="fields-in-row">
            {text('childGiven', f.givenName)}
            {text('childFamily', f.familyName)}
            {text('childCode', f.code)}
            <DateField
              language={language}
              name="since"
              label={f.since}
              hint={f.sinceHint}
              error={error('since')}
              value={values.since}
            />
          </div>
        </fieldset>
        <TextArea
          language={language}
          name="problems"
          label={t.problems}
          required
          error={error('problems')}
          value={values.problems}
          limit={6_000}
        />
        <ChoiceChips
          language={language}
          type="checkbox"
          name="topics"
          label={f.topics}
          values={values.topics}
          options={supportKinds.map((kind) => ({
            value: String(kind),
            label: contactTexts[language][`support${kind}`],
          }))}
        />
        <TextField
          language={language}
          name="goal"
          label={t.goal}
          optional
          error={error('goal')}
          value={values.goal}
        />
        <div className="fields-in-row">
          <SelectField
            language={language}
            name="wished"
            label={f.wished}
            value={values.wished}
            empty={f.noWish}
            options={providers}
          />
          <SelectField
            language={language}
            name="addressee"
            label={f.addressee}
            hint={f.addresseeHint}
            value={values.addressee}
            empty={f.toCommissioner}
            options={providers}
          />
        </div>
        <DraftLine language={language} />
        <ButtonRow>
          <Button variant="primary" icon="send">
            {t.send}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
