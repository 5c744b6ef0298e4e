import type { FollowedFamily } from '../../../features/follow-up/followed-families.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Status } from '../../ui/index.ts';

/** Whether a family wishes offers, and whose word that is. */
export function WishStatus({
  wish,
  language,
}: {
  readonly wish: FollowedFamily['wish'];
  readonly language: Language;
}) {
  const t = followUpTexts[language];
  if (wish === null) return <Status tone="warning">{t.unasked}</Status>;
  const day = formatDate(wish.on, language);
  return (
    <span className="cluster">
      <Status tone={wish.wished ? 'success' : 'neutral'}>{wish.wished ? t.wished : t.unwished}</Status>
      <span className="quiet">{wish.byFamily ? t.saidByFamily(day) : t.saidAsked(day)}</span>
    </span>
  );
}
