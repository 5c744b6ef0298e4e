import type { CivilDate } from '../calendar/civil-date.ts';
import { decision } from '../decision.ts';
import type { Decision } from '../protocol/reply.ts';

/** A meeting that was held: whether it was remote, and, if it was, whether that served. */
export interface HeldMeeting {
  readonly date: CivilDate;
  readonly remote: boolean;
  readonly worked?: boolean | undefined;
}

export interface RemoteFacts {
  readonly date: CivilDate;
  /** The day on which it was agreed with the client to meet remotely; absent: it was not. */
  readonly agreed?: CivilDate | undefined;
  /** Whether the client has the means, the possibility and the skills. */
  readonly hasMeans: boolean;
  /** The same specialist's meetings with the family. */
  readonly held: readonly HeldMeeting[];
}

/**
 * TK 2.8.11: „Individuaalteenuseid võib kaugtoel (st telefoni, interneti teel vms) läbi viia vaid eelneval kokkuleppel
 * kliendiga ja vaid juhul kui kliendil on kaugtoel nõustamiseks olemas vastavad vahendid, võimalused ning oskused. Kui
 * teenuse ajal selgub, et kaugtoel nõustamist ei ole siiski võimalik läbi viia, (kliendile ei sobi suhtlemise viis, kanal
 * või kliendil ei ole vahendeid, võimalusi ja piisavalt oskusi) tuleb järgmised teenuse seansid kokku leppida
 * kontaktkohtumistena.“
 * Whether a meeting may be remote. One that was agreed after it showed that it does not serve, and after a meeting in
 * person, is a new agreement (Q57).
 */
export function mayMeetRemotely({ date, agreed, hasMeans, held }: RemoteFacts): Decision {
  const isAgreed = agreed !== undefined && agreed <= date;
  return decision({ 'TK 2.8.11': !isAgreed || !hasMeans || !servesSince(held, date) });
}

/** Not where the last that did not serve was followed by none in person. */
function servesSince(held: readonly HeldMeeting[], date: CivilDate): boolean {
  const before = held.filter((meeting) => meeting.date <= date);
  const failed = before.filter((meeting) => meeting.remote && meeting.worked === false);
  if (failed.length === 0) return true;
  const last =
    failed
      .map((meeting) => meeting.date)
      .sort()
      .at(-1) ?? date;
  return before.some((meeting) => !meeting.remote && meeting.date >= last);
}
