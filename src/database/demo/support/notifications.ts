import { addDays, type CivilDate } from '../../../rules/index.ts';
import { Random } from '../random.ts';
import type { Batch } from '../rows.ts';
import type { Papers } from './papers.ts';
import type { SupportSketch } from './sketch.ts';

/** For so many days what waited is still told; what the supporter was told longer ago than this was opened. */
const toldDays = 21;
const unopenedDays = 3;

/** What families said when they were asked, at the ending, whether they wish to hear of groups and offers (TK 2.2.1). */
export function writeOfferWish(
  batch: Batch,
  family: { readonly id: string; readonly label: string },
  support: SupportSketch | undefined,
  today: CivilDate,
): void {
  if (support?.endedOn == null || support.endedOn >= today) return;
  const random = new Random(`offers ${family.label}`);
  if (!random.chance(0.8)) return;
  batch.offer_wishes.push({
    family_id: family.id,
    wished: random.chance(0.75),
    said_on: support.endedOn,
    by_family: random.chance(0.2),
    provider_id: support.supporter.provider.id,
  });
}

/** What waits in the program for those around one family, of what was done in the last weeks. */
export function writeNotifications(
  batch: Batch,
  family: { readonly id: string; readonly label: string; readonly municipality: string | null },
  support: SupportSketch,
  papers: Papers,
  today: CivilDate,
): void {
  // A stream of its own, so that the rest of the family stays as it is.
  const random = new Random(`notifications ${family.label} ${support.informedOn}`);
  const path = `/families/${family.id}`;
  const say = (
    on: CivilDate | null | undefined,
    kind: string,
    [key, role]: readonly [string, string | null],
    reader?: string,
  ) => {
    if (on == null || on >= today || on < addDays(today, -toldDays)) return;
    const isOpened = reader !== undefined && on < addDays(today, -unopenedDays);
    batch.notifications.push({
      id: random.uuid(),
      to_key: key,
      to_role: role,
      kind,
      path,
      key: `${kind} ${on} ${family.id}`,
      made_at: `${on} ${random.whole(9, 16)}:${random.whole(10, 59)}:00`,
      read_by: isOpened ? [reader] : [],
    });
  };
  const { supporter, informedOn, change } = support;
  const managers = [supporter.provider.id, 'project_manager'] as const;
  if (support.kind === 'needs-based') say(informedOn, 'referral-received', managers);
  say(informedOn, 'family-assigned', [supporter.membershipId, null], supporter.membershipId);
  if (change !== undefined) say(change.on, 'family-assigned', [change.to.membershipId, null]);
  if (support.signedOn !== null) say(informedOn, 'supporter-assigned', [family.id, null]);
  if (family.municipality === null) return;
  const workers = [family.municipality, 'child_protection_worker'] as const;
  say(papers.agreementSentOn, 'agreement-received', workers);
  for (const on of papers.overviewsOn) say(on, 'overview-received', workers);
  say(papers.endingSentOn, 'ending-received', workers);
}
