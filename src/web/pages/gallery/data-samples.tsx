import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Button,
  Card,
  type Column,
  Columns,
  DataTable,
  DescriptionList,
  LinkButton,
  parseTableState,
  type Query,
  RhythmGrid,
  type RhythmState,
  SideBySide,
  Stack,
  Status,
  Timeline,
  tableLinks,
  VolumeMeter,
} from '../../ui/index.ts';
import { samples } from './samples.ts';

interface Props {
  readonly language: Language;
}

interface FamilyRow {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly due: string;
  readonly minutes: number;
  readonly tone: 'success' | 'warning' | 'danger';
}

const rows: readonly FamilyRow[] = [
  { id: '1', name: 'Kuusk', municipality: 'Tartu linn', due: '21.03.2025', minutes: 55, tone: 'success' },
  { id: '2', name: 'Соколова', municipality: 'Narva linn', due: '24.03.2025', minutes: 120, tone: 'warning' },
  {
    id: '3',
    name: 'Pihlakas-Meriväli',
    municipality: 'Põhja-Pärnumaa vald',
    due: '14.03.2025',
    minutes: 0,
    tone: 'danger',
  },
];

function Tables({ language }: Props): ReactElement {
  const t = samples[language];
  const rules = { sortable: ['name', 'due'], initialSort: 'due' };
  const query: Query = { language, page: '3' };
  const columns: readonly Column<FamilyRow>[] = [
    {
      key: 'name',
      title: t.name,
      cell: (row) => <a href={`/ui?family=${row.id}`}>{row.name}</a>,
      sortable: true,
    },
    { key: 'municipality', title: t.municipality, cell: (row) => row.municipality },
    { key: 'due', title: t.due, cell: (row) => row.due, sortable: true },
    {
      key: 'standing',
      title: t.standing,
      cell: (row) => (
        <Status tone={row.tone}>{{ success: t.onTime, warning: t.soonDue, danger: t.late }[row.tone]}</Status>
      ),
    },
    { key: 'minutes', title: t.minutes, cell: (row) => row.minutes, align: 'end' },
    {
      key: 'open',
      title: t.open,
      hideTitle: true,
      cell: (row) => (
        <LinkButton small href={`/ui?family=${row.id}`} aria-label={`${t.open}: ${row.name}`}>
          {t.open}
        </LinkButton>
      ),
    },
  ];
  return (
    <Card title="DataTable, Pagination">
      <DataTable
        language={language}
        caption={t.families}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        state={parseTableState(query, rules)}
        links={tableLinks('/ui', query, rules)}
        total={137}
        footer={[t.inSum, '', '', '', 175, '']}
      />
      <DataTable language={language} caption={t.plan} columns={columns} rows={[]} rowKey={(row) => row.id} />
    </Card>
  );
}

const weeks: readonly RhythmState[] = [
  'kept',
  'kept',
  'late',
  'kept',
  'missed',
  'waived',
  'kept',
  'open',
  'open',
];

function Rhythm({ language }: Props): ReactElement {
  const t = samples[language];
  return (
    <Card title="RhythmGrid">
      <RhythmGrid
        language={language}
        caption={t.rhythm}
        rows={[
          {
            key: 'weekly',
            label: t.weekly,
            sum: '6 / 9',
            cells: weeks.map((state, index) => ({
              key: String(index),
              label: t.week(index + 6),
              short: String(index + 6),
              state,
              note: state === 'waived' ? t.weekNote : undefined,
              href: state === 'missed' ? '/ui?week=10' : undefined,
              current: index === 6,
            })),
          },
          {
            key: 'monthly',
            label: t.monthly,
            sum: '2 / 12',
            cells: Array.from({ length: 12 }, (_, index) => ({
              key: String(index),
              label: `${String(index + 1).padStart(2, '0')}.2025`,
              short: String(index + 1).padStart(2, '0'),
              state: index < 2 ? 'kept' : 'open',
              current: index === 2,
            })),
          },
        ]}
      />
    </Card>
  );
}

function Facts({ language }: Props): ReactElement {
  const t = samples[language];
  const facts = [
    { term: t.municipality, description: 'Tartu linn' },
    { term: t.supporter, description: 'Mari Tamm' },
    { term: t.notes, description: t.longText, action: <a href="/ui">{t.open}</a> },
  ];
  return (
    <>
      <Card title="DescriptionList">
        <DescriptionList items={facts} />
        <DescriptionList layout="columns" items={facts.slice(0, 2)} />
      </Card>
      <Card title="VolumeMeter">
        <Columns>
          <VolumeMeter
            label={t.volume}
            used={12}
            planned={4}
            limit={20}
            usedText={t.volumeUsed}
            plannedText={t.volumePlanned}
            leftText={t.volumeLeft}
            note={t.volumeNote}
          />
          <VolumeMeter label={t.volume} used={0} limit={20} usedText="0" leftText="20" />
          <VolumeMeter label={t.volume} used={18} limit={20} tone="warning" usedText="18" leftText="2" />
          <VolumeMeter label={t.volume} used={22} limit={20} usedText="22" leftText="-2" />
        </Columns>
      </Card>
    </>
  );
}

export function DataSamples({ language }: Props): ReactElement {
  const t = samples[language];
  return (
    <Stack>
      <Tables language={language} />
      <Rhythm language={language} />
      <Facts language={language} />
      <Card title="Timeline">
        <Timeline
          label={t.family}
          events={[
            {
              key: '3',
              date: t.day1,
              dateTime: '2025-03-20',
              icon: 'warning',
              tone: 'danger',
              title: t.overdue,
            },
            {
              key: '2',
              date: t.day1,
              dateTime: '2025-03-20T14:30',
              icon: 'home',
              tone: 'info',
              title: t.met,
              meta: t.metMeta,
              body: t.longText,
              actions: (
                <Button type="button" small icon="edit">
                  {t.open}
                </Button>
              ),
            },
            {
              key: '1',
              date: t.day2,
              dateTime: '2025-02-03',
              icon: 'sign',
              tone: 'success',
              title: t.agreed,
            },
          ]}
        />
      </Card>
      <Card title="SideBySide">
        <SideBySide
          language={language}
          left={{
            title: t.inRecord,
            meta: t.metMeta,
            text: t.longText,
            actions: <Button type="button">{t.keep}</Button>,
          }}
          right={{
            title: t.yours,
            text: t.changedText,
            actions: <Button type="button">{t.takeYours}</Button>,
          }}
        />
      </Card>
    </Stack>
  );
}
