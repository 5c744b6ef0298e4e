import type { MembershipRole } from '../../../database/tables.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { teamRoles } from '../../../features/team/roles.ts';
import { parseOutside } from '../../../features/training/training-form.ts';
import {
  addOutside,
  type Learned,
  removeOutside,
  trainingRecord,
} from '../../../features/training/training-record.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import { isUuid, one } from '../../registry/fields.ts';
import { definePage } from '../../registry/page.ts';
import { Card, LinkButton, PageTitle } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { OutsideForm, outsideFieldsIn, RecordCard } from '../training/record-card.tsx';
import { sayTrainingProblem } from '../training/training-words.ts';
import { ConfirmationsCard, PersonStatus, QualificationsCard, TermsCard } from './person-cards.tsx';

interface Data {
  readonly person: PersonRecord;
  readonly learned: readonly Learned[];
}

const access: readonly MembershipRole[] = teamRoles;

/** What the provider and the commissioner know of a specialist, to that specialist; what they learned elsewhere they add. */
export const myRecordPage = definePage<Record<string, never>, Record<string, never>, Data>({
  path: '/my-record',
  access,
  audit: 'read-own-record',
  params: noParams,
  query: noQuery,
  async load({ tx, actor, today }) {
    const [person, learned] = await Promise.all([
      personRecord(tx, actor, actor.membershipId, today),
      trainingRecord(tx, actor.membershipId),
    ]);
    return person === null ? null : { person, learned };
  },
  concerns: ({ person }) => ({ record: person.membershipId }),
  view({ person, learned }, { language }, form) {
    const t = personTexts[language];
    return {
      title: t.mine,
      width: 'medium',
      scripts: ['form'],
      body: (
        <>
          <PageTitle
            title={t.mine}
            eyebrow={frameTexts[language][person.role]}
            lead={t.mineLead}
            status={<PersonStatus person={person} language={language} />}
            actions={
              <LinkButton href="/trainings" icon="calendar">
                {trainingTexts[language].title}
              </LinkButton>
            }
          />
          <FormOpening language={language} form={form} say={sayTrainingProblem(language)} />
          <RecordCard learned={learned} language={language} removing={{ action: '/my-record', form }} />
          <OutsideForm action="/my-record" form={form} language={language} />
          <ConfirmationsCard person={person} language={language} linked={false} />
          <QualificationsCard person={person} language={language} />
          <TermsCard person={person} language={language} />
          {person.absences.length > 0 && (
            <Card title={t.absences}>
              <ul className="plain-list">
                {person.absences.map((away) => (
                  <li key={away.id}>
                    {formatDate(away.from, language)} – {formatDate(away.to, language)}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      ),
    };
  },
  post: {
    audit: 'change-own-record',
    concerns: () => ({}),
    async act({ tx, actor, fields, today }) {
      const person = await personRecord(tx, actor, actor.membershipId, today);
      if (person === null) return { kind: 'nothing-there' };
      const removed = one(fields, 'remove');
      if (removed !== '') {
        const done = isUuid(removed) && (await removeOutside(tx, person.membershipId, removed, today));
        return done ? { kind: 'done', to: '/my-record', tell: 'outside-removed' } : { kind: 'nothing-there' };
      }
      const parsed = parseOutside(outsideFieldsIn(fields), today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await addOutside(tx, person, parsed.value, today);
      return { kind: 'done', to: '/my-record', tell: 'outside-added' };
    },
  },
});
