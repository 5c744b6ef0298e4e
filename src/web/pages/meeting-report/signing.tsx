import type { MeetingReport } from '../../../features/meetings/meeting-report.ts';
import { fingerprintOf, type SignedReport } from '../../../features/meetings/signed-report.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { lisa4Texts } from '../../../i18n/papers/lisa-4.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import type { FormState, RoleActor } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Checkbox, Form, LinkButton, RadioGroup, Status } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';

export interface SigningProps extends MeetingReport {
  readonly signed: readonly SignedReport[];
  readonly form: FormState;
  readonly actor: RoleActor;
  readonly language: Language;
}

/** A code's sentence in the report's own words. */
export const sayReport =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = lisa4Texts[language];
    return String(words[code] ?? lisa4Texts[language]['changed-meanwhile']);
  };

/** What is waited for: the specialist's signature, then the family's confirmation of the same bytes. */
export function Signing(props: SigningProps) {
  const { engagement, report, signed, actor, language } = props;
  const t = lisa4Texts[language];
  const [latest] = signed;
  const isOwn = engagement.specialistId === actor.membershipId;
  const mayConfirm =
    actor.role === 'family_member' && latest?.isPresent === true && latest.familySignedOn === null;
  const mustSign = isOwn && latest?.isPresent !== true;
  const lacks = report.meetings.some(({ missing }) => missing.length > 0);
  return (
    <>
      {mustSign && (
        <Card title={t.signTitle} id="sign">
          {latest !== undefined && <p>{t.signAgain}</p>}
          {lacks ? <p>{t.completeFirst}</p> : <SignForm {...props} />}
        </Card>
      )}
      {mayConfirm && <ConfirmForm {...props} latest={latest} />}
      <Card title={t.editions}>
        {latest === undefined && <p>{t.notSigned}</p>}
        {latest !== undefined && !latest.isPresent && !isOwn && <p>{t.changedSince}</p>}
        {signed.length > 0 && (
          <ul className="plain-list">
            {signed.map((edition) => (
              <Edition key={edition.id} edition={edition} role={actor.role} language={language} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function SignForm({ engagement, report, familyLanguage, form, language }: SigningProps) {
  const t = lisa4Texts[language];
  return (
    <Form
      action={`/engagements/${engagement.id}/report/${report.month}`}
      hidden={{ ...form.hidden, wanted: 'sign', _basis: fingerprintOf(report) }}
      label={t.signTitle}
    >
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

function ConfirmForm(props: SigningProps & { readonly latest: SignedReport }) {
  const { engagement, report, latest, form, language } = props;
  const t = lisa4Texts[language];
  return (
    <Card title={t.confirmTitle} id="sign">
      <p>{t.confirmLead}</p>
      <ButtonRow>
        <LinkButton href={`/meeting-reports/${latest.id}`} icon="download">
          {t.openSigned}
        </LinkButton>
      </ButtonRow>
      <Form
        action={`/engagements/${engagement.id}/report/${report.month}`}
        hidden={{ ...form.hidden, wanted: 'confirm', sha256: latest.sha256 }}
        label={t.confirmTitle}
      >
        <Checkbox
          language={language}
          name="confirmed"
          label={t.confirmBox}
          error={errorAt(form, 'confirmed', sayReport(language))}
          required
        />
        <ButtonRow>
          <Button variant="primary" icon="check">
            {t.confirm}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function Edition(props: { edition: SignedReport; role: RoleActor['role']; language: Language }) {
  const { edition, role, language } = props;
  const t = lisa4Texts[language];
  const { familySignedName, familySignedOn } = edition;
  return (
    <li>
      <div className="spread">
        <a href={`/meeting-reports/${edition.id}`}>{t.edition(edition.edition)} (PDF)</a>
        <EditionStatus {...{ edition, role, language }} />
      </div>
      <p className="quiet">
        {t.signedBy(edition.author, formatDate(edition.signedOn, language))}
        {familySignedName !== null && familySignedOn !== null && (
          <>
            <br />
            {t.confirmedBy(familySignedName, formatDate(familySignedOn, language))}
          </>
        )}
      </p>
    </li>
  );
}

function EditionStatus(props: { edition: SignedReport; role: RoleActor['role']; language: Language }) {
  const { edition, role, language } = props;
  const t = lisa4Texts[language];
  if (edition.superseded) return <Status tone="neutral">{t.replaced}</Status>;
  if (!edition.isPresent) return <Status tone="warning">{t.outdated}</Status>;
  if (edition.familySignedOn !== null) return <Status tone="success">{t.allSigned}</Status>;
  return <Status tone="warning">{role === 'family_member' ? t.awaitsYou : t.awaitsFamily}</Status>;
}
