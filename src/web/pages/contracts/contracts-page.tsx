import { pricedServices } from '../../../features/contracts/contract-form.ts';
import {
  type Contract,
  contracts,
  type ProviderContracts,
  providersContracts,
} from '../../../features/contracts/contracts.ts';
import { closingTexts } from '../../../i18n/closing.ts';
import { formatCount, formatDate, formatMoney } from '../../../i18n/formats.ts';
import { billingTexts, contractTexts } from '../../../i18n/months/contracts.ts';
import { contractUseTexts, costTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { ButtonRow, Card, DescriptionList, EmptyState, LinkButton, PageTitle } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';

type Data =
  | { readonly of: 'commissioner'; readonly providers: readonly ProviderContracts[] }
  | { readonly of: 'provider'; readonly contracts: readonly Contract[] };

/** What providers are paid by: all of it for the commissioner, their own for a provider's managers. */
export const contractsPage = definePage<Record<string, never>, Record<string, never>, Data>({
  path: '/contracts',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-contracts',
  params: noParams,
  query: noQuery,
  async load({ tx, actor }) {
    return actor.role === 'commissioner_officer'
      ? { of: 'commissioner', providers: await providersContracts(tx) }
      : { of: 'provider', contracts: await contracts(tx) };
  },
  concerns: () => ({}),
  view(data, { language }) {
    const t = contractTexts[language];
    return {
      title: t.title,
      width: 'medium',
      body: (
        <>
          <PageTitle
            title={t.title}
            lead={data.of === 'commissioner' ? t.leadCommissioner : t.leadProvider}
            actions={
              <ButtonRow>
                <LinkButton href="/statistics/contracts" icon="list">
                  {data.of === 'commissioner'
                    ? contractUseTexts[language].title
                    : contractUseTexts[language].titleOwn}
                </LinkButton>
                <LinkButton href="/billing" icon="edit">
                  {billingTexts[language].title}
                </LinkButton>
              </ButtonRow>
            }
          />
          {data.of === 'commissioner' ? (
            data.providers.map((provider) => (
              <OfProvider key={provider.id} provider={provider} language={language} />
            ))
          ) : (
            <Own contracts={data.contracts} language={language} />
          )}
        </>
      ),
    };
  },
});

function OfProvider({ provider, language }: { provider: ProviderContracts; language: Language }) {
  const t = contractTexts[language];
  return (
    <Card
      title={provider.name}
      actions={
        <LinkButton
          href={`/contracts/new/${provider.id}`}
          icon="plus"
          small
          aria-label={t.enterFor(provider.name)}
        >
          {t.enter}
        </LinkButton>
      }
    >
      {provider.contracts.length === 0 && <p className="quiet">{t.none}</p>}
      {provider.contracts.map((contract) => (
        <ContractFacts key={contract.id} contract={contract} language={language} mayChange />
      ))}
    </Card>
  );
}

function Own({ contracts: own, language }: { contracts: readonly Contract[]; language: Language }) {
  const t = contractTexts[language];
  if (own.length === 0) return <EmptyState title={t.noneOfOwn} icon="document" />;
  return own.map((contract) => (
    <Card key={contract.id} title={`${t.contract} ${contract.number}`}>
      <ContractFacts contract={contract} language={language} />
    </Card>
  ));
}

function ContractFacts(props: {
  readonly contract: Contract;
  readonly language: Language;
  readonly mayChange?: boolean;
}) {
  const { contract, language, mayChange } = props;
  const t = contractTexts[language];
  return (
    <>
      <DescriptionList
        layout="columns"
        items={[
          { term: t.number, description: contract.number },
          { term: t.edition, description: contract.edition },
          {
            term: t.days,
            description: `${formatDate(contract.from, language)} – ${formatDate(contract.to, language)}`,
          },
          ...pricedServices.map((service) => ({
            term: t[service],
            description:
              service === 'support'
                ? `${formatMoney(contract.prices.support, language)} ${t[contract.supportUnit]}`
                : formatMoney(contract.prices[service], language),
          })),
          { term: t.paymentDays, description: t.inDays(contract.paymentDays) },
          ...(contract.total === null
            ? []
            : [{ term: t.total, description: formatMoney(contract.total, language) }]),
          ...pricedServices.flatMap((service) => {
            const volume = contract.volumes[service];
            return volume === null
              ? []
              : [
                  {
                    term: t.volumeOf(costTexts[language][service]),
                    description: formatCount(volume, language),
                  },
                ];
          }),
        ]}
      />
      <ButtonRow>
        {mayChange && (
          <LinkButton
            href={`/contracts/${contract.id}/edit`}
            icon="edit"
            small
            variant="quiet"
            aria-label={`${t.change}: ${contract.number}`}
          >
            {t.change}
          </LinkButton>
        )}
        <LinkButton
          href={`/contracts/${contract.id}/end`}
          icon="document"
          small
          variant="quiet"
          aria-label={`${closingTexts[language].title}: ${contract.number}`}
        >
          {closingTexts[language].title}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
