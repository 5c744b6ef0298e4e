import type { ReactElement } from 'react';
import { done } from '../../i18n/done.ts';
import type { Frame } from '../registry/page.ts';
import { Notification } from '../ui/index.ts';

/** What has just been done, told once at the top of the page that the form led to. */
export function DoneNotice({ frame }: { readonly frame: Frame }): ReactElement | null {
  const words = done[frame.language];
  const code = frame.done;
  if (code === null || !Object.hasOwn(words, code)) return null;
  const without = new URL(frame.url);
  without.searchParams.delete('done');
  return (
    <Notification
      language={frame.language}
      tone="success"
      title={words[code as keyof typeof words]}
      announce
      dismissHref={without.pathname + without.search}
    />
  );
}
