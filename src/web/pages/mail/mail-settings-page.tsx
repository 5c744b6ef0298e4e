import { z } from 'zod';
import {
  confirmMailAddress,
  keepMailSettings,
  type MailSettings,
  ownMailSettings,
  parseMailWish,
} from '../../../features/mailing/mail-settings.ts';
import { mailSettings as mailTexts } from '../../../i18n/account/mail-settings.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { type Language, languages } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePersonPage, type FormState, type Outcome } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Form,
  HiddenFields,
  Notification,
  PageTitle,
  SelectField,
  Status,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening, hiddenBeside } from '../forms.tsx';
import { noParams } from '../params.ts';
import { hourText } from './hours.ts';

const path = '/account/mail';
const answers = ['wrong', 'spent'] as const;

/** Where and when one is sent mail. */
export const mailSettingsPage = definePersonPage({
  path: '/account/mail',
  access: 'signed-in',
  audit: 'read-own-mail-settings',
  params: noParams,
  query: z.object({ code: z.enum(answers).nullable().catch(null) }),
  load: async ({ tx, actor, query }) => ({ settings: await ownMailSettings(tx, actor), answer: query.code }),
  concerns: () => ({}),
  view({ settings, answer }, { language }, form) {
    return {
      title: mailTexts[language].title,
      width: 'narrow',
      body: <MailSettingsForms settings={settings} answer={answer} language={language} form={form} />,
    };
  },
  post: {
    audit: 'keep-own-mail-settings',
    concerns: () => ({}),
    async act({ tx, actor, fields, now }): Promise<Outcome> {
      const done = (tell: string): Outcome => ({ kind: 'done', to: path, tell });
      switch (one(fields, 'what')) {
        case 'confirm': {
          const answer = await confirmMailAddress(tx, one(fields, 'code'), now);
          // A wrong code counts: it is done, and said at the field of the page it leads to.
          return answer === 'confirmed'
            ? done('mail-confirmed')
            : { kind: 'done', to: `${path}?code=${answer}` };
        }
        case 'again': {
          const kept = await keepMailSettings(tx, await ownMailSettings(tx, actor), true, now);
          return kept === 'too-many'
            ? { kind: 'problems', problems: [{ field: 'code', code: 'too-many' }] }
            : done('mail-code-sent');
        }
        case 'stop': {
          const settings = await ownMailSettings(tx, actor);
          await keepMailSettings(tx, { ...settings, tellsWaiting: false, digestHour: null }, false, now);
          return done('mail-stopped');
        }
        default: {
          const parsed = parseMailWish(typed(fields));
          if ('problems' in parsed) return { kind: 'problems', problems: parsed.problems };
          const kept = await keepMailSettings(tx, parsed.wish, false, now);
          if (kept === 'too-many')
            return { kind: 'problems', problems: [{ field: 'email', code: 'too-many' }] };
          return done(kept === 'code-sent' ? 'mail-code-sent' : 'mail-kept');
        }
      }
    },
  },
});

const typed = (fields: Fields) => ({
  email: one(fields, 'email'),
  waiting: one(fields, 'waiting'),
  digest: one(fields, 'digest'),
  language: one(fields, 'language'),
});

interface Props {
  readonly settings: MailSettings;
  readonly answer: (typeof answers)[number] | null;
  readonly language: Language;
  readonly form: FormState;
}

function say(language: Language) {
  const words: Readonly<Record<string, unknown>> = mailTexts[language];
  return (code: string): string => {
    const said = words[code];
    return typeof said === 'string' ? said : frameTexts[language].checkAgain;
  };
}

function MailSettingsForms({ settings, answer, language, form }: Props) {
  const t = mailTexts[language];
  const isSendingOff = !settings.tellsWaiting && settings.digestHour === null;
  return (
    <>
      <FormOpening language={language} form={form} say={say(language)} />
      <PageTitle title={t.title} lead={t.lead} />
      {settings.refusedAt !== null && <Notification language={language} tone="warning" title={t.refused} />}
      {settings.email !== '' && settings.confirmedAt === null && (
        <Confirmation settings={settings} answer={answer} language={language} form={form} />
      )}
      <Card>
        <Wish settings={settings} language={language} form={form} answer={null} />
      </Card>
      {settings.email !== '' && !isSendingOff && (
        <form method="post" action={path}>
          <HiddenFields fields={{ ...hiddenBeside(form), what: 'stop' }} />
          <Button icon="close">{t.stopAll}</Button>
        </form>
      )}
    </>
  );
}

function Wish({ settings, language, form }: Props) {
  const t = mailTexts[language];
  const sent = form.fields !== null && one(form.fields, 'what') === 'wish' ? typed(form.fields) : null;
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: t.hour(hourText(hour)),
  }));
  return (
    <Form action={path} hidden={{ ...form.hidden, what: 'wish' }}>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t.email}
        hint={t.emailHint}
        language={language}
        value={sent?.email ?? settings.email}
        error={errorAt(form, 'email', say(language))}
      />
      {settings.confirmedAt !== null && (
        <p>
          <Status tone="success">{t.confirmed}</Status>
        </p>
      )}
      <Checkbox
        name="waiting"
        label={t.waiting}
        language={language}
        checked={sent === null ? settings.tellsWaiting : sent.waiting === 'yes'}
      />
      <SelectField
        name="digest"
        label={t.digest}
        hint={t.digestHint}
        language={language}
        empty={false}
        value={sent?.digest ?? String(settings.digestHour ?? 'off')}
        options={[{ value: 'off', label: t.off }, ...hours]}
        error={errorAt(form, 'digest', say(language))}
      />
      <SelectField
        name="language"
        label={t.language}
        language={language}
        empty={false}
        value={sent?.language ?? settings.language}
        options={languages.map((one) => ({ value: one, label: t[one] }))}
        error={errorAt(form, 'language', say(language))}
      />
      <ButtonRow>
        <Button variant="primary" icon="save">
          {t.save}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Confirmation({ settings, answer, language, form }: Props) {
  const t = mailTexts[language];
  const error = errorAt(form, 'code', say(language)) ?? (answer === null ? undefined : t[`code-${answer}`]);
  return (
    <Card title={t.confirmTitle} tone="warning">
      <p>{t.confirmText(settings.email)}</p>
      <Form action={path} hidden={{ ...hiddenBeside(form), what: 'confirm' }}>
        <TextField
          name="code"
          label={t.code}
          language={language}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          width="short"
          error={error}
        />
        <ButtonRow>
          <Button icon="check">{t.confirm}</Button>
        </ButtonRow>
      </Form>
      <form method="post" action={path}>
        <HiddenFields fields={{ ...hiddenBeside(form), what: 'again' }} />
        <Button variant="quiet" icon="sync">
          {t.again}
        </Button>
      </form>
    </Card>
  );
}
