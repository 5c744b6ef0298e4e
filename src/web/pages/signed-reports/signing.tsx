import {
  fingerprintOf,
  lacks,
  type ReportLanguage,
  type ReportToSign,
} from '../../../features/signed-reports/report-to-sign.ts';
import type { SignedReport } from '../../../features/signed-reports/signed-report.ts';
import { reportSigningTexts } from '../../../i18n/months/report-signing.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState, RoleActor } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Checkbox, Form, LinkButton, RadioGroup } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { Edition } from './edition.tsx';
import { sayReport } from './words.ts';

export interface SigningProps {
  readonly to: ReportToSign;
  readonly signed: readonly SignedReport[];
  /** Where the form is sent: the report's own page. */
  readonly action: string;
  /** Where one that was signed on paper is brought in. */
  readonly paper: string;
  readonly familyLanguage: ReportLanguage;
  readonly form: FormState;
  readonly actor: RoleActor;
  readonly language: Language;
}

/** Of the document: what nobody chose is Estonian. */
export const languageIn = (fields: Fields): ReportLanguage =>
  one(fields, 'language') === 'ru' ? 'ru' : 'et';

/** What is waited for: the author's signature, then the family's confirmation of the same bytes; or the paper. */
export function Signing(props: SigningProps) {
  const { to, signed, paper, actor, language } = props;
  const t = reportSigningTexts[language];
  const [latest] = signed;
  const isOwn = to.authorId === actor.membershipId;
  const mustSign = isOwn && latest?.isPresent !== true;
  const isComplete = !lacks(to);
  const isDone = latest?.isPresent === true && latest.way === 'session' && latest.familySignedOn !== null;
  const waitsForReader =
    actor.role === 'family_member' && latest?.isPresent === true && latest.familySignedOn === null;
  return (
    <>
      {mustSign && (
        <Card title={t.signTitle} id="sign">
          {latest !== undefined && <p>{t.signAgain}</p>}
          {isComplete ? <SignForm {...props} /> : <p>{t.completeFirst}</p>}
        </Card>
      )}
      <Card title={t.editions}>
        {latest === undefined && <p>{t.notSigned}</p>}
        {latest !== undefined && !latest.isPresent && !isOwn && <p>{t.changedSince}</p>}
        {signed.length > 0 && (
          <ul className="plain-list">
            {signed.map((edition) => (
              <li key={edition.id}>
                <Edition edition={edition} role={actor.role} language={language} />
              </li>
            ))}
          </ul>
        )}
        {waitsForReader && (
          <ButtonRow>
            <LinkButton href={`/signed-reports/${latest.id}`} variant="primary" icon="check">
              {t.confirmTitle}
            </LinkButton>
          </ButtonRow>
        )}
        {actor.role !== 'family_member' && isComplete && !isDone && (
          <ButtonRow>
            <LinkButton href={paper} variant="quiet" icon="plus">
              {t.paperLink}
            </LinkButton>
          </ButtonRow>
        )}
      </Card>
    </>
  );
}

function SignForm({ to, action, familyLanguage, form, language }: SigningProps) {
  const t = reportSigningTexts[language];
  return (
    <Form action={action} hidden={{ ...form.hidden, _basis: fingerprintOf(to) }} label={t.signTitle}>
      <p>{t.signLead}</p>
      <RadioGroup
        language={language}
        name="language"
        label={t.languageOf}
        value={one(form.fields ?? {}, 'language') || familyLanguage}
        options={[
          { value: 'et', label: t.estonian },
          { value: 'ru', label: t.russian },
        ]}
      />
      <Checkbox
        language={language}
        name="confirmed"
        label={t.signConfirm}
        error={errorAt(form, 'confirmed', sayReport(language))}
        required
      />
      <ButtonRow>
        <Button variant="primary" icon="check">
          {t.sign}
        </Button>
      </ButtonRow>
    </Form>
  );
}
