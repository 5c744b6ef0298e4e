import type { ActorTransaction } from '../../../database/as-actor.ts';
import type { ActingActor } from '../../../features/acting.ts';
import { changeContact } from '../../../features/contacts/contact-command.ts';
import { type ContactInput, parseContact } from '../../../features/contacts/contact-form.ts';
import {
  type ContactFamily,
  choicesOf,
  contactFamily,
  fieldsOf,
  type OwnContact,
  ownContact,
} from '../../../features/contacts/contact-record.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { drafts as draftTexts } from '../../../i18n/drafts.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
} from '../../ui/index.ts';
import { DraftLine } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { ContactFieldSet, contactFieldsIn, sayProblem } from './contact-fields.tsx';
import { ContactHistory } from './contact-history.tsx';

interface EditContact {
  readonly contact: OwnContact;
  readonly family: ContactFamily;
  readonly draft: Draft | null;
}

const familyOf = (tx: ActorTransaction, actor: ActingActor, contact: OwnContact, today: CivilDate) =>
  contactFamily(tx, actor, contact.familyId, today, contact.input);

/** A contact that was logged, mended by its author; every version stays. */
export const editContactPage = definePage<{ id: string }, Record<string, never>, EditContact>({
  path: '/contacts/:id/edit',
  access: ['family_supporter'],
  audit: 'read-contact',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const contact = await ownContact(tx, actor, params.id);
    const family = contact === null ? null : await familyOf(tx, actor, contact, today);
    if (contact === null || family === null) return null;
    return { contact, family, draft: await findDraft(tx, actor, 'edit-contact', contact.id) };
  },
  concerns: ({ contact }) => ({ family: contact.familyId, record: contact.id }),
  view(data, { language, today }, form) {
    return {
      title: `${contactTexts[language].editTitle}: ${data.family.name}`,
      width: 'narrow',
      scripts: ['form'],
      body: <EditContactForm {...data} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'edit-contact',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const contact = await ownContact(tx, actor, params.id);
      const family = contact === null ? null : await familyOf(tx, actor, contact, today);
      if (contact === null || family === null || contact.withdrawn) return { kind: 'nothing-there' };
      const parsed = parseContact(contactFieldsIn(fields), choicesOf(family, today));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const change = { kind: 'edited', reason: '', input: parsed.value } as const;
      const outcome = await changeContact(
        tx,
        actor,
        contact.id,
        versionIn.parse(one(fields, 'version')),
        change,
      );
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'changed-meanwhile') return { kind: 'conflict', conflict: parsed.value };
      await dropDraft(tx, actor, 'edit-contact', contact.id);
      return { kind: 'done', to: `/families/${family.id}`, tell: 'contact-edited' };
    },
  },
});

interface FormProps extends EditContact {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function EditContactForm({ contact, family, draft, form, today, language }: FormProps) {
  const t = contactTexts[language];
  const back = `/families/${family.id}`;
  const values =
    form.fields === null && draft === null
      ? fieldsOf(contact.input)
      : contactFieldsIn(form.fields ?? draft?.fields ?? {});
  const shownDraft = form.fields === null ? draft : null;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: family.name, href: back },
          { label: t.editTitle },
        ]}
      />
      <PageTitle title={t.editTitle} eyebrow={family.name} />
      <FormOpening language={language} form={form} say={sayProblem(language)} />
      {form.conflict !== null && (
        <Conflict own={form.conflict as ContactInput} theirs={contact.input} language={language} />
      )}
      {shownDraft !== null && (
        <Notification
          language={language}
          tone="info"
          title={draftTexts[language].goesOn(formatMoment(shownDraft.savedAt, language))}
        />
      )}
      {contact.withdrawn ? (
        <Notification language={language} tone="warning" title={t.isWithdrawn}>
          <p>{t.withdrawLead}</p>
        </Notification>
      ) : (
        <Card>
          <Form
            action={`/contacts/${contact.id}/edit`}
            hidden={{ ...form.hidden, version: versionFor(form, draft, contact) }}
            draftKey={`edit-contact/${contact.id}`}
            draftVersion={draft?.version ?? 0}
            draftSavedAt={draft?.savedAt}
            label={t.editTitle}
          >
            <ContactFieldSet values={values} family={family} form={form} today={today} language={language} />
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="save">
                {t.saveChange}
              </Button>
              <LinkButton href={back} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
      <ButtonRow>
        <LinkButton href={`/contacts/${contact.id}/withdraw`} icon={contact.withdrawn ? 'sync' : 'trash'}>
          {contact.withdrawn ? t.restoreTitle : t.withdrawTitle}
        </LinkButton>
      </ButtonRow>
      <ContactHistory contact={contact} language={language} />
    </>
  );
}

/**
 * A form that came back, or is filled from a draft, still goes on from the version that it was first filled from (so
 * the version is typed along with it, as a field of its own); only where both texts are shown does it go on from the
 * newer one.
 */
function versionFor(form: FormState, draft: Draft | null, contact: OwnContact): string {
  if (form.conflict !== null) return String(contact.version);
  return one(form.fields ?? draft?.fields ?? {}, 'version') || String(contact.version);
}

/** Both texts stand side by side; the form keeps one's own, and what is sent next is against the newer version. */
function Conflict(props: { own: ContactInput; theirs: ContactInput; language: Language }) {
  const { own, theirs, language } = props;
  const t = contactTexts[language];
  const textOf = ({ body, nextStep }: ContactInput) => [body, nextStep].filter(Boolean).join('\n\n');
  return (
    <Notification language={language} tone="warning" title={t.conflictTitle} announce>
      <p>{t.conflictLead}</p>
      <SideBySide
        language={language}
        headingLevel={2}
        left={{ title: t.theirs, text: textOf(theirs) }}
        right={{ title: t.yours, text: textOf(own) }}
      />
    </Notification>
  );
}
