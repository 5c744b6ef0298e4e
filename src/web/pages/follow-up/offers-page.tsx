import {
  type FollowedFamily,
  type FollowUp,
  followUpsOf,
  keepOfferWish,
  offerWish,
} from '../../../features/follow-up/followed-families.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Button, Card, EmptyState, HiddenFields, PageTitle, Status } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { Written } from './written.tsx';

/** A family's own word on notices of groups and offers: one click to have them, one to stop; and those that came. */
export const offersPage = definePage({
  path: '/offers',
  access: ['family_member'],
  audit: 'read-offers',
  params: noParams,
  query: noQuery,
  load: async ({ tx, actor }) => {
    const { familyId } = actor;
    if (familyId === null) return null;
    const [wish, written] = await Promise.all([offerWish(tx, familyId), followUpsOf(tx, familyId)]);
    return { wish, offers: written.filter(({ kind }) => kind === 'offer'), familyId };
  },
  concerns: ({ familyId }) => ({ family: familyId }),
  view({ wish, offers }, { language }, form) {
    return {
      title: followUpTexts[language].offersTitle,
      width: 'narrow',
      body: <Offers wish={wish} offers={offers} language={language} form={form} />,
    };
  },
  post: {
    audit: 'wish-offers',
    concerns: () => ({}),
    async act({ tx, actor, fields, today }) {
      if (actor.familyId === null) return { kind: 'nothing-there' };
      const kept = await keepOfferWish(tx, actor.familyId, one(fields, 'wish') === 'yes', today);
      return kept ? { kind: 'done', to: '/offers', tell: 'wish-kept' } : { kind: 'nothing-there' };
    },
  },
});

interface Props {
  readonly wish: FollowedFamily['wish'];
  readonly offers: readonly FollowUp[];
  readonly language: Language;
  readonly form: FormState;
}

function Offers({ wish, offers, language, form }: Props) {
  const t = followUpTexts[language];
  const isOn = wish?.wished === true;
  return (
    <>
      <FormOpening language={language} form={form} say={() => frameTexts[language].checkAgain} />
      <PageTitle title={t.offersTitle} lead={t.offersLead} />
      <Card>
        <div className="spread">
          <Status tone={isOn ? 'success' : 'neutral'}>{isOn ? t.offersOn : t.offersOff}</Status>
          <form method="post" action="/offers">
            <HiddenFields fields={{ ...form.hidden, wish: isOn ? 'no' : 'yes' }} />
            <Button variant={isOn ? 'secondary' : 'primary'} icon={isOn ? 'close' : 'check'}>
              {isOn ? t.turnOff : t.turnOn}
            </Button>
          </form>
        </div>
      </Card>
      {offers.length === 0 ? (
        <EmptyState title={t.noOffers} icon="message">
          {t.noOffersText}
        </EmptyState>
      ) : (
        <Card title={t.wish}>
          <Written written={offers} language={language} />
        </Card>
      )}
    </>
  );
}
