import type { FollowUp } from '../../../features/follow-up/followed-families.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Tag, Timeline } from '../../ui/index.ts';

/** What was written of a family after its service, the newest first. */
export function Written({
  written,
  language,
}: {
  readonly written: readonly FollowUp[];
  readonly language: Language;
}) {
  const t = followUpTexts[language];
  return (
    <Timeline
      label={t.written}
      events={written.map((one) => ({
        key: one.id,
        date: formatDate(one.writtenOn, language),
        dateTime: one.writtenOn,
        icon:
          one.kind === 'offer'
            ? ('send' as const)
            : one.kind === 'note'
              ? ('edit' as const)
              : ('warning' as const),
        title: t[one.kind],
        body: (
          <>
            <p className="prewrapped">{one.body}</p>
            <p className="quiet">
              {t.by(one.author)}
              {one.consentOn !== null && (
                <>
                  {' '}
                  <Tag>{t.consent(formatDate(one.consentOn, language))}</Tag>
                </>
              )}
            </p>
          </>
        ),
      }))}
    />
  );
}
