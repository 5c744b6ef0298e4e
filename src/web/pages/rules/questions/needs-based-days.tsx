import { formatDate } from '../../../../i18n/formats.ts';
import { ruleAnswers } from '../../../../i18n/rules/answers.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { Case, CaseQuestion } from '../../../../rules/index.ts';
import { VolumeMeter } from '../../../ui/index.ts';
import { Clauses, Verdict } from '../answer-parts.tsx';
import { defineQuestion, editionOn } from '../definition.ts';
import { dateFromToday, flag, maybeDate } from '../fields.ts';

/** TK 2.1.4.2: how many days of needs-based support are left? */
export const needsBasedDays = defineQuestion({
  name: 'needs-based-days',
  topic: 'left',
  fields: {
    asOf: dateFromToday(),
    agreement: maybeDate(),
    ended: maybeDate(),
    earlierFrom: maybeDate(),
    earlierTo: maybeDate(),
    gapFrom: maybeDate(),
    gapTo: maybeDate(),
    onService: flag(),
  },
  further: ['earlierFrom', 'earlierTo', 'gapFrom', 'gapTo', 'onService'],
  needs: { ended: 'agreement', earlierTo: 'earlierFrom', gapTo: 'gapFrom' },
  questionOf: (said): CaseQuestion => ({
    ask: 'case',
    terms: editionOn(said.asOf),
    on: said.asOf,
    family: { kind: 'foster', onService20221031: said.onService || undefined, children: [] },
    services: [
      {
        id: 'needs-based',
        kind: 'needs-based',
        agreement: said.agreement,
        ended: said.ended,
        gaps: said.gapFrom === undefined ? undefined : [{ from: said.gapFrom, to: said.gapTo ?? null }],
        earlier:
          said.earlierFrom === undefined
            ? undefined
            : [{ from: said.earlierFrom, to: said.earlierTo ?? null }],
      },
    ],
  }),
  faults: {
    'services[0].ended': 'ended',
    'services[0].gaps[0].to': 'gapTo',
    'services[0].earlier[0].to': 'earlierTo',
  },
  view: ({ answer, language }) => <DaysAnswer standing={answer} language={language} />,
});

function DaysAnswer({ standing, language }: { readonly standing: Case; readonly language: Language }) {
  const t = ruleAnswers[language];
  const volume = standing.volumes.find((one) => one.clause === 'TK 2.1.4.2');
  if (volume === undefined) return null;
  const { used, limit, left, lastDay } = volume;
  return (
    <>
      <Verdict tone={left > 0 ? 'success' : 'danger'}>{t.daysLeft(left)}</Verdict>
      {lastDay !== undefined && <p>{t.lastDay(formatDate(lastDay, language))}</p>}
      <VolumeMeter
        label={t.volume}
        used={used}
        limit={limit}
        usedText={t.daysUsed(used, limit)}
        leftText={t.daysLeft(left)}
      />
      <Clauses clauses={['TK 2.1.4.2', 'TK 2.1.5.13.3']} language={language} />
    </>
  );
}
