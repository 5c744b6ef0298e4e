import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Button,
  Card,
  EmptyState,
  LinkButton,
  LiveRegion,
  Notification,
  Skeleton,
  Stack,
} from '../../ui/index.ts';
import { samples } from './samples.ts';

export function FeedbackSamples({ language }: { readonly language: Language }): ReactElement {
  const t = samples[language];
  return (
    <Stack>
      <Card title="Notification">
        <Notification language={language} tone="success" title={t.saved} announce dismissHref="/ui" />
        <Notification language={language} tone="info">
          {t.longText}
        </Notification>
        <Notification
          language={language}
          tone="warning"
          title={t.soonDue}
          actions={
            <Button type="button" small>
              {t.logContact}
            </Button>
          }
        >
          {t.volumeNote} <a href="/ui">{t.open}</a>
        </Notification>
        <Notification language={language} tone="danger" title={t.notSaved} dismissHref="/ui">
          {t.dateInFuture}
        </Notification>
      </Card>
      <Card title="EmptyState">
        <EmptyState
          title={t.emptyTitle}
          icon="calendar"
          headingLevel={3}
          action={
            <LinkButton href="/ui" icon="plus">
              {t.logContact}
            </LinkButton>
          }
        >
          <p>{t.emptyText}</p>
        </EmptyState>
      </Card>
      <Card title="Skeleton, LiveRegion">
        <Skeleton language={language} lines={4} />
        <LiveRegion id="live-sample" visible>
          {t.saved}
        </LiveRegion>
      </Card>
    </Stack>
  );
}
