import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Icon, type IconName } from '../base/icon.tsx';

export const draftStates = ['saved', 'saving', 'unsent', 'offline', 'kept', 'unkept'] as const;
export type DraftState = (typeof draftStates)[number];

export interface DraftStatusProps {
  readonly language: Language;
  /** None yet: nothing is shown until a script sets one. */
  readonly state?: DraftState;
  readonly id?: string;
}

/**
 * Where what was typed is now. All four texts are in the page; a script sets `data-state` on the element and
 * `hidden` on the texts (src/web/islands/parts/draft-state.ts), so no text has to be sent to the browser twice.
 */
export function DraftStatus({ language, state, id }: DraftStatusProps): ReactElement {
  const words = ui[language];
  const shown: Record<DraftState, readonly [IconName, string]> = {
    saved: ['save', words.draftSaved],
    saving: ['sync', words.draftSaving],
    unsent: ['send', words.draftUnsent],
    offline: ['offline', words.draftOffline],
    kept: ['save', words.draftKept],
    unkept: ['warning', words.draftUnkept],
  };
  return (
    <p className="draft" id={id} role="status" data-draft-status="" data-state={state ?? 'none'}>
      {draftStates.map((one) => (
        <span key={one} className={`draft__state draft__state--${one}`} data-for={one} hidden={one !== state}>
          <Icon name={shown[one][0]} size={16} />
          <span>{shown[one][1]}</span>
          <time className="draft__time" data-draft-time="" />
        </span>
      ))}
    </p>
  );
}
