import type { ReactElement } from 'react';
import type { Actor } from '../../database/as-actor.ts';
import { frame as frameTexts } from '../../i18n/frame.ts';
import type { Frame } from '../registry/page.ts';
import { Button } from '../ui/index.ts';

/**
 * The warning before a session ends. It lies hidden in the page, with all its words; the `session` script shows
 * the part that fits two minutes before the end, and keeps time by the moments given here.
 */
export function SessionWatch({
  frame,
  actor,
}: {
  readonly frame: Frame;
  readonly actor: Actor;
}): ReactElement {
  const t = frameTexts[frame.language];
  const left = (end: Date) => Math.max(0, Math.round((end.getTime() - Date.now()) / 1000));
  return (
    <div
      className="session-watch"
      id="session-watch"
      role="alertdialog"
      aria-labelledby="session-watch-text"
      data-idle-seconds={left(actor.idleEndsAt)}
      data-absolute-seconds={left(actor.endsAt)}
      data-person={frame.keeper ?? undefined}
      hidden
    >
      <p id="session-watch-text">
        <span data-when="idle">{t.sessionEnds}</span>
        <span data-when="absolute" hidden>
          {t.sessionEndsAbsolute}
        </span>
        <span data-when="ended" hidden>
          {t.sessionEnded}
        </span>
      </p>
      <p className="session-watch__actions">
        <Button type="button" variant="primary" data-stay="">
          {t.staySignedIn}
        </Button>
        <a
          className="button button--secondary"
          data-again=""
          href={`/sign-in?return=${encodeURIComponent(frame.url.pathname)}`}
          hidden
        >
          {t.signInAgain}
        </a>
      </p>
    </div>
  );
}
