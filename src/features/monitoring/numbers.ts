import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Lisa12Numbers, MeetingNumbers, SupportNumbers } from '../../documents/lisa-12/data.ts';
import type { CivilDate, Period } from '../../rules/index.ts';
import { countWork } from '../statistics/counting.ts';
import { meetingServices } from '../statistics/figures.ts';

type ServiceKind = 'adaptation' | 'needs-based';

/** What a provider did in some days, by service, as statistics count it. */
export async function reportNumbers(
  tx: ActorTransaction,
  providerId: string,
  { from, to }: Period & { readonly to: CivilDate },
): Promise<Lisa12Numbers> {
  const period = { length: 'year', from, to, goesOn: false } as const;
  const filter = { county: null, provider: providerId, kind: null };
  const [table, support, sessions] = await Promise.all([
    countWork(tx, [period], null, filter),
    supportByKind(tx, providerId, from, to),
    sessionsByService(tx, providerId, from, to),
  ]);
  const figures = table.at('', 0);
  const inSessions = meetingServices.reduce((sum, service) => sum + sessions[service].minutes, 0);
  return {
    families: figures.families,
    children: figures.children,
    support,
    contacts: figures.contacts,
    attempts: figures.attempts,
    contactMinutes: figures.minutes - inSessions,
    sessions,
    groups: { held: figures.groups, participants: figures.participants, paid: figures.paidGroups },
  };
}

async function supportByKind(
  tx: ActorTransaction,
  providerId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<Record<ServiceKind, SupportNumbers>> {
  const { rows } = await sql<SupportNumbers & { kind: ServiceKind }>`
    select s.kind, count(distinct s.family_id)::int as families,
           (count(*) filter (where a.began_on >= ${from}::date))::int as begun,
           (count(*) filter (where s.ended_on <= ${to}::date))::int as ended,
           (count(*) filter (where s.ended_on is null or s.ended_on > ${to}::date))::int as "goingOn"
      from services s
      join (select service_id, min(signed_on) as began_on from agreements group by service_id) a on a.service_id = s.id
     where s.provider_id = ${providerId} and a.began_on <= ${to}::date
       and (s.ended_on is null or s.ended_on >= ${from}::date)
     group by s.kind`.execute(tx);
  const none = { families: 0, begun: 0, ended: 0, goingOn: 0 };
  const of = (kind: ServiceKind): SupportNumbers => {
    const { families, begun, ended, goingOn } = rows.find((row) => row.kind === kind) ?? none;
    return { families, begun, ended, goingOn };
  };
  return { adaptation: of('adaptation'), 'needs-based': of('needs-based') };
}

async function sessionsByService(
  tx: ActorTransaction,
  providerId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<Lisa12Numbers['sessions']> {
  const { rows } = await sql<MeetingNumbers & { service: string }>`
    select m.service, count(distinct m.family_id)::int as families, count(*)::int as meetings,
           coalesce(sum(m.minutes), 0)::int as minutes
      from appointments m
     where m.provider_id = ${providerId} and m.starts_on between ${from}::date and ${to}::date
       and m.state = 'held' and m.withdrawn_at is null
     group by m.service`.execute(tx);
  const of = (service: string): MeetingNumbers => {
    const row = rows.find((one) => one.service === service);
    return { families: row?.families ?? 0, meetings: row?.meetings ?? 0, minutes: row?.minutes ?? 0 };
  };
  return { mentoring: of('mentoring'), counselling: of('counselling'), supervision: of('supervision') };
}
