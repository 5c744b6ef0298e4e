import { dueOverview } from '../../../features/due/due-overview.ts';
import { dueTexts } from '../../../i18n/family-support/due.ts';
import { definePage } from '../../registry/page.ts';
import { LinkButton, PageTitle, Tabs } from '../../ui/index.ts';
import { noParams } from '../params.ts';
import { askedOf, type DueProps, type DueQuery, type DueView, dueAddress, dueQuery } from './asked.ts';
import { DueFilters } from './due-filters.tsx';
import { DueList } from './due-list.tsx';
import { EndingServices, SilentFamilies } from './silent-families.tsx';

/** TK 2.1.6.8: what is due, late and missed over all families of a provider, or of all providers. */
export const duePage = definePage({
  path: '/due',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'read-what-is-due',
  params: noParams,
  query: dueQuery,
  load: async ({ tx, actor, query, today }) => ({
    found: await dueOverview(tx, actor, askedOf(query), today),
    asked: query,
  }),
  concerns: () => ({}),
  view({ found, asked }, { language, today }) {
    return {
      title: dueTexts[language].title,
      width: 'wide',
      scripts: ['form'],
      body: <Due found={found} asked={asked} today={today} language={language} />,
    };
  },
});

function Due(props: DueProps) {
  const { found, asked, language } = props;
  const t = dueTexts[language];
  const view: DueView = asked.view ?? 'silent';
  const counts = { silent: found.silent.length, list: found.items.length, ending: found.ending.length };
  const tab = (one: DueView) => ({
    href: dueAddress(asked, { view: one === 'silent' ? undefined : one, page: undefined, sort: undefined }),
    label: t[one],
    current: one === view,
    count: counts[one],
  });
  return (
    <>
      <PageTitle
        title={t.title}
        lead={t.lead(found.onService)}
        actions={
          <>
            <LinkButton
              href={fileAddress(asked, 'xlsx')}
              icon="download"
              aria-label={`${t.export}: ${t.xlsx}`}
            >
              {t.xlsx}
            </LinkButton>
            <LinkButton href={fileAddress(asked, 'csv')} icon="download" aria-label={`${t.export}: ${t.csv}`}>
              {t.csv}
            </LinkButton>
          </>
        }
      />
      <Tabs label={t.views} tabs={[tab('silent'), tab('list'), tab('ending')]} />
      <DueFilters {...props} />
      {view === 'silent' && <SilentFamilies {...props} />}
      {view === 'list' && <DueList {...props} />}
      {view === 'ending' && <EndingServices {...props} />}
      <p className="quiet">{t.exportNote}</p>
    </>
  );
}

const fileAddress = (asked: DueQuery, format: 'xlsx' | 'csv') =>
  dueAddress(asked, { page: undefined, group: undefined }, `/due/export/${format}`);
