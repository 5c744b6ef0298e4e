import type { Lisa3 } from '../../../documents/lisa-3/data.ts';
import { longestReason } from '../../../features/month-close/decide-pack.ts';
import type { Pack } from '../../../features/month-close/packs.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import type { Language } from '../../../i18n/texts.ts';
import { all, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Checkbox, Form, SideBySide, TextArea } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { lineAsText, sayMonthProblem, subjectOf } from './month-words.ts';
import { Lines } from './schedule-parts.tsx';

/** A month as it was sent, and how its returned lines would be now. */
export interface PackData {
  readonly pack: Pack;
  /** For the provider of a month that came back; null else. */
  readonly now: Lisa3 | null;
}

interface Props {
  readonly form: FormState;
  readonly language: Language;
}

/** The commissioner's form: the lines, each with a mark and a reason, and one decision on the whole. */
export function DecisionForm({ pack, form, language }: Props & { readonly pack: Pack }) {
  const t = monthTexts[language];
  const say = sayMonthProblem(language);
  const typed = form.fields ?? {};
  const marked = all(typed, 'line');
  const error = errorAt(form, 'decision', say);
  return (
    <Form action={`/packs/${pack.id}`} hidden={form.hidden} label={t.decide}>
      <Card
        title={t.allLines(pack.schedule.lines.length)}
        subtitle={pack.state === 'approved' ? t.reopenLead : t.decideLead}
      >
        <Lines
          schedule={pack.schedule}
          language={language}
          more={[
            {
              key: 'return',
              title: t.returnLine,
              cell: (line) => {
                const name = `reason-${line.number}`;
                return (
                  <>
                    <Checkbox
                      language={language}
                      name="line"
                      id={`line-${line.number}`}
                      value={line.key}
                      label={
                        <>
                          <span aria-hidden="true">{t.returnLine}</span>
                          <span className="unseen">{t.returnThis(line.number)}</span>
                        </>
                      }
                      checked={marked.includes(line.key)}
                    />
                    <details className="line-reason" open={marked.includes(line.key)}>
                      <summary>
                        {t.reason}
                        <span className="unseen">: {t.returnThis(line.number)}</span>
                      </summary>
                      <TextArea
                        language={language}
                        name={name}
                        label={
                          <>
                            {t.reason}
                            <span className="unseen">: {t.returnThis(line.number)}</span>
                          </>
                        }
                        error={errorAt(form, name, say)}
                        value={one(typed, name)}
                        rows={2}
                      />
                    </details>
                  </>
                );
              },
            },
          ]}
        />
      </Card>
      <Card title={t.decide} id="decision">
        {error !== undefined && <p className="field__error">{error}</p>}
        <ButtonRow>
          {pack.state === 'sent' && (
            <Button variant="primary" icon="check" name="decision" value="approve">
              {t.approve}
            </Button>
          )}
          <Button icon="previous" name="decision" value="return">
            {t.return}
          </Button>
        </ButtonRow>
      </Card>
    </Form>
  );
}

/** The provider's form: every line that came back, as it was sent and as it would be now, and what is answered. */
export function MendForm({ data, form, language }: Props & { readonly data: PackData }) {
  const t = monthTexts[language];
  const { pack, now } = data;
  const say = sayMonthProblem(language);
  const typed = form.fields ?? {};
  return (
    <Card title={t.returnedTitle} subtitle={t.returnedLead} tone="warning">
      <Form action={`/packs/${pack.id}`} hidden={form.hidden} label={t.returnedTitle}>
        {pack.returns.map(({ key, reason, answer }, at) => {
          const was = pack.schedule.lines.find((line) => line.key === key);
          const is = now?.lines.find((line) => line.key === key);
          const name = `answer-${at + 1}`;
          return (
            <div key={key}>
              <h3>{was === undefined ? '' : subjectOf(was)}</h3>
              <p className="prewrapped">
                {t.reason}: {reason}
              </p>
              <SideBySide
                language={language}
                headingLevel={4}
                left={{ title: t.before, text: was === undefined ? '' : lineAsText(was, language) }}
                right={{ title: t.after, text: is === undefined ? t.gone : lineAsText(is, language) }}
              />
              <TextArea
                language={language}
                name={name}
                label={t.answer}
                error={errorAt(form, name, say)}
                value={form.fields === null ? answer : one(typed, name)}
                rows={3}
                limit={longestReason}
              />
            </div>
          );
        })}
        <ButtonRow>
          <Button variant="primary" icon="send">
            {t.sendAgain}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
