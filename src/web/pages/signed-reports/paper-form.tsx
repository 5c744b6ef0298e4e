import type { PaperFields } from '../../../features/signed-reports/bring-paper.ts';
import { lastDay, type ReportToSign } from '../../../features/signed-reports/report-to-sign.ts';
import type { SignedReport } from '../../../features/signed-reports/signed-report.ts';
import { formatMonth } from '../../../i18n/formats.ts';
import { reportSigningTexts } from '../../../i18n/months/report-signing.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState, View } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  FileField,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { languageIn } from './signing.tsx';
import { sayReport, titleOf } from './words.ts';

/** A report that was signed on paper, before it is brought in. */
export interface PaperToBring {
  readonly to: ReportToSign;
  readonly signed: readonly SignedReport[];
}

export interface PaperPlaces {
  /** The report's own page. */
  readonly report: string;
  /** Where the form is sent. */
  readonly action: string;
  /** The report to print. */
  readonly pdf: string;
}

export const paperFieldsIn = (fields: Fields): PaperFields => ({
  name: one(fields, 'name'),
  signedOn: one(fields, 'signedOn'),
  language: languageIn(fields),
});

/** TK 3.1.2: the form that brings in a report signed on paper. */
export function paperView(
  { to, signed }: PaperToBring,
  places: PaperPlaces,
  { language, today }: { readonly language: Language; readonly today: CivilDate },
  form: FormState,
): View {
  const t = reportSigningTexts[language];
  const report = `${titleOf(to.kind, language)}: ${formatMonth(to.month, language)}`;
  const values = paperFieldsIn(form.fields ?? {});
  const error = (field: string) => errorAt(form, field, sayReport(language));
  return {
    title: t.paperTitle,
    width: 'medium',
    scripts: ['form'],
    body: (
      <>
        <Breadcrumb
          language={language}
          trail={[{ label: report, href: places.report }, { label: t.paperTitle }]}
        />
        <PageTitle title={t.paperTitle} eyebrow={`${to.report.familyName} · ${report}`} lead={t.paperLead} />
        <FormOpening language={language} form={form} say={sayReport(language)} />
        {signed[0]?.way === 'paper' && signed[0].isPresent && (
          <Notification language={language} tone="info" title={t.paperReplaces} />
        )}
        <ButtonRow>
          <LinkButton href={places.pdf} icon="download">
            {t.paperPrint}
          </LinkButton>
        </ButtonRow>
        <Card>
          <Form action={places.action} hidden={form.hidden} files label={t.paperTitle}>
            <TextField
              language={language}
              name="name"
              label={t.paperName}
              required
              error={error('name')}
              value={values.name}
            />
            <DateField
              language={language}
              name="signedOn"
              label={t.paperDay}
              hint={t.paperDayHint}
              required
              error={error('signedOn')}
              value={values.signedOn}
              min={lastDay(to) ?? today}
              max={today}
            />
            <FileField
              language={language}
              name="file"
              label={t.paperFile}
              required
              error={error('file')}
              accept=".pdf,.jpg,.jpeg,.png,.asice"
            />
            <ButtonRow>
              <Button variant="primary" icon="save">
                {t.bring}
              </Button>
              <LinkButton href={places.report} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      </>
    ),
  };
}
