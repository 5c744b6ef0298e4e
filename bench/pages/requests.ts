import { civilDateOf } from '../../src/platform/clock.ts';
import { clockStart } from './country.ts';
import type { PlannedRequest } from './load.ts';
import type { Supporter } from './people.ts';

export const pageNames = ['today', 'family', 'log-contact'] as const;
/** The pages that are measured. */
export type PageName = (typeof pageNames)[number];

export const titles: Record<PageName, string> = {
  today: 'Täna',
  family: 'Family file',
  'log-contact': 'Logging a contact',
};

const note = `Rääkisime telefonis koolist ja sellest, kuidas nädalavahetus läks. Pere ootab järgmist kohtumist ja tahab
siis arutada, kuidas lapse bioloogilise vanemaga kokku saada. Leppisime kokku, et saadan neile tugigrupi ajad.`;

/** What all supporters ask of a page: each her own day, each of her families. */
export function requestsFor(page: PageName, supporters: readonly Supporter[]): PlannedRequest[] {
  switch (page) {
    case 'today':
      return supporters.map(({ cookie }) => ({ path: '/today', cookie }));
    case 'family':
      return inTurns(supporters, ({ cookie }, family) => [{ path: `/families/${family.id}`, cookie }]);
    case 'log-contact':
      return inTurns(supporters, ({ cookie, token }, { id, services }) =>
        services.length === 0
          ? []
          : [{ path: `/families/${id}/contacts/new`, cookie, form: formOf(token, services) }],
      );
  }
}

function formOf(token: string, services: readonly string[]): string {
  const form = new URLSearchParams({
    _token: token,
    outcome: 'held',
    mode: 'phone',
    heldOn: civilDateOf(clockStart),
    beganAt: '08:30',
    minutes: '40',
    body: note,
    nextStep: '',
    nextOn: '',
  });
  for (const service of services) form.append('services', service);
  form.append('supports', '1');
  form.append('supports', '4');
  return form.toString();
}

/** The first family of each supporter, then the second of each, and so on: neighbours are other people's. */
function inTurns(
  supporters: readonly Supporter[],
  ask: (supporter: Supporter, family: Supporter['families'][number]) => PlannedRequest[],
): PlannedRequest[] {
  const most = Math.max(0, ...supporters.map(({ families }) => families.length));
  return Array.from({ length: most }, (_, turn) =>
    supporters.flatMap((supporter) => {
      const family = supporter.families[turn];
      return family === undefined ? [] : ask(supporter, family);
    }),
  ).flat();
}
