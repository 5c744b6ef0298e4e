import type { SignedReport } from '../../../features/signed-reports/signed-report.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { reportSigningTexts } from '../../../i18n/months/report-signing.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { RoleActor } from '../../registry/page.ts';
import { Status } from '../../ui/index.ts';

interface Props {
  readonly edition: SignedReport;
  readonly role: RoleActor['role'];
  readonly language: Language;
}

/** An edition in a list: who signed it when, and how it stands. */
export function Edition({ edition, role, language }: Props) {
  const t = reportSigningTexts[language];
  return (
    <>
      <div className="spread">
        <a href={`/signed-reports/${edition.id}`}>{t.edition(edition.edition)}</a>
        <EditionStatus edition={edition} role={role} language={language} />
      </div>
      <p className="quiet">
        <SignedBy edition={edition} language={language} />
      </p>
    </>
  );
}

/** Whose signatures it bears. */
export function SignedBy({ edition, language }: Omit<Props, 'role'>) {
  const t = reportSigningTexts[language];
  const { author, signedOn, familySignedName, familySignedOn, broughtBy } = edition;
  if (broughtBy !== null) {
    return (
      <>
        {t.onPaper(broughtBy, formatDate(signedOn, language))}
        {familySignedName !== null && (
          <>
            <br />
            {t.ofFamily(familySignedName)}
          </>
        )}
      </>
    );
  }
  return (
    <>
      {t.signedBy(author, formatDate(signedOn, language))}
      {familySignedName !== null && familySignedOn !== null && (
        <>
          <br />
          {t.confirmedBy(familySignedName, formatDate(familySignedOn, language))}
        </>
      )}
    </>
  );
}

export function EditionStatus({ edition, role, language }: Props) {
  const t = reportSigningTexts[language];
  if (edition.superseded) return <Status tone="neutral">{t.replaced}</Status>;
  if (!edition.isPresent) return <Status tone="warning">{t.outdated}</Status>;
  if (edition.familySignedOn !== null) return <Status tone="success">{t.allSigned}</Status>;
  return <Status tone="warning">{role === 'family_member' ? t.awaitsYou : t.awaitsFamily}</Status>;
}
