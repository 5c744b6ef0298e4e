import type { ReactElement } from 'react';
import type { Draft } from '../../../features/drafts/draft.ts';
import { messageLimit } from '../../../features/overviews/overview-form.ts';
import type { Overview } from '../../../features/overviews/overview-record.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Checkbox, Form, Status, TextArea, Timeline } from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { sayOverviewProblem } from './overview-words.ts';

/** What municipality and provider write to each other about an overview, and the next word. */
export function Messages(props: {
  readonly overview: Overview;
  readonly draft: Draft | null;
  readonly form: FormState;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
  readonly side: 'municipality' | 'provider';
}): ReactElement {
  const { overview, draft, form, language, token, side } = props;
  const t = overviewTexts[language];
  const say = sayOverviewProblem(language);
  const values = form.fields ?? draft?.fields ?? {};
  const path = `/overviews/${overview.id}`;
  const asks = form.fields === null && draft === null ? true : one(values, 'asks') === 'yes';
  return (
    <Card title={t.messages} id="messages">
      {overview.messages.length === 0 ? (
        <p className="quiet">
          {side === 'municipality' ? t.messagesEmptyMunicipality : t.messagesEmptyProvider}
        </p>
      ) : (
        <Timeline
          label={t.messages}
          events={overview.messages.map((message, index) => ({
            key: message.id,
            date: formatDate(message.on, language),
            dateTime: message.on,
            icon: 'message',
            tone: message.side === 'municipality' ? 'info' : 'neutral',
            title: message.author,
            meta: message.side === 'municipality' ? t.fromMunicipality : t.fromProvider,
            body: (
              <>
                <p className="prewrapped">{message.body}</p>
                {message.asks && index === overview.messages.length - 1 && (
                  <Status tone="warning">{t.asksAnswer}</Status>
                )}
              </>
            ),
          }))}
        />
      )}
      {overview.municipalityId !== null && (
        <>
          <FormOpening language={language} form={form} say={say} />
          <DraftNotice
            draft={draft}
            form={form}
            of={{ form: 'overview-message', subject: overview.id }}
            back={path}
            token={token}
            language={language}
          />
          <Form
            action={path}
            hidden={form.hidden}
            draftKey={`overview-message/${overview.id}`}
            draftVersion={draft?.version ?? 0}
            draftSavedAt={draft?.savedAt}
            label={t.messages}
          >
            <TextArea
              language={language}
              name="body"
              label={t.body}
              hint={side === 'municipality' ? t.bodyToProvider : t.bodyToMunicipality}
              error={errorAt(form, 'body', say)}
              value={one(values, 'body')}
              rows={4}
              limit={messageLimit}
            />
            {side === 'municipality' && (
              <Checkbox language={language} name="asks" value="yes" label={t.asks} checked={asks} />
            )}
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {overview.waits && side === 'provider' ? t.reply : t.sendMessage}
              </Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </Card>
  );
}
