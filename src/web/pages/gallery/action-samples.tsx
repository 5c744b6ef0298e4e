import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Avatar,
  Button,
  ButtonRow,
  Card,
  Countdown,
  Dialog,
  DialogClose,
  DialogLink,
  Icon,
  iconNames,
  LinkButton,
  Row,
  Stack,
  Status,
  Tag,
} from '../../ui/index.ts';
import { samples } from './samples.ts';

function Buttons({ language }: { readonly language: Language }): ReactElement {
  const t = samples[language];
  return (
    <Card title="Button, LinkButton">
      <ButtonRow>
        <Button type="button" variant="primary" icon="check">
          {t.save}
        </Button>
        <Button type="button">{t.open}</Button>
        <Button type="button" variant="quiet">
          {t.cancel}
        </Button>
        <Button type="button" variant="danger" icon="trash">
          {t.remove}
        </Button>
        <LinkButton href="/ui" icon="plus">
          {t.logContact}
        </LinkButton>
      </ButtonRow>
      <ButtonRow>
        <Button type="button" variant="primary" busy language={language}>
          {t.save}
        </Button>
        <Button type="button" busy language={language}>
          {t.save}
        </Button>
        <Button type="button" variant="primary" disabled>
          {t.save}
        </Button>
        <Button type="button" disabled>
          {t.open}
        </Button>
        <Button type="button" variant="quiet" disabled>
          {t.cancel}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <Button type="button" small variant="primary">
          {t.save}
        </Button>
        <Button type="button" small icon="edit">
          {t.open}
        </Button>
        <LinkButton href="/ui" small variant="quiet">
          {t.cancel}
        </LinkButton>
      </ButtonRow>
      <Button type="button" wide icon="send">
        {t.consent}
      </Button>
    </Card>
  );
}

export function ActionSamples({ language }: { readonly language: Language }): ReactElement {
  const t = samples[language];
  return (
    <Stack>
      <Buttons language={language} />
      <Card title="Status, Tag, Avatar">
        <Row>
          <Status tone="neutral">{t.closed}</Status>
          <Status tone="info">{t.waits}</Status>
          <Status tone="success">{t.onTime}</Status>
          <Status tone="warning">{t.soonDue}</Status>
          <Status tone="danger">{t.late}</Status>
          <Status tone="info" icon="lock">
            {t.longText}
          </Status>
        </Row>
        <Row>
          <Tag>{t.advice}</Tag>
          <Tag tone="info">{t.familyKind}</Tag>
          <Tag remove={{ href: '/ui', label: `${t.cancel}: ${t.listening}` }}>{t.listening}</Tag>
        </Row>
        <Row>
          <Avatar name="Mari Tamm" />
          <Avatar name="Õie" />
          <Avatar name="Наталья Кузнецова" large />
        </Row>
      </Card>
      <Card title="Countdown">
        <Row>
          <Countdown
            language={language}
            left={5}
            unit="workingDays"
            date="27.03.2025"
            dateTime="2025-03-27"
          />
          <Countdown language={language} left={1} date="21.03.2025" dateTime="2025-03-21" />
          <Countdown language={language} left={0} date="20.03.2025" dateTime="2025-03-20" />
          <Countdown language={language} left={-3} date="17.03.2025" dateTime="2025-03-17" />
          <Countdown language={language} left={-3} met date="17.03.2025" dateTime="2025-03-17" />
          <Countdown language={language} left={2} unit="hours" />
          <Countdown language={language} left={-21} unit="minutes" />
        </Row>
      </Card>
      <Card title="Dialog">
        <ButtonRow>
          <DialogLink dialog="ask-remove" icon="trash">
            {t.remove}
          </DialogLink>
        </ButtonRow>
        <Dialog
          id="ask-remove"
          title={t.askRemove}
          language={language}
          actions={
            <>
              <Button type="button" variant="danger">
                {t.remove}
              </Button>
              <DialogClose dialog="ask-remove">{t.cancel}</DialogClose>
            </>
          }
        >
          <p>{t.askRemoveText}</p>
        </Dialog>
      </Card>
      <Card title="Icon">
        <ul className="row">
          {iconNames.map((name) => (
            <li key={name} className="tag">
              <Icon name={name} size={24} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  );
}
