import { readDate } from '../../../features/contacts/contact-form.ts';
import { keepOfferWish } from '../../../features/follow-up/followed-families.ts';
import { type ShownDocument, shownDocument } from '../../../features/papers/shown-document.ts';
import { bringInSigned } from '../../../features/papers/sign-document.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import type { Language } from '../../../i18n/texts.ts';
import { largestFile } from '../../../platform/sealed-file.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState, type Problem } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  FileField,
  Form,
  LinkButton,
  PageTitle,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { documentHref, documentParams } from './addresses.ts';
import { nameOf, sayIn } from './document-words.ts';
import { OfferQuestion, offerAnswerIn } from './offer-question.tsx';

const waits = (data: ShownDocument | null): ShownDocument | null =>
  data?.keeps && data.document.awaited.length > 0 ? data : null;

/** What people signed elsewhere: a container or a scan, kept with the document. */
export const bringInPage = definePage({
  path: '/families/:id/documents/:document/bring-in',
  access: ['family_supporter', 'project_manager'],
  audit: 'open-signed-file-form',
  params: documentParams,
  query: noQuery,
  load: async ({ tx, actor, params }) => waits(await shownDocument(tx, actor, params.document, params.id)),
  concerns: ({ document }) => ({ family: document.familyId, record: document.id }),
  view(data, { language, today }, form) {
    return {
      title: documentTexts[language].bringIn,
      width: 'narrow',
      scripts: ['form'],
      body: <BringInForm data={data} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'bring-in-signed-file',
    takesFile: { largest: largestFile },
    concerns: ({ id, document }) => ({ family: id, record: document }),
    async act({ tx, actor, params, fields, file, today }) {
      const data = waits(await shownDocument(tx, actor, params.document, params.id));
      if (data === null) return { kind: 'nothing-there' };
      const day = dayIn(fields, data.document.issuedOn, today);
      const problems: Problem[] = typeof day === 'string' ? [] : [day];
      if (file !== null && file.bytes.length > largestFile)
        problems.push({ field: 'file', code: 'file-too-large' });
      if (typeof day !== 'string' || problems.length > 0) return { kind: 'problems', problems };
      const outcome = await bringInSigned(tx, actor, {
        documentId: params.document,
        familyId: params.id,
        bytes: file?.bytes ?? null,
        names: {
          family_supporter: nameIn(fields, 'family_supporter'),
          family_member: nameIn(fields, 'family_member'),
        },
        signedOn: day,
      });
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'problem') {
        const field = outcome.code === 'nobody-chosen' ? `name_${data.document.awaited[0]}` : 'file';
        return { kind: 'problems', problems: [{ field, code: outcome.code }] };
      }
      // Where only others signed this time, the family said nothing.
      const offers = nameIn(fields, 'family_member') === '' ? null : offerAnswerIn(fields);
      if (offers !== null) await keepOfferWish(tx, params.id, offers, today);
      return {
        kind: 'done',
        to: documentHref(outcome.document),
        tell: outcome.isFinal ? 'document-final' : 'document-signed',
      };
    },
  },
});

const nameIn = (fields: Fields, role: string): string => one(fields, `name_${role}`).trim().slice(0, 200);

function dayIn(fields: Fields, issuedOn: CivilDate, today: CivilDate): CivilDate | Problem {
  const day = readDate(one(fields, 'signedOn').trim());
  if (day === null) return { field: 'signedOn', code: 'date-unreadable' };
  if (day > today) return { field: 'signedOn', code: 'date-future' };
  return day < issuedOn ? { field: 'signedOn', code: 'date-too-early' } : day;
}

function BringInForm(props: { data: ShownDocument; form: FormState; today: CivilDate; language: Language }) {
  const { data, form, today, language } = props;
  const { document } = data;
  const t = documentTexts[language];
  const say = sayIn(t, contactTexts[language].stale);
  const typed = (name: string) => one(form.fields ?? {}, name);
  return (
    <>
      <PageTitle
        title={t.bringIn}
        eyebrow={`${data.familyName} · ${nameOf(document, language)}`}
        lead={t.bringInLead}
      />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <Form action={`${documentHref(document)}/bring-in`} hidden={form.hidden} files label={t.bringIn}>
          <FileField
            language={language}
            name="file"
            label={t.file}
            hint={t.fileHint}
            error={errorAt(form, 'file', say)}
            accept=".asice,.bdoc,.pdf,.jpg,.jpeg,.png"
            required
          />
          {document.awaited.map((role) => (
            <TextField
              key={role}
              language={language}
              name={`name_${role}`}
              label={t.nameOf(t[role])}
              hint={t.nameHint}
              error={errorAt(form, `name_${role}`, say)}
              value={typed(`name_${role}`)}
              maxLength={200}
            />
          ))}
          <DateField
            language={language}
            name="signedOn"
            label={t.signedOn}
            error={errorAt(form, 'signedOn', say)}
            value={form.fields === null ? today : typed('signedOn')}
            min={document.issuedOn}
            max={today}
            required
          />
          <OfferQuestion document={document} own={false} fields={form.fields ?? {}} language={language} />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.keepFile}
            </Button>
            <LinkButton href={documentHref(document)} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
