import { type ContractUse, contractUses } from '../../../features/contracts/contract-use.ts';
import { formatMoney } from '../../../i18n/formats.ts';
import { contractTexts } from '../../../i18n/months/contracts.ts';
import { contractUseTexts } from '../../../i18n/months/costs.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { Card, DataTable, EmptyState, LinkButton, PageTitle, Stack } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';
import { percentOf, sayPercent } from './contract-use-words.ts';
import { OneContract } from './one-contract.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';

/** What is paid of contracts, and what is left: of all for the commissioner, of their own for a provider's managers. */
export const contractUsePage = definePage<Record<string, never>, Record<string, never>, ContractUse[]>({
  path: '/statistics/contracts',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-contract-use',
  params: noParams,
  query: noQuery,
  load: ({ tx, today }) => contractUses(tx, today),
  concerns: () => ({}),
  view(uses, { language, actor }) {
    const t = contractUseTexts[language];
    const words = statisticsTexts[language];
    const isManager = actor.role === 'project_manager';
    const title = isManager ? t.titleOwn : t.title;
    return {
      title,
      width: 'wide',
      body: (
        <>
          <PageTitle
            title={title}
            eyebrow={isManager ? (actor.organisationName ?? undefined) : undefined}
            lead={t.lead}
            actions={(['xlsx', 'csv'] as const).map((format) => (
              <LinkButton
                key={format}
                href={`/statistics/contracts/export/${format}`}
                icon="download"
                aria-label={`${words.export}: ${words[format]}`}
              >
                {words[format]}
              </LinkButton>
            ))}
          />
          <StatisticsTabs at="contracts" asked={null} isManager={isManager} language={language} />
          {uses.length === 0 ? (
            <Card>
              <EmptyState
                title={isManager ? contractTexts[language].noneOfOwn : contractTexts[language].none}
                icon="document"
              />
            </Card>
          ) : (
            <Stack gap="large">
              {uses.length > 1 && <AllContracts uses={uses} language={language} />}
              {uses.map((use) => (
                <OneContract
                  key={use.contract.id}
                  use={use}
                  isManager={isManager}
                  isOnly={uses.length === 1}
                  language={language}
                />
              ))}
              <Card title={words.howCounted}>
                <p>{t.counted}</p>
                <p>{t.mark}</p>
              </Card>
            </Stack>
          )}
        </>
      ),
    };
  },
});

function AllContracts({
  uses,
  language,
}: {
  readonly uses: readonly ContractUse[];
  readonly language: Language;
}) {
  const t = contractUseTexts[language];
  const say = (cents: number | null) => (cents === null ? '' : formatMoney(cents, language));
  const sum = (of: (use: ContractUse) => number) => say(uses.reduce((total, use) => total + of(use), 0));
  return (
    <Card title={t.all}>
      <DataTable<ContractUse>
        language={language}
        caption={t.all}
        hideCaption
        dense
        columns={[
          {
            key: 'provider',
            title: t.provider,
            cell: ({ contract }) => <a href={`#contract-${contract.id}`}>{contract.provider}</a>,
          },
          { key: 'contract', title: t.contract, cell: ({ contract }) => contract.number },
          { key: 'total', title: t.total, align: 'end', cell: ({ contract }) => say(contract.total) },
          { key: 'approved', title: t.approved, align: 'end', cell: ({ approved }) => say(approved) },
          { key: 'waiting', title: t.waiting, align: 'end', cell: ({ waiting }) => say(waiting) },
          { key: 'left', title: t.left, align: 'end', cell: ({ left }) => say(left) },
          {
            key: 'used',
            title: t.used,
            align: 'end',
            cell: ({ approved, waiting, contract }) =>
              sayPercent(percentOf(approved + waiting, contract.total), language),
          },
          {
            key: 'time',
            title: t.time,
            align: 'end',
            cell: ({ time }) => sayPercent(percentOf(time.gone, time.of), language),
          },
        ]}
        rows={uses}
        rowKey={({ contract }) => contract.id}
        footer={[
          ...[t.wholeMoney, '', sum(({ contract }) => contract.total ?? 0), sum(({ approved }) => approved)],
          ...[sum(({ waiting }) => waiting), sum(({ left }) => left ?? 0), '', ''],
        ]}
      />
    </Card>
  );
}
