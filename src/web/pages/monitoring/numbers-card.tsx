import type { Lisa12Numbers } from '../../../documents/lisa-12/data.ts';
import { numberRows } from '../../../documents/lisa-12/rows.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DescriptionList, Stack } from '../../ui/index.ts';

/** What was done, by service, as the report has it. */
export function NumbersCard(props: {
  readonly numbers: Lisa12Numbers;
  readonly isSent: boolean;
  readonly language: Language;
}) {
  const { numbers, isSent, language } = props;
  const t = monitoringTexts[language];
  const byService = Map.groupBy(numberRows(numbers, language), ({ service }) => service);
  return (
    <Card title={t.numbers} subtitle={isSent ? t.numbersSent : t.numbersNow}>
      <Stack gap="large">
        {[...byService].map(([service, rows]) => (
          <div key={service}>
            <h3>{service}</h3>
            <DescriptionList
              layout="columns"
              items={rows.map(({ what, count }) => ({ term: what, description: count }))}
            />
          </div>
        ))}
      </Stack>
    </Card>
  );
}
