import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import {
  addFollowUp,
  type FollowedFamily,
  type FollowUp,
  followedFamilies,
  followUpKinds,
  followUpsOf,
  keepOfferWish,
  problemsOf,
} from '../../../features/follow-up/followed-families.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState, type Outcome } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Form,
  HiddenFields,
  PageTitle,
  RadioGroup,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening, hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { WishStatus } from './wish-status.tsx';
import { Written } from './written.tsx';

/** One family after its service: whether it wishes offers, what was done since, and what is written now. */
export const followUpPage = definePage({
  path: '/follow-up/:id',
  access: ['project_manager', 'family_supporter'],
  audit: 'read-followed-family',
  params: oneId,
  query: noQuery,
  load: async ({ tx, actor, params }) => {
    const [[family], written, draft] = await Promise.all([
      followedFamilies(tx, params.id),
      followUpsOf(tx, params.id),
      findDraft(tx, actor, 'follow-up', params.id),
    ]);
    return family === undefined ? null : { family, written, draft };
  },
  concerns: (_data, { id }) => ({ family: id }),
  view({ family, written, draft }, { language, token }, form) {
    return {
      title: `${followUpTexts[language].title}: ${family.name}`,
      width: 'narrow',
      scripts: ['form'],
      body: (
        <Followed
          family={family}
          written={written}
          draft={draft}
          language={language}
          token={token}
          form={form}
        />
      ),
    };
  },
  post: {
    audit: 'write-follow-up',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }): Promise<Outcome> {
      const [family] = await followedFamilies(tx, params.id);
      if (family === undefined) return { kind: 'nothing-there' };
      const to = `/follow-up/${family.id}`;
      const wish = one(fields, 'wish');
      if (wish !== '') {
        const kept = await keepOfferWish(tx, family.id, wish === 'yes', today);
        return kept
          ? { kind: 'done', to, tell: 'wish-kept' }
          : { kind: 'problems', problems: [{ code: 'wish-fixed' }] };
      }
      const typed = {
        kind: one(fields, 'kind'),
        body: one(fields, 'body'),
        agreed: one(fields, 'agreed') === 'yes',
      };
      const problems = problemsOf(typed, family);
      if (problems.length > 0) return { kind: 'problems', problems };
      const added = await addFollowUp(tx, actor, family, typed, today);
      if (added === null) return { kind: 'nothing-there' };
      await dropDraft(tx, actor, 'follow-up', family.id);
      return { kind: 'done', to, tell: typed.kind === 'note' ? 'follow-up-written' : 'follow-up-told' };
    },
  },
});

interface Props {
  readonly family: FollowedFamily;
  readonly written: readonly FollowUp[];
  readonly draft: Draft | null;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
  readonly form: FormState;
}

function sayIn(language: Language) {
  const words: Readonly<Record<string, unknown>> = followUpTexts[language];
  return (code: string): string => {
    const said = words[code];
    return typeof said === 'string' ? said : frameTexts[language].checkAgain;
  };
}

function Followed(props: Props) {
  const { family, written, draft, language, token, form } = props;
  const t = followUpTexts[language];
  const action = `/follow-up/${family.id}`;
  const answer = (wish: 'yes' | 'no', label: string) => (
    <form method="post" action={action}>
      <HiddenFields fields={{ ...hiddenBeside(form), wish }} />
      <Button icon={wish === 'yes' ? 'check' : 'close'}>{label}</Button>
    </form>
  );
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.title, href: '/follow-up' }, { label: family.name }]}
      />
      <FormOpening language={language} form={form} say={sayIn(language)} />
      <PageTitle
        eyebrow={t.title}
        title={family.name}
        lead={`${family.caseNumber} · ${t.endedOn} ${formatDate(family.endedOn, language)}${family.phone === '' ? '' : ` · ${family.phone}`}`}
      />
      <Card title={t.wishTitle} subtitle={<WishStatus wish={family.wish} language={language} />}>
        <ButtonRow>
          {family.wish?.wished !== true && answer('yes', t.yes)}
          {family.wish?.wished !== false && answer('no', t.no)}
        </ButtonRow>
      </Card>
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'follow-up', subject: family.id }}
        back={action}
        token={token}
        language={language}
      />
      <Card title={t.write}>
        <Write {...props} action={action} />
      </Card>
      <Card title={t.written}>
        {written.length === 0 ? <p>{t.nothingWritten}</p> : <Written written={written} language={language} />}
      </Card>
    </>
  );
}

function Write({ family, draft, language, form, action }: Props & { readonly action: string }) {
  const t = followUpTexts[language];
  const fields: Fields = form.fields ?? draft?.fields ?? { kind: ['note'] };
  const hints = {
    note: t.noteHint,
    offer: t.offerHint,
    'greater-need': family.municipality === null ? undefined : t.needHint(family.municipality.name),
  };
  const kinds = followUpKinds.filter((kind) => kind !== 'greater-need' || family.municipality !== null);
  return (
    <Form
      action={action}
      hidden={form.hidden}
      draftKey={`follow-up/${family.id}`}
      draftVersion={draft?.version ?? 0}
      draftSavedAt={draft?.savedAt}
    >
      <RadioGroup
        name="kind"
        label={t.kind}
        language={language}
        value={one(fields, 'kind')}
        options={kinds.map((kind) => ({ value: kind, label: t[kind], hint: hints[kind] }))}
        error={errorAt(form, 'kind', sayIn(language))}
      />
      <TextArea
        name="body"
        label={t.body}
        language={language}
        limit={10_000}
        value={one(fields, 'body')}
        error={errorAt(form, 'body', sayIn(language))}
      />
      {family.municipality !== null && (
        <Checkbox
          name="agreed"
          label={t.agreed(family.municipality.name)}
          language={language}
          checked={all(fields, 'agreed').includes('yes')}
          error={errorAt(form, 'agreed', sayIn(language))}
        />
      )}
      <DraftLine language={language} />
      <ButtonRow>
        <Button variant="primary" icon="save">
          {t.save}
        </Button>
      </ButtonRow>
    </Form>
  );
}
