import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  Columns,
  Countdown,
  DescriptionList,
  Notification,
  RhythmGrid,
  Status,
  TextField,
  VolumeMeter,
} from '../../ui/index.ts';
import { samples } from './samples.ts';

/** Long words and Russian text where there is little room, whatever the page's own language. */
export function NarrowSamples({ language }: { readonly language: Language }): ReactElement {
  const t = samples[language];
  const ru = samples.ru;
  return (
    <Columns least="narrow">
      <Card
        title={t.longWord}
        headingLevel={3}
        subtitle={t.longWord}
        actions={<Status tone="warning">{t.longWord}</Status>}
        footer={<Countdown language={language} left={12} unit="workingDays" date="27.03.2025" />}
      >
        <DescriptionList items={[{ term: t.longWord, description: t.longWord }]} />
      </Card>
      <div lang="ru">
        <Card title={ru.volume} headingLevel={3} tone="info">
          <VolumeMeter
            label={ru.volume}
            used={12}
            limit={20}
            usedText={ru.volumeUsed}
            leftText={ru.volumeLeft}
            note={ru.volumeNote}
          />
          <TextField
            language="ru"
            name="narrow-name"
            label={ru.municipality}
            error={ru.nameMissing}
            required
          />
          <ButtonRow>
            <Button type="button">{ru.takeYours}</Button>
            <Button type="button" variant="quiet">
              {ru.keep}
            </Button>
          </ButtonRow>
        </Card>
      </div>
      <div lang="ru">
        <Card title={ru.rhythm} headingLevel={3}>
          <Notification language="ru" tone="warning" title={ru.overdue}>
            {ru.emptyText}
          </Notification>
          <RhythmGrid
            language="ru"
            caption={ru.weekly}
            rows={[
              {
                key: 'narrow',
                label: ru.weekly,
                cells: (['kept', 'missed', 'late', 'open', 'waived'] as const).map((state, index) => ({
                  key: state,
                  label: ru.week(index + 1),
                  short: String(index + 1),
                  state,
                })),
              },
            ]}
          />
          <ChoiceChips
            language="ru"
            type="checkbox"
            name="narrow-support"
            label={ru.support}
            options={[
              { value: 'network', label: ru.network },
              { value: 'advice', label: ru.advice },
            ]}
            values={['network']}
          />
        </Card>
      </div>
    </Columns>
  );
}
