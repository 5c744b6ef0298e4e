import { changeContact } from '../../../features/contacts/contact-command.ts';
import { type OwnContact, ownContact } from '../../../features/contacts/contact-record.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  PageTitle,
  TextField,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { sayProblem } from './contact-fields.tsx';

const reasonLimit = 500;

/** Takes an own contact out of every count, or back in: the undo of logging, with its reason kept. */
export const withdrawContactPage = definePage<{ id: string }, Record<string, never>, OwnContact>({
  path: '/contacts/:id/withdraw',
  access: ['family_supporter'],
  audit: 'open-contact-withdrawal',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params }) => ownContact(tx, actor, params.id),
  concerns: (contact) => ({ family: contact.familyId, record: contact.id }),
  view(contact, { language }, form) {
    const t = contactTexts[language];
    const title = contact.withdrawn ? t.restoreTitle : t.withdrawTitle;
    return {
      title,
      width: 'narrow',
      body: <WithdrawForm contact={contact} form={form} title={title} language={language} />,
    };
  },
  post: {
    audit: 'withdraw-contact',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields }) {
      const contact = await ownContact(tx, actor, params.id);
      if (contact === null) return { kind: 'nothing-there' };
      const wanted = one(fields, 'withdrawn') === 'no' ? 'restored' : 'withdrawn';
      const reason = one(fields, 'reason').trim().slice(0, reasonLimit);
      const change = { kind: wanted, reason, input: contact.input } as const;
      const outcome = await changeContact(
        tx,
        actor,
        contact.id,
        versionIn.parse(one(fields, '_version')),
        change,
      );
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'changed-meanwhile') return { kind: 'problems', problems: [{ code: 'stale' }] };
      return { kind: 'done', to: `/families/${contact.familyId}`, tell: `contact-${wanted}` };
    },
  },
});

function WithdrawForm(props: { contact: OwnContact; form: FormState; title: string; language: Language }) {
  const { contact, form, title, language } = props;
  const t = contactTexts[language];
  return (
    <>
      <PageTitle title={title} lead={contact.withdrawn ? t.restoreLead : t.withdrawLead} />
      <FormOpening language={language} form={form} say={sayProblem(language)} />
      <Card>
        <DescriptionList
          items={[
            { term: t.date, description: formatDate(contact.input.heldOn, language) },
            { term: t.mode, description: t[contact.input.mode] },
            { term: t.body, description: <span className="prewrapped">{contact.input.body}</span> },
          ]}
        />
        <Form
          action={`/contacts/${contact.id}/withdraw`}
          hidden={{
            ...form.hidden,
            _version: String(contact.version),
            withdrawn: contact.withdrawn ? 'no' : 'yes',
          }}
          label={title}
        >
          <TextField
            language={language}
            name="reason"
            label={t.reason}
            hint={contact.withdrawn ? undefined : t.reasonHint}
            value={form.fields?.reason?.[0] ?? ''}
            maxLength={reasonLimit}
            optional
          />
          <ButtonRow>
            <Button
              variant={contact.withdrawn ? 'primary' : 'danger'}
              icon={contact.withdrawn ? 'sync' : 'trash'}
            >
              {contact.withdrawn ? t.restore : t.withdraw}
            </Button>
            <LinkButton href={`/families/${contact.familyId}`} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
