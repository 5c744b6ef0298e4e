import { withdrawRequest } from '../../../features/team/confirmations.ts';
import { endAbsence } from '../../../features/team/leave.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { withdrawQualification } from '../../../features/team/qualifications.ts';
import { type Tie, tiesOf } from '../../../features/team/ties.ts';
import { type Learned, trainingRecord } from '../../../features/training/training-record.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { confirmationTexts } from '../../../i18n/people/confirmation.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { isUuid, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  HiddenFields,
  LinkButton,
  PageTitle,
} from '../../ui/index.ts';
import { hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { RecordCard } from '../training/record-card.tsx';
import { ConfirmationsCard, PersonStatus, QualificationsCard, TermsCard } from './person-cards.tsx';
import { sayTie } from './ties-page.tsx';

interface Data {
  readonly person: PersonRecord;
  readonly ties: readonly Tie[];
  readonly learned: readonly Learned[];
}

/** One of the manager's people: how they work, what they are able to, what the commissioner says, when they are away. */
export const personPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/team/:id',
  access: ['project_manager'],
  audit: 'read-person',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [person, ties, learned] = await Promise.all([
      personRecord(tx, actor, params.id, today),
      tiesOf(tx, actor, params.id),
      trainingRecord(tx, params.id),
    ]);
    return person === null ? null : { person, ties, learned };
  },
  concerns: ({ person }) => ({ record: person.membershipId }),
  view(data, { language }, form) {
    return {
      title: data.person.name,
      width: 'medium',
      scripts: ['form'],
      body: <PersonView {...data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'change-person',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const person = await personRecord(tx, actor, params.id, today);
      const of = one(fields, 'of');
      if (person === null || person.leftOn !== null || !isUuid(of)) return { kind: 'nothing-there' };
      const to = `/team/${params.id}`;
      switch (one(fields, 'do')) {
        case 'withdraw':
          return (await withdrawQualification(tx, actor, params.id, of, today))
            ? { kind: 'done', to, tell: 'qualification-withdrawn' }
            : { kind: 'nothing-there' };
        case 'back':
          return (await endAbsence(tx, actor, params.id, of, today))
            ? { kind: 'done', to, tell: 'absence-ended' }
            : { kind: 'nothing-there' };
        case 'take-back':
          return person.confirmations.some(({ id }) => id === of) && (await withdrawRequest(tx, of, today))
            ? { kind: 'done', to, tell: 'request-withdrawn' }
            : { kind: 'nothing-there' };
        default:
          return { kind: 'nothing-there' };
      }
    },
  },
});

interface ViewProps extends Data {
  readonly form: FormState;
  readonly language: Language;
}

function PersonView({ person, ties, learned, form, language }: ViewProps) {
  const t = personTexts[language];
  const c = confirmationTexts[language];
  const here = `/team/${person.membershipId}`;
  const works = person.leftOn === null;
  const open = person.confirmations.find((one) => one.answer === null && one.withdrawnOn === null);
  const doing = (action: string, of: string, label: string) =>
    works && (
      <Form action={here} hidden={hiddenBeside(form)} label={label}>
        <HiddenFields fields={{ do: action, of }} />
        <Button small variant="quiet" aria-label={label}>
          {label.split(':')[0]}
        </Button>
      </Form>
    );
  const asks = works && person.standing !== 'not-needed' && person.standing !== 'waiting';
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: t.team, href: '/team' }, { label: person.name }]} />
      <PageTitle
        title={person.name}
        eyebrow={frameTexts[language][person.role]}
        status={<PersonStatus person={person} language={language} />}
      />
      <ConfirmationsCard
        person={person}
        language={language}
        linked
        actions={
          asks &&
          person.confirmedOn === null && (
            <LinkButton href={`${here}/ask`} variant="primary" icon="send">
              {askWord(person, language)}
            </LinkButton>
          )
        }
        act={(one) => one === open && one.basis !== 'evidence' && doing('take-back', one.id, c.takeBack)}
      />
      {open?.basis === 'evidence' && open.handedOn === null && works && (
        <ButtonRow>
          <LinkButton href={`${here}/ask`} variant="primary" icon="send">
            {c.handOver}
          </LinkButton>
        </ButtonRow>
      )}
      <QualificationsCard
        person={person}
        language={language}
        actions={
          works && (
            <LinkButton href={`${here}/qualifications/new`} icon="plus" small>
              {t.addQualification}
            </LinkButton>
          )
        }
        act={(one) => doing('withdraw', one.id, `${t.takeBack}: ${one.title}`)}
      />
      <TermsCard
        person={person}
        language={language}
        actions={
          works && (
            <LinkButton href={`${here}/terms`} icon="edit" small>
              {t.change}
            </LinkButton>
          )
        }
      />
      <Card
        title={t.absences}
        actions={
          works && (
            <LinkButton href={`${here}/absence`} icon="calendar" small>
              {t.addAbsence}
            </LinkButton>
          )
        }
      >
        {person.absences.length === 0 ? (
          <p>{t.noAbsences}</p>
        ) : (
          <ul className="plain-list">
            {person.absences.map((away) => (
              <li key={away.id} className="spread">
                <span>
                  {formatDate(away.from, language)} – {formatDate(away.to, language)}
                </span>
                {doing('back', away.id, `${t.back}: ${formatDate(away.from, language)}`)}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <RecordCard learned={learned} language={language} />
      <Card
        title={t.ties}
        actions={
          works && (
            <LinkButton href={`${here}/ties`} icon="edit" small>
              {t.change}
            </LinkButton>
          )
        }
      >
        {ties.length === 0 ? (
          <p>{teamTexts[language].noTies}</p>
        ) : (
          <ul className="plain-list">
            {ties.map((tie) => (
              <li key={tie.id}>{sayTie(tie, language)}</li>
            ))}
          </ul>
        )}
      </Card>
      {works && (
        <ButtonRow>
          <LinkButton href={`${here}/leave`} variant="secondary" icon="lock">
            {t.leave}
          </LinkButton>
        </ButtonRow>
      )}
    </>
  );
}

const askWord = (person: PersonRecord, language: Language): string => {
  const c = confirmationTexts[language];
  if (person.standing === 'evidence-asked') return c.handOver;
  return person.standing === 'refused' ? c.askAgain : c.ask;
};
