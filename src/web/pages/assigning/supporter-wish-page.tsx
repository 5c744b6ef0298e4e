import {
  type FamilyWishes,
  familyWishes,
  longestWish,
  wishForAnother,
} from '../../../features/assigning/wishes.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Form,
  LinkButton,
  PageTitle,
  Status,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayTeamProblem } from './team-words.ts';

interface WishData extends FamilyWishes {
  readonly draft: Draft | null;
}

/** TK 2.1.5.7.8: the family asks for another supporter; only the provider's managers read it. */
export const supporterWishPage = definePage<{ id: string }, Record<string, never>, WishData>({
  path: '/families/:id/supporter-wish',
  access: ['family_member'],
  audit: 'open-supporter-wish',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const [found, draft] = await Promise.all([
      familyWishes(tx, actor, params.id),
      findDraft(tx, actor, 'change-supporter', params.id),
    ]);
    return found === null ? null : { ...found, draft };
  },
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language, token }, form) {
    return {
      title: teamTexts[language].wishTitle,
      width: 'narrow',
      scripts: ['form'],
      body: <WishView {...data} form={form} token={token} language={language} />,
    };
  },
  post: {
    audit: 'wish-for-supporter',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await familyWishes(tx, actor, params.id);
      if (found === null) return { kind: 'nothing-there' };
      if (found.supporters.length === 0) return { kind: 'problems', problems: [{ code: 'noSupporter' }] };
      const wish = one(fields, 'wish').trim();
      if (wish.length > longestWish)
        return { kind: 'problems', problems: [{ field: 'wish', code: 'wishTooLong' }] };
      await wishForAnother(tx, actor, params.id, wish, today);
      await dropDraft(tx, actor, 'change-supporter', params.id);
      return { kind: 'done', to: `/families/${params.id}/supporter-wish`, tell: 'wish-sent' };
    },
  },
});

interface Props extends WishData {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function WishView({
  familyId,
  familyName,
  provider,
  supporters,
  wishes,
  draft,
  form,
  token,
  language,
}: Props) {
  const t = teamTexts[language];
  const here = `/families/${familyId}/supporter-wish`;
  const typed = form.fields ?? draft?.fields ?? {};
  const open = wishes.some(({ closedOn }) => closedOn === null);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: familyName, href: `/families/${familyId}` }, { label: t.wishTitle }]}
      />
      <PageTitle title={t.wishTitle} lead={t.wishLead(provider ?? '')} />
      <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
      {supporters.length === 0 && <EmptyState title={t.noSupporter} icon="people" />}
      {((supporters.length > 0 && !open) || form.fields !== null) && (
        <Card title={supporters.length === 0 ? t.wishTitle : t.presentSupporter(supporters.join(', '))}>
          <DraftNotice
            draft={draft}
            form={form}
            of={{ form: 'change-supporter', subject: familyId }}
            back={here}
            token={token}
            language={language}
          />
          <Form
            action={here}
            hidden={form.hidden}
            draftKey={`change-supporter/${familyId}`}
            draftVersion={draft?.version ?? 0}
            draftSavedAt={draft?.savedAt}
            label={t.wishTitle}
          >
            <TextArea
              language={language}
              name="wish"
              label={t.wish}
              hint={t.wishHint}
              optional
              error={errorAt(form, 'wish', sayTeamProblem(language))}
              value={one(typed, 'wish')}
              limit={longestWish}
            />
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.sendWish}
              </Button>
              <LinkButton href={`/families/${familyId}`} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
      {wishes.length > 0 && (
        <Card title={t.myWishes}>
          <ul className="plain-list">
            {wishes.map((wish) => (
              <li key={wish.id}>
                <p className="spread">
                  <span>{formatDate(wish.on, language)}</span>
                  <Status tone={wish.closedOn === null ? 'info' : 'success'}>
                    {wish.closedOn === null ? t.wishOpen : t.wishClosed(formatDate(wish.closedOn, language))}
                  </Status>
                </p>
                {wish.wish !== '' && <p className="prewrapped">{wish.wish}</p>}
                {wish.answer !== '' && (
                  <p className="prewrapped">
                    <strong>{t.answer}:</strong> {wish.answer}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
