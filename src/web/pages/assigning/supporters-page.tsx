import type { MembershipRole } from '../../../database/tables.ts';
import { assignSupporter, seenOf } from '../../../features/assigning/assign-supporter.ts';
import { parseAssigning } from '../../../features/assigning/assigning-form.ts';
import { type FamilySupporters, familySupporters } from '../../../features/assigning/family-supporters.ts';
import { assigningTexts } from '../../../i18n/family-support/assigning.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Breadcrumb, Button, Card, Form, LinkButton, Notification, PageTitle } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { FormOpening, hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { AssigningForm, assigningFieldsIn, sayAssigningProblem } from './assigning-form.tsx';

const choicesOf = (found: FamilySupporters, today: CivilDate) => ({
  allowed: found.candidates
    .filter(({ decision, supportsNow }) => decision.allowed && !supportsNow)
    .map(({ membershipId }) => membershipId),
  hasSupporter: found.present.some(({ reason }) => reason !== 'substitute'),
  firstNote: found.noteDays[0] ?? null,
  today,
});

/** TK 0.2, TK 2.1.6.4-7: a manager chooses, changes or substitutes a family's supporter, and says what they read. */
export const supportersPage = definePage<{ id: string }, Record<string, never>, FamilySupporters>({
  path: '/families/:id/supporters',
  access: ['project_manager'],
  audit: 'open-assigning',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params, today }) => familySupporters(tx, actor, params.id, today),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language, today, actor }, form) {
    return {
      title: `${assigningTexts[language].title}: ${data.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Supporters found={data} form={form} today={today} language={language} role={actor.role} />,
    };
  },
  post: {
    audit: 'assign-supporter',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await familySupporters(tx, actor, params.id, today);
      if (found === null) return { kind: 'nothing-there' };
      // Another manager was first: whoever they chose is told before anything else is asked.
      if (one(fields, 'seen') !== seenOf(found.present)) return { kind: 'conflict', conflict: true };
      const parsed = parseAssigning(assigningFieldsIn(fields), choicesOf(found, today));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      // What will be read is shown before it is done; where there is nothing to read, nothing is asked twice.
      const asks = found.noteDays.length > 0 || found.present.length > 0;
      if (asks && one(fields, 'confirmed') !== 'yes') return { kind: 'problems', problems: [] };
      const family = { id: found.familyId, county: found.county, language: found.language };
      const outcome = await assignSupporter(tx, actor, family, parsed.value, one(fields, 'seen'), today);
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'changed-meanwhile') return { kind: 'conflict', conflict: true };
      if (outcome.kind === 'not-allowed') {
        return { kind: 'problems', problems: [{ field: 'membership', code: 'not-allowed' }] };
      }
      return { kind: 'done', to: `/families/${found.familyId}/supporters`, tell: 'supporter-assigned' };
    },
  },
});

interface Props {
  readonly found: FamilySupporters;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
  readonly role: MembershipRole;
}

function Supporters({ found, form, today, language, role }: Props) {
  const t = assigningTexts[language];
  const parsed =
    form.fields === null || form.problems.length > 0 || form.conflict !== null || form.restored
      ? null
      : parseAssigning(assigningFieldsIn(form.fields), choicesOf(found, today));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: found.familyName, href: `/families/${found.familyId}` },
          { label: t.tab },
        ]}
      />
      <PageTitle title={t.title} eyebrow={`${found.familyName} · ${found.caseNumber}`} />
      <FamilyPlaces
        familyId={found.familyId}
        role={role}
        current="/supporters"
        municipalityInvolved={found.municipalityInvolved}
        language={language}
      />
      <FormOpening language={language} form={form} say={sayAssigningProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.meanwhile} announce>
          <p>{t.meanwhileNow(sayPresent(found, language))}</p>
        </Notification>
      )}
      {found.firstContact !== null && found.firstContact.due !== null && (
        <Notification
          language={language}
          tone={found.firstContact.status === 'missed' ? 'danger' : 'info'}
          title={t.firstContact(formatDate(found.firstContact.due, language))}
          actions={
            <LinkButton href={`/families/${found.familyId}/notices/new?kind=obstacle`} small icon="warning">
              {t.obstacle}
            </LinkButton>
          }
        />
      )}
      {found.wish !== null && (
        <Notification
          language={language}
          tone="warning"
          title={t.wishTitle}
          actions={
            <LinkButton href={`/families/${found.familyId}/supporters/wish-answer`} small>
              {teamTexts[language].answerWish}
            </LinkButton>
          }
        >
          <p>{t.wishOn(formatDate(found.wish.on, language))}</p>
          {found.wish.wish !== '' && <p className="prewrapped">{found.wish.wish}</p>}
        </Notification>
      )}
      <Present found={found} form={form} language={language} />
      <AssigningForm
        found={found}
        form={form}
        confirming={parsed?.ok === true ? parsed.value : null}
        today={today}
        language={language}
      />
    </>
  );
}

function sayPresent(found: FamilySupporters, language: Language): string {
  const t = assigningTexts[language];
  if (found.present.length === 0) return t.nobody;
  return found.present
    .map(({ name, assignedBy }) => (assignedBy === null ? name : `${name} (${t.by(assignedBy)})`))
    .join(', ');
}

function Present({ found, form, language }: Pick<Props, 'found' | 'form' | 'language'>) {
  const t = assigningTexts[language];
  return (
    <Card title={t.present}>
      {found.present.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <ul className="plain-list">
          {found.present.map((one) => (
            <li key={one.assignmentId} className="spread">
              <span>
                <strong>{one.name}</strong>{' '}
                <span className="quiet">
                  {one.until === null
                    ? t.since(formatDate(one.from, language))
                    : t.substituteUntil(formatDate(one.from, language), formatDate(one.until, language))}
                  {one.inForce ? '' : ` · ${t.notYet}`}
                  {one.assignedBy === null ? '' : ` · ${t.by(one.assignedBy)}`}
                </span>
              </span>
              {one.reason === 'substitute' && (
                <Form
                  action={`/families/${found.familyId}/supporters/${one.assignmentId}/end`}
                  hidden={hiddenBeside(form)}
                  label={`${t.endSubstitute}: ${one.name}`}
                >
                  <Button small>{t.endSubstitute}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
