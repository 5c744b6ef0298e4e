import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Breadcrumb,
  Card,
  Columns,
  PageTitle,
  Row,
  Stack,
  Status,
  Steps,
  Tabs,
  TopBar,
  WithAside,
  Wordmark,
} from '../../ui/index.ts';
import { type Samples, samples } from './samples.ts';

const address = (language: Language) => `/ui?language=${language}`;

function TwoTopBars({ language, t }: { readonly language: Language; readonly t: Samples }): ReactElement {
  return (
    <>
      <Card title="TopBar">
        <TopBar
          product={t.product}
          homeHref="/ui"
          language={language}
          languageChoice={{ href: address }}
          signInHref="/ui"
          notice={t.demo}
        />
      </Card>
      <Card title="Wordmark">
        <Wordmark product={t.product} />
      </Card>
    </>
  );
}

export function ShellSamples({ language }: { readonly language: Language }): ReactElement {
  const t = samples[language];
  return (
    <Stack>
      <TwoTopBars language={language} t={t} />
      <Card title="Breadcrumb, PageTitle">
        <Breadcrumb
          language={language}
          trail={[
            { label: t.start, href: '/ui' },
            { label: t.families, href: '/ui?tab=families' },
            { label: t.family },
          ]}
        />
        <PageTitle
          as="p"
          title={t.family}
          eyebrow={t.familyKind}
          status={
            <>
              <Status tone="success">{t.onTime}</Status>
              <Status tone="warning">{t.soonDue}</Status>
            </>
          }
          lead={t.longText}
        />
      </Card>
      <Card title="Tabs">
        <Tabs
          label={t.family}
          tabs={[
            { href: '/ui?tab=overview', label: t.overview, current: true },
            { href: '/ui?tab=plan', label: t.plan, count: 4 },
            { href: '/ui?tab=documents', label: t.documents, count: 12 },
            { href: '/ui?tab=messages', label: t.messages },
          ]}
        />
      </Card>
      <Card title="Steps">
        <Steps
          language={language}
          label={t.referred}
          steps={[
            { title: t.referred, state: 'done', note: t.day2, href: '/ui' },
            { title: t.checked, state: 'error', note: t.nameMissing },
            { title: t.assigned, state: 'current' },
            { title: t.firstMeeting, state: 'upcoming' },
          ]}
        />
      </Card>
      <WithAside aside={<Card title="WithAside">{t.volumeNote}</Card>} asideLabel={t.about}>
        <Card title="Columns, Row">
          <Columns least="narrow">
            <Card tone="info" title={t.overview} headingLevel={3} />
            <Card tone="warning" title={t.plan} headingLevel={3} />
            <Card tone="danger" title={t.longWord} headingLevel={3} />
          </Columns>
          <Row align="between">
            <Status tone="neutral">{t.closed}</Status>
            <Status tone="info">{t.waits}</Status>
          </Row>
        </Card>
      </WithAside>
    </Stack>
  );
}
