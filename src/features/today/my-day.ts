import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies, readableWords } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { addDays, type CivilDate, type ServiceObligation } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { type LoggingOpen, loggingOpen } from '../contacts/contact-form.ts';
import { type WaitingQuestion, waitingQuestions } from '../overviews/overview-messages.ts';
import { standingsOf } from '../standing/family-standing.ts';
import { forToday, urgencyOf } from '../standing/what-matters.ts';

/** One of my families as it stands today. */
export interface FamilyToday {
  readonly id: string;
  readonly name: string;
  readonly kind: FamilyKind;
  readonly phone: string;
  readonly children: string;
  /** What the contract asks now: due, met within the running window, lately missed. */
  readonly obligations: readonly ServiceObligation[];
  readonly lastContact: CivilDate | null;
  /** What contact can be logged. */
  readonly mayLog: LoggingOpen;
}

export interface Appointment {
  readonly familyId: string;
  readonly family: string;
  readonly on: CivilDate;
  readonly step: string;
}

export interface MyDay {
  /** The most urgent first. */
  readonly families: readonly FamilyToday[];
  /** Agreed next steps from today on. */
  readonly appointments: readonly Appointment[];
  /** What municipalities asked of overviews, the oldest first. */
  readonly questions: readonly WaitingQuestion[];
  /** Contacts that are being written. */
  readonly drafts: readonly { readonly familyId: string; readonly family: string; readonly savedAt: Date }[];
}

const appointmentsAheadDays = 30;
const mostAppointments = 50;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: FamilyKind;
  readonly phone: string;
  readonly revision: number | null;
  readonly draft_saved_at: Date | null;
  readonly services: readonly { readonly ended: CivilDate | null }[];
  readonly steps: readonly { readonly on: CivilDate; readonly step: string | null }[] | null;
}

/** A supporter's day: who needs her, why, by when; and what was agreed. */
export async function myDay(tx: ActorTransaction, actor: SupporterActor, today: CivilDate): Promise<MyDay> {
  const [rows, questions] = await Promise.all([
    ownFamiliesToday(tx, actor, today),
    waitingQuestions(tx, actor),
  ]);
  const standings = await standingsOf(tx, actor, rows, today);
  const families = rows.map((family): FamilyToday & { urgency: string } => {
    const standing = standings.get(family.id);
    const obligations = forToday(standing?.obligations ?? [], today);
    return {
      id: family.id,
      name: family.name,
      kind: family.kind,
      phone: family.phone,
      children: standing?.children ?? '',
      obligations,
      lastContact: standing?.lastContact ?? null,
      mayLog: loggingOpen(family.services, today),
      urgency: urgencyOf(obligations),
    };
  });
  families.sort((a, b) =>
    a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : inEstonian.compare(a.name, b.name),
  );
  const appointments = rows.flatMap(({ id, name, steps }) =>
    (steps ?? []).map(({ on, step }) => ({ familyId: id, family: name, on, step: step ?? '' })),
  );
  const drafts = rows.flatMap(({ id, name, draft_saved_at: savedAt }) =>
    savedAt === null ? [] : [{ familyId: id, family: name, savedAt }],
  );
  return {
    families,
    questions,
    appointments: appointments.sort((a, b) => a.on.localeCompare(b.on)).slice(0, mostAppointments),
    drafts: drafts.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime()),
  };
}

const inEstonian = new Intl.Collator('et');

/** The families with what was agreed and what is being written, in one question: this page is opened most. */
async function ownFamiliesToday(
  tx: ActorTransaction,
  actor: SupporterActor,
  today: CivilDate,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select f.id, f.name, f.kind, f.phone, r.revision, d.saved_at as draft_saved_at,
      (select coalesce(json_agg(json_build_object('ended', s.ended_on)), '[]') from services s where s.family_id = f.id) as services,
      (select json_agg(json_build_object('on', k.next_on, 'step', n.next_step) order by k.next_on)
         from contacts k left join contact_notes n on n.contact_id = k.id and ${readableWords(actor, 'n')}
        where k.family_id = f.id and k.withdrawn_at is null
          and k.next_on between ${today} and ${addDays(today, appointmentsAheadDays)}) as steps
      from families f
      left join family_revisions r on r.family_id = f.id
      left join drafts d on d.membership_id = ${actor.membershipId} and d.form = 'new-contact' and d.subject_id = f.id
     where ${ownFamilies(actor, 'f')}`.execute(tx);
  return rows;
}
