import { formatDate } from '../../../i18n/formats.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { SessionVolume } from '../../../rules/index.ts';
import { VolumeMeter } from '../../ui/index.ts';
import { volumeName } from './say.ts';

/** How many sessions are left on each basis, until when, and by which clause. */
export function VolumeList({
  volumes,
  language,
}: {
  readonly volumes: readonly SessionVolume[];
  readonly language: Language;
}) {
  const t = meetingWords[language];
  return (
    <div className="stack">
      {volumes.map((volume) => (
        <VolumeMeter
          key={`${volume.service} ${volume.basis}`}
          label={`${volumeName(volume, language)} (${volume.clause})`}
          used={Math.min(volume.used, volume.limit)}
          limit={volume.limit}
          usedText={t.used(volume.used)}
          leftText={t.left(volume.left, volume.limit)}
          tone={volume.left === 0 ? 'danger' : volume.left === 1 ? 'warning' : 'info'}
          note={volume.lastDay === null ? undefined : t.until(formatDate(volume.lastDay, language))}
        />
      ))}
    </div>
  );
}
