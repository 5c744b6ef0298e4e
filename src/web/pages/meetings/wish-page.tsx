import { type FamilyMeetings, familyMeetings } from '../../../features/meetings/family-meetings.ts';
import {
  giveSpecialist,
  type SpecialistCandidate,
  specialistCandidates,
} from '../../../features/meetings/give-specialist.ts';
import { declineWish, type ServiceWish, wishWith } from '../../../features/meetings/wishes.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { meetingTexts, wishTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Form,
  PageTitle,
  RadioGroup,
  Status,
  TextArea,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayWish, sourceWord } from './say.ts';

interface Data {
  readonly wish: ServiceWish;
  readonly family: FamilyMeetings;
  readonly candidates: readonly SpecialistCandidate[];
}

const answerLimit = 4000;

/** TK 2.3.2, TK 2.1.6.7, TK 2.8.6: a manager gives the specialist that was wished for, or answers why not. */
export const wishPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/service-wishes/:id',
  access: ['project_manager'],
  audit: 'read-service-wish',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const wish = await wishWith(tx, params.id);
    const family = wish === null ? null : await familyMeetings(tx, actor, wish.familyId, today);
    if (wish === null || family === null) return null;
    const asked = { id: family.familyId, county: family.county, language: family.language };
    const candidates =
      wish.outcome === null ? await specialistCandidates(tx, asked, wish.service, today) : [];
    return { wish, family, candidates };
  },
  concerns: ({ wish }) => ({ family: wish.familyId, record: wish.id }),
  view(data, { language }, form) {
    const title = wishTexts[language].giveTitle;
    return { title, width: 'medium', body: <View {...data} {...{ title, form, language }} /> };
  },
  post: {
    audit: 'answer-service-wish',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const wish = await wishWith(tx, params.id);
      const family = wish === null ? null : await familyMeetings(tx, actor, wish.familyId, today);
      if (wish === null || family === null) return { kind: 'nothing-there' };
      const to = `/families/${family.familyId}/meetings`;
      if (wish.outcome !== null) return { kind: 'problems', problems: [{ code: 'stale' }] };
      if (one(fields, 'decision') === 'declined') {
        const answer = one(fields, 'answer').trim();
        if (answer === '')
          return { kind: 'problems', problems: [{ field: 'answer', code: 'answer-missing' }] };
        if (answer.length > answerLimit)
          return { kind: 'problems', problems: [{ field: 'answer', code: 'text-too-long' }] };
        const done = await declineWish(tx, actor, wish, answer, today);
        return done
          ? { kind: 'done', to, tell: 'wish-declined' }
          : { kind: 'problems', problems: [{ code: 'stale' }] };
      }
      const membershipId = one(fields, 'membership');
      if (membershipId === '')
        return { kind: 'problems', problems: [{ field: 'membership', code: 'membership-missing' }] };
      const asked = { id: family.familyId, county: family.county, language: family.language };
      const what = { service: wish.service, membershipId, wish };
      const outcome = await giveSpecialist(tx, actor, asked, what, today);
      switch (outcome.kind) {
        case 'given':
          return { kind: 'done', to, tell: 'specialist-given' };
        case 'not-allowed':
          return { kind: 'problems', problems: [{ field: 'membership', code: 'not-allowed' }] };
        case 'changed-meanwhile':
          return { kind: 'problems', problems: [{ code: 'stale' }] };
        case 'nothing-there':
          return outcome;
      }
    },
  },
});

interface Props extends Data {
  readonly title: string;
  readonly form: FormState;
  readonly language: Language;
}

function View({ wish, family, candidates, title, form, language }: Props) {
  const t = wishTexts[language];
  const say = sayWish(language);
  const path = `/service-wishes/${wish.id}`;
  const mayBe = ({ decision, servesNow }: SpecialistCandidate) => decision.allowed && !servesNow;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.list, href: '/service-wishes' },
          { label: family.familyName, href: `/families/${family.familyId}/meetings` },
          { label: title },
        ]}
      />
      <PageTitle title={title} eyebrow={`${family.familyName} · ${meetingWords[language][wish.service]}`} />
      <FormOpening language={language} form={form} say={say} />
      <Card title={meetingWords[language][wish.service]}>
        <p className="quiet">
          {sourceWord(wish.source, language)} · {t.saidOn(wish.author, formatDate(wish.informedOn, language))}
        </p>
        {wish.words !== '' && <p className="prewrapped">{wish.words}</p>}
        {wish.contactDue !== null && (
          <p>
            {t.contactDue(formatDate(wish.contactDue.due, language))} ({wish.contactDue.clause})
          </p>
        )}
        {wish.outcome !== null && (
          <p>
            <Status tone="neutral">{t[wish.outcome]}</Status> {wish.answer}
          </p>
        )}
      </Card>
      {wish.outcome === null && (
        <>
          {candidates.length === 0 ? (
            <Card>
              <EmptyState title={t.noCandidates} icon="people">
                {t.noCandidatesText}
              </EmptyState>
            </Card>
          ) : (
            <Card title={t.give}>
              <Form action={path} hidden={form.hidden} label={t.give}>
                <RadioGroup
                  language={language}
                  name="membership"
                  label={t.candidates}
                  required
                  error={errorAt(form, 'membership', say)}
                  value={one(form.fields ?? {}, 'membership')}
                  options={candidates.map((candidate) => ({
                    value: candidate.membershipId,
                    label: candidate.name,
                    disabled: !mayBe(candidate),
                    hint: <CandidateFacts {...{ candidate, county: family.county, language }} />,
                  }))}
                />
                <ButtonRow>
                  <Button variant="primary" icon="check">
                    {t.give}
                  </Button>
                </ButtonRow>
              </Form>
            </Card>
          )}
          <Card>
            <details className="history" open={form.problems.some(({ field }) => field === 'answer')}>
              <summary>{t.decline}</summary>
              <Form
                action={path}
                hidden={{ ...form.hidden, _key: crypto.randomUUID(), decision: 'declined' }}
                label={t.decline}
              >
                <TextArea
                  language={language}
                  name="answer"
                  label={t.answer}
                  required
                  error={errorAt(form, 'answer', say)}
                  value={one(form.fields ?? {}, 'answer')}
                  rows={4}
                  limit={answerLimit}
                />
                <ButtonRow>
                  <Button icon="send">{t.decline}</Button>
                </ButtonRow>
              </Form>
            </details>
          </Card>
        </>
      )}
    </>
  );
}

function CandidateFacts(props: {
  readonly candidate: SpecialistCandidate;
  readonly county: string | null;
  readonly language: Language;
}) {
  const { candidate, county, language } = props;
  const t = wishTexts[language];
  const says: Readonly<Record<string, unknown>> = t;
  const facts = [
    ...(candidate.servedUntil === null ? [] : [t.served(formatDate(candidate.servedUntil, language))]),
    ...(candidate.servesNow ? [t.servesNow] : []),
    candidate.inCounty ? (county ?? '') : t.otherCounty,
    candidate.speaks ? t.speaks : t.speaksNot,
    t.load(candidate.load),
    ...(candidate.yearsAsked === null
      ? []
      : [candidate.yearsAsked === 0 ? t.noYears : t.years(candidate.yearsAsked)]),
  ];
  return (
    <>
      <span>{facts.join(' · ')}</span>
      {candidate.decision.reasons.map((clause) => (
        <div key={clause}>
          <Status tone="danger">{clause}</Status> {String(says[clause] ?? meetingTexts[language].stale)}
        </div>
      ))}
    </>
  );
}
