import type { ContractUse, ServiceUse } from '../../../features/contracts/contract-use.ts';
import { formatCount, formatDate, formatMoney } from '../../../i18n/formats.ts';
import { contractUseTexts, costTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DataTable, DescriptionList, LinkButton, Stack, VolumeMeter } from '../../ui/index.ts';
import {
  countIn,
  hasTotals,
  moneyIn,
  percentOf,
  sayLeft,
  sayPercent,
  sayUnit,
} from './contract-use-words.ts';

interface Props {
  readonly use: ContractUse;
  readonly isManager: boolean;
  /** Whether no other stands beside it: then nothing of it is folded away. */
  readonly isOnly: boolean;
  readonly language: Language;
}

/** What is paid of a contract and what is left, drawn beside its time, with the same in a table. */
export function OneContract({ use, isManager, isOnly, language }: Props) {
  const t = contractUseTexts[language];
  const { contract, time } = use;
  const gone = percentOf(time.gone, time.of);
  const services = <Services use={use} language={language} />;
  return (
    <section id={`contract-${contract.id}`}>
      <Card
        title={isManager ? `${t.contract} ${contract.number}` : `${contract.provider}, ${contract.number}`}
      >
        <Stack>
          <p className="quiet">
            {formatDate(contract.from, language)} – {formatDate(contract.to, language)}.{' '}
            {t.timeGone(
              sayPercent(gone, language),
              formatCount(time.gone, language),
              formatCount(time.of, language),
            )}
            .
          </p>
          {contract.total !== null && <MoneyMeter use={use} total={contract.total} language={language} />}
          {!hasTotals(use) && (
            <div>
              <p>{t.noTotals}</p>
              {!isManager && (
                <LinkButton href={`/contracts/${contract.id}/edit`} icon="edit" small>
                  {t.enterTotals}
                </LinkButton>
              )}
            </div>
          )}
          <Facts use={use} language={language} />
          {isOnly ? (
            services
          ) : (
            <details className="history">
              <summary>{`${t.byService}: ${contract.provider}`}</summary>
              {services}
            </details>
          )}
        </Stack>
      </Card>
    </section>
  );
}

interface Shown {
  readonly use: ContractUse;
  readonly language: Language;
}

function MoneyMeter({ use, total, language }: Shown & { readonly total: number }) {
  const t = contractUseTexts[language];
  const { approved, waiting, left, time } = use;
  const say = moneyIn(language);
  return (
    <VolumeMeter
      label={`${t.total}: ${say(total)}`}
      used={approved}
      planned={waiting}
      limit={total}
      usedText={`${t.approvedSoFar(say(approved))} (${sayPercent(percentOf(approved, total), language)})`}
      {...(waiting > 0 ? { plannedText: t.waits(say(waiting)) } : {})}
      leftText={sayLeft(left ?? 0, say, language)}
      mark={percentOf(time.gone, time.of) ?? 0}
    />
  );
}

function Facts({ use, language }: Shown) {
  const t = contractUseTexts[language];
  const { contract, months, invoiced, approved, waiting } = use;
  const sums =
    contract.total === null ? [{ term: t.approved, description: formatMoney(approved, language) }] : [];
  const waits =
    contract.total === null ? [{ term: t.waiting, description: formatMoney(waiting, language) }] : [];
  return (
    <DescriptionList
      layout="columns"
      items={[
        ...sums,
        ...waits,
        { term: t.monthsApproved, description: String(months.approved) },
        { term: t.monthsWaiting, description: String(months.waiting) },
        { term: t.invoiced, description: `${formatMoney(invoiced, language)} (${t.invoicedHint})` },
        ...(contract.before > 0
          ? [{ term: t.before, description: formatMoney(contract.before, language) }]
          : []),
      ]}
    />
  );
}

function Services({ use, language }: Shown) {
  const t = contractUseTexts[language];
  const names = costTexts[language];
  const count = countIn(language);
  const money = moneyIn(language);
  const { services, time } = use;
  const mark = percentOf(time.gone, time.of) ?? 0;
  const sum = (of: (one: ServiceUse) => number) => money(services.reduce((total, one) => total + of(one), 0));
  return (
    <Stack>
      {services.map((one) =>
        one.volume === null ? null : (
          <VolumeMeter
            key={one.service}
            label={t.ofVolume(names[one.service], count(one.volume), sayUnit(use, one, language))}
            used={one.approved.units}
            planned={one.waiting.units}
            limit={one.volume}
            usedText={`${t.approvedSoFar(count(one.approved.units))} (${sayPercent(percentOf(one.approved.units, one.volume), language)})`}
            {...(one.waiting.units > 0 ? { plannedText: t.waits(count(one.waiting.units)) } : {})}
            leftText={sayLeft(one.left ?? 0, count, language)}
            mark={mark}
          />
        ),
      )}
      <DataTable<ServiceUse>
        language={language}
        caption={`${t.byService}: ${use.contract.provider}, ${use.contract.number}`}
        hideCaption
        dense
        figures
        columns={[
          {
            key: 'service',
            title: t.service,
            cell: (one) => `${names[one.service]} (${sayUnit(use, one, language)})`,
          },
          {
            key: 'volume',
            title: t.volume,
            align: 'end',
            cell: ({ volume }) => (volume === null ? '' : count(volume)),
          },
          { key: 'approved', title: t.approved, align: 'end', cell: ({ approved }) => count(approved.units) },
          { key: 'waiting', title: t.waiting, align: 'end', cell: ({ waiting }) => count(waiting.units) },
          {
            key: 'left',
            title: t.left,
            align: 'end',
            cell: ({ left }) => (left === null ? '' : count(left)),
          },
          {
            key: 'approvedMoney',
            title: t.approvedMoney,
            align: 'end',
            cell: ({ approved }) => money(approved.amount),
          },
          {
            key: 'waitingMoney',
            title: t.waitingMoney,
            align: 'end',
            cell: ({ waiting }) => money(waiting.amount),
          },
        ]}
        rows={services}
        rowKey={({ service }) => service}
        footer={[
          ...[t.wholeMoney, '', '', '', ''],
          sum(({ approved }) => approved.amount),
          sum(({ waiting }) => waiting.amount),
        ]}
      />
    </Stack>
  );
}
