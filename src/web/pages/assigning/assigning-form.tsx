import type { ReactElement, ReactNode } from 'react';
import { seenOf } from '../../../features/assigning/assign-supporter.ts';
import { type Assigning, changeReasons } from '../../../features/assigning/assigning-form.ts';
import type { Candidate } from '../../../features/assigning/candidates.ts';
import type { FamilySupporters } from '../../../features/assigning/family-supporters.ts';
import { assigningTexts } from '../../../i18n/family-support/assigning.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  EmptyState,
  Form,
  HiddenFields,
  LinkButton,
  RadioGroup,
  Status,
} from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';

export const assigningFieldsIn = (fields: Fields) => ({
  membership: one(fields, 'membership'),
  reason: one(fields, 'reason'),
  from: one(fields, 'from'),
  until: one(fields, 'until'),
  reads: one(fields, 'reads'),
  readsFrom: one(fields, 'readsFrom'),
});

/** A code's sentence, for the summary and at the field. */
export const sayAssigningProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = assigningTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : assigningTexts[language].stale;
  };

interface Props {
  readonly found: FamilySupporters;
  readonly form: FormState;
  /** What is asked for and not yet done. */
  readonly confirming: Assigning | null;
  readonly today: CivilDate;
  readonly language: Language;
}

/** Who, why, from when and reading what; and then the same said in words, to be confirmed. */
export function AssigningForm(props: Props): ReactElement {
  const { found, language, confirming } = props;
  if (found.candidates.length === 0) {
    return (
      <Card>
        <EmptyState title={assigningTexts[language].noCandidates} icon="people" />
      </Card>
    );
  }
  return confirming === null ? <Choosing {...props} /> : <Confirming {...props} confirming={confirming} />;
}

function Confirming({ found, form, confirming, language }: Props & { readonly confirming: Assigning }) {
  const t = assigningTexts[language];
  const here = `/families/${found.familyId}/supporters`;
  const name =
    found.candidates.find(({ membershipId }) => membershipId === confirming.membershipId)?.name ?? '';
  const ended = found.present.filter(({ reason }) => reason !== 'substitute').map((one) => one.name);
  const { readsFrom } = confirming;
  const read = readsFrom === null ? 0 : found.noteDays.filter((day) => day >= readsFrom).length;
  const typed = assigningFieldsIn(form.fields ?? {});
  return (
    <Card title={t.confirmTitle} tone="info">
      <ul>
        <li>{t.confirmWho(name)}</li>
        {confirming.until !== null && (
          <li>
            {t.substituteUntil(formatDate(confirming.from, language), formatDate(confirming.until, language))}
          </li>
        )}
        {confirming.reason !== 'substitute' && ended.length > 0 && <li>{t.confirmEnds(ended.join(', '))}</li>}
        <li>
          {readsFrom === null || read === 0
            ? t.confirmReadsNone
            : t.confirmReads(read, formatDate(readsFrom, language))}
        </li>
      </ul>
      <Form
        action={here}
        hidden={{ ...form.hidden, ...typed, seen: seenOf(found.present), confirmed: 'yes' }}
        label={t.confirmTitle}
      >
        <ButtonRow>
          <Button variant="primary" icon="check">
            {t.confirm}
          </Button>
          <LinkButton href={here} variant="quiet">
            {t.back}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function Choosing({ found, form, today, language }: Props) {
  const t = assigningTexts[language];
  const here = `/families/${found.familyId}/supporters`;
  const error = (field: string) => errorAt(form, field, sayAssigningProblem(language));
  const values = assigningFieldsIn(form.fields ?? {});
  const changes = found.present.some(({ reason }) => reason !== 'substitute');
  const mayBe = (candidate: Candidate) => candidate.decision.allowed && !candidate.supportsNow;
  return (
    <Card title={changes ? t.change : t.choose}>
      <Form action={here} hidden={{ ...form.hidden }} label={changes ? t.change : t.choose}>
        <HiddenFields fields={{ seen: seenOf(found.present) }} />
        {changes && (
          <RadioGroup
            language={language}
            name="reason"
            label={t.reason}
            required
            error={error('reason')}
            value={values.reason || (found.wish === null ? '' : 'family_wish')}
            options={changeReasons.map((reason) => ({
              value: reason,
              label: t[reason],
              ...(reason === 'substitute' ? { hint: t.substituteHint } : {}),
            }))}
          />
        )}
        <RadioGroup
          language={language}
          name="membership"
          label={t.candidates}
          hint={t.candidatesHint}
          required
          error={error('membership')}
          value={values.membership}
          options={found.candidates.map((candidate) => ({
            value: candidate.membershipId,
            label: candidate.name,
            disabled: !mayBe(candidate),
            hint: (
              <CandidateFacts
                candidate={candidate}
                familyId={found.familyId}
                county={found.county}
                language={language}
              />
            ),
          }))}
        />
        {changes && (
          <div className="fields-in-row">
            <DateField
              language={language}
              name="from"
              label={t.from}
              hint={t.onlySubstitute}
              error={error('from')}
              value={values.from}
              min={today}
            />
            <DateField
              language={language}
              name="until"
              label={t.until}
              hint={t.onlySubstitute}
              error={error('until')}
              value={values.until}
              min={today}
            />
          </div>
        )}
        {found.noteDays.length > 0 && (
          <>
            <RadioGroup
              language={language}
              name="reads"
              label={t.reads}
              hint={t.readsHint}
              required
              error={error('reads')}
              value={values.reads}
              options={(['none', 'since', 'all'] as const).map((value) => ({
                value,
                label: value === 'since' ? t.sinceDay : t[value],
              }))}
            />
            <DateField
              language={language}
              name="readsFrom"
              label={t.readsFrom}
              error={error('readsFrom')}
              value={values.readsFrom}
              max={today}
            />
          </>
        )}
        <ButtonRow>
          <Button variant="primary" icon="next">
            {changes || found.noteDays.length > 0 ? t.next : t.assign}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

interface FactsProps {
  readonly candidate: Candidate;
  readonly familyId: string;
  readonly county: string | null;
  readonly language: Language;
}

/** What speaks for somebody, and what stands against them, each by its clause. */
function CandidateFacts({ candidate, familyId, county, language }: FactsProps) {
  const t = assigningTexts[language];
  const facts: ReactNode[] = [
    ...(candidate.knewUntil === null
      ? []
      : [<strong key="knew">{t.knew(formatDate(candidate.knewUntil, language))}</strong>]),
    ...(candidate.supportsNow ? [t.now] : []),
    candidate.inCounty ? (county ?? '') : t.otherCounty,
    candidate.speaks ? t.speaks : t.speaksNot,
    t.load(candidate.load),
    ...(candidate.exception === 'approved' ? [t.approvedException] : []),
  ];
  const says: Readonly<Record<string, unknown>> = t;
  return (
    <>
      <span>
        {facts.map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts never change places
          <span key={at}>
            {at > 0 && ' · '}
            {fact}
          </span>
        ))}
      </span>
      {candidate.decision.reasons.map((clause) => (
        <div key={clause}>
          <Status tone="danger">{clause}</Status> {String(says[clause] ?? '')}
        </div>
      ))}
      {candidate.decision.reasons.includes('TK 2.1.6.5') && (
        <div>
          {candidate.exception === 'asked' ? (
            t.askedException
          ) : (
            <>
              {candidate.exception === 'refused' && `${t.refusedException}. `}
              <a href={`/families/${familyId}/supporters/${candidate.membershipId}/exception`}>
                {t.askException}
              </a>
            </>
          )}
        </div>
      )}
    </>
  );
}
