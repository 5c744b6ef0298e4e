import type { HandOver } from '../../../features/closing/hand-overs.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { handOverTexts } from '../../../i18n/months/hand-over.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, LinkButton, Status } from '../../ui/index.ts';

const toneOf = { making: 'info', ready: 'success', failed: 'danger', expired: 'neutral' } as const;
const megabytes = (size: number, language: Language): string =>
  (size / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 });

interface Props {
  readonly archive: HandOver;
  readonly contractId: string;
  readonly language: Language;
}

/** The archives of a contract, the newest first. */
export function HandOverList(props: {
  readonly archives: readonly HandOver[];
  readonly contractId: string;
  readonly language: Language;
}) {
  const { archives, contractId, language } = props;
  const t = handOverTexts[language];
  if (archives.length === 0) return <p className="quiet">{t.none}</p>;
  return archives.map((archive) => (
    <Card
      key={archive.id}
      headingLevel={3}
      title={`${t.askedBy(archive.askedBy, formatDate(archive.askedOn, language))}`}
      actions={<Status tone={toneOf[archive.state]}>{t[archive.state]}</Status>}
    >
      <Standing archive={archive} contractId={contractId} language={language} />
      <p className="quiet">
        {t.keyMark}: <code>{archive.keyMark}</code>
      </p>
    </Card>
  ));
}

function Standing({ archive, contractId, language }: Props) {
  const t = handOverTexts[language];
  const { id, state, originals, of, ofBytes, bytes, size, sha256, expiresOn, keyMark } = archive;
  const day = expiresOn === null ? '' : formatDate(expiresOn, language);
  switch (state) {
    case 'making':
      return (
        <>
          <p>
            <label htmlFor={`made-${id}`}>{of === null ? t.waits : t.progress(originals, of)}</label>
          </p>
          <p>
            <progress id={`made-${id}`} className="progress" max={ofBytes ?? 1} value={bytes} />
          </p>
          <p className="quiet">{t.leave}</p>
          <p>
            <LinkButton href={`/contracts/${contractId}/end`} icon="clock">
              {t.refresh}
            </LinkButton>
          </p>
        </>
      );
    case 'failed':
      return <p>{t.failedText}</p>;
    case 'expired':
      return (
        <p>
          {t.holds(originals)}. {t.gone(day)}
        </p>
      );
    case 'ready':
      return (
        <>
          <p>
            {t.holds(originals)}. {t.until(day)}
          </p>
          <p>
            <LinkButton href={`/hand-overs/${id}/archive`} icon="download" variant="primary">
              {t.downloadThis(keyMark, megabytes(size ?? 0, language))}
            </LinkButton>
          </p>
          <p className="checksum">
            <span>{t.checksum}</span>
            <code>{sha256}</code>
          </p>
          <p>{t.verify}</p>
          <p>
            <code>HAND_OVER_KEY=… npm run -s hand-over-verify -- FILE --into FOLDER</code>
          </p>
        </>
      );
  }
}
