import { askConfirmation, longestReason } from '../../../features/team/confirmations.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { confirmationTexts } from '../../../i18n/people/confirmation.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
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
  RadioGroup,
  TextArea,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayPersonProblem, sayRequirement } from './person-words.ts';

/** Whether something can be asked or handed over now. */
const asking = (person: PersonRecord | null): PersonRecord | null => {
  if (person === null || person.leftOn !== null) return null;
  const may = person.standing === 'evidence-asked' || person.confirmedOn === null;
  return may && person.standing !== 'waiting' && person.standing !== 'not-needed' ? person : null;
};

/** TK 2.8.6: the manager asks the commissioner to confirm somebody, or hands over the evidence that it asked for. */
export const askPage = definePage<{ id: string }, Record<string, never>, PersonRecord>({
  path: '/team/:id/ask',
  access: ['project_manager'],
  audit: 'open-confirmation-form',
  params: oneId,
  query: noQuery,
  load: async ({ tx, actor, params, today }) => asking(await personRecord(tx, actor, params.id, today)),
  concerns: (person) => ({ record: person.membershipId }),
  view(person, { language }, form) {
    return {
      title: `${confirmationTexts[language].ask}: ${person.name}`,
      width: 'medium',
      scripts: ['form'],
      body: <AskForm person={person} form={form} language={language} />,
    };
  },
  post: {
    audit: 'ask-confirmation',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const person = asking(await personRecord(tx, actor, params.id, today));
      if (person === null) return { kind: 'nothing-there' };
      const words = one(fields, 'words').trim();
      if (words.length > longestReason)
        return { kind: 'problems', problems: [{ field: 'words', code: 'words-long' }] };
      const basis = one(fields, 'basis') === 'tender' ? 'tender' : 'added';
      const asked = await askConfirmation(tx, actor, person, { basis, words }, today);
      if (!asked) return { kind: 'problems', problems: [{ code: 'waits-already' }] };
      return { kind: 'done', to: `/team/${params.id}`, tell: 'confirmation-asked' };
    },
  },
});

interface Props {
  readonly person: PersonRecord;
  readonly form: FormState;
  readonly language: Language;
}

function AskForm({ person, form, language }: Props) {
  const t = confirmationTexts[language];
  const p = personTexts[language];
  const here = `/team/${person.membershipId}`;
  const handsOver = person.standing === 'evidence-asked';
  const title = handsOver ? t.handOver : t.ask;
  const [asked] = person.confirmations;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: p.team, href: '/team' }, { label: person.name, href: here }, { label: title }]}
      />
      <PageTitle title={title} eyebrow={person.name} lead={t.askLead} />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      {handsOver && asked !== undefined && asked.askedWords !== '' && (
        <Card title={t.evidence}>
          <p className="prewrapped">{asked.askedWords}</p>
        </Card>
      )}
      {person.missing.length > 0 && (
        <Notification
          language={language}
          tone="warning"
          title={t.stillMissing}
          actions={
            <LinkButton href={`${here}/qualifications/new`} small icon="plus">
              {p.addQualification}
            </LinkButton>
          }
        >
          <ul>
            {person.missing.map((requirement) => (
              <li key={requirement}>
                {sayRequirement(requirement, language)} ({requirement})
              </li>
            ))}
          </ul>
          {person.missing.includes('TK 2.3.6.1') && <p>{t.mentorException}</p>}
        </Notification>
      )}
      <Card>
        <Form action={`${here}/ask`} hidden={form.hidden} label={title}>
          {!handsOver && (
            <RadioGroup
              language={language}
              name="basis"
              label={t.basis}
              value={one(form.fields ?? {}, 'basis') || 'added'}
              options={[
                { value: 'added', label: t.added },
                { value: 'tender', label: t.tender, hint: t.tenderHint },
              ]}
            />
          )}
          <TextArea
            language={language}
            name="words"
            label={t.words}
            error={errorAt(form, 'words', sayPersonProblem(language))}
            value={one(form.fields ?? {}, 'words')}
            limit={longestReason}
          />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.send}
            </Button>
            <LinkButton href={here} variant="quiet">
              {p.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
