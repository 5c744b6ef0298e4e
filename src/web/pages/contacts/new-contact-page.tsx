import { logContact } from '../../../features/contacts/contact-command.ts';
import { goingOn, parseContact } from '../../../features/contacts/contact-form.ts';
import { type ContactFamily, choicesOf, contactFamily } from '../../../features/contacts/contact-record.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { noticeTexts } from '../../../i18n/family-support/notices.ts';
import { proposalTexts } from '../../../i18n/family-support/proposals.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { timeOfDay } from '../../../platform/clock.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Form,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { ContactFieldSet, contactFieldsIn, sayProblem } from './contact-fields.tsx';

interface NewContact {
  readonly family: ContactFamily;
  readonly draft: Draft | null;
}

/** TK 2.1.3.5, TK 2.1.4.4, TK 2.1.5.3: a contact with a family, logged by its supporter in half a minute. */
export const newContactPage = definePage<{ id: string }, Record<string, never>, NewContact>({
  path: '/families/:id/contacts/new',
  access: ['family_supporter'],
  audit: 'open-contact-form',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const family = await contactFamily(tx, actor, params.id, today);
    return family === null ? null : { family, draft: await findDraft(tx, actor, 'new-contact', family.id) };
  },
  concerns: ({ family }) => ({ family: family.id }),
  view(data, { language, today, now, token }, form) {
    return {
      title: `${contactTexts[language].logTitle}: ${data.family.name}`,
      width: 'narrow',
      scripts: ['form'],
      body: (
        <NewContactForm {...data} form={form} today={today} now={now} language={language} token={token} />
      ),
    };
  },
  post: {
    audit: 'log-contact',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const family = await contactFamily(tx, actor, params.id, today);
      if (family === null) return { kind: 'nothing-there' };
      const parsed = parseContact(contactFieldsIn(fields), choicesOf(family, today));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const contact = await logContact(tx, actor, family.id, parsed.value);
      if (contact === null) return { kind: 'nothing-there' };
      await dropDraft(tx, actor, 'new-contact', family.id);
      return { kind: 'done', to: `/families/${family.id}`, tell: 'contact-logged' };
    },
  },
});

interface FormProps extends NewContact {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly now: Date;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

/** The day on which the last of the family's services ended. */
function lastEnd({ services }: ContactFamily, language: Language): string {
  const ends = services.flatMap(({ ended }) => (ended === null ? [] : [ended])).sort();
  const last = ends.at(-1);
  return last === undefined ? '' : formatDate(last, language);
}

function NewContactForm({ family, draft, form, today, now, language, token }: FormProps) {
  const t = contactTexts[language];
  const back = `/families/${family.id}`;
  const opening = (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: family.name, href: back },
          { label: t.logTitle },
        ]}
      />
      <PageTitle title={t.logTitle} eyebrow={family.name} />
    </>
  );
  if (family.services.length === 0) {
    return (
      <>
        {opening}
        <EmptyState
          title={t.noService}
          icon="info"
          action={<LinkButton href={back}>{t.cancel}</LinkButton>}
        />
      </>
    );
  }
  const open = goingOn(family.services, today);
  // Of a family whose every service has ended, only what was before can be logged: no day is assumed.
  const late = open.length === 0;
  const fresh = {
    outcome: ['held'],
    heldOn: late ? [] : [today],
    beganAt: late ? [] : [timeOfDay(now)],
    children: family.children.map(({ id }) => id),
    services: (late ? family.services : open).map(({ id }) => id),
  };
  const values = contactFieldsIn(form.fields ?? draft?.fields ?? fresh);
  return (
    <>
      {opening}
      <FormOpening language={language} form={form} say={sayProblem(language)} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'new-contact', subject: family.id }}
        back={`/families/${family.id}/contacts/new`}
        token={token}
        language={language}
      />
      {late && <Notification language={language} tone="info" title={t.lateOnly(lastEnd(family, language))} />}
      <Card>
        <Form
          action={`/families/${family.id}/contacts/new`}
          hidden={form.hidden}
          draftKey={`new-contact/${family.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={t.logTitle}
        >
          <ContactFieldSet values={values} family={family} form={form} today={today} language={language} />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={back} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
      <p>
        <a href={`/families/${family.id}/proposals`}>{proposalTexts[language].after}</a>
      </p>
      <p>
        <a href={`/families/${family.id}/notices/new?kind=worry`}>{noticeTexts[language].worry}</a>
      </p>
    </>
  );
}
