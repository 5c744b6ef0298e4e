import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { connect } from '../../database/connect.ts';
import type { Lisa12 } from '../../documents/lisa-12/data.ts';
import { prewritten } from '../../documents/lisa-12/prewritten.ts';
import { lisa12Version } from '../../documents/lisa-12/template.ts';
import { sha256Of } from '../../platform/sealed-file.ts';
import { addDays, type CivilDate } from '../../rules/index.ts';
import { notesOf } from './notes.ts';
import { reportNumbers } from './numbers.ts';
import { kindOf, reportPlaces } from './reports.ts';
import { prepareReport } from './write-report.ts';

const assessment =
  'Tegevus kulges plaani järgi. Kontaktide rütm peeti kinni; järgmisel poolaastal pöörame enam tähelepanu omavalitsuste vastustele ja gruppide kohaloleku kasvatamisele.';

/**
 * The reports of the demonstration's past, sent on time: every provider's, as its own numbers and notes would have had
 * them. Done once.
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 */
export async function sendDemoReports(ownerUrl: string, today: CivilDate): Promise<number> {
  const database = connect(ownerUrl, 1);
  try {
    return await database.queries.transaction().execute(async (system) => {
      await sql`set local role tugiring_system`.execute(system);
      // Past all policies: a demonstration is made in nobody's name.
      const tx = system as ActorTransaction;
      const { rows: there } = await sql`select from monitoring_reports limit 1`.execute(tx);
      if (there.length > 0) return 0;
      const past = (await reportPlaces(tx)).filter(({ asked }) => asked.due < today);
      for (const { contract, asked } of past) {
        const manager = await managerOf(tx, contract.providerId);
        if (manager === null) continue;
        const sentOn = addDays(asked.due, -2);
        const numbers = await reportNumbers(tx, contract.providerId, asked);
        const noted = await notesOf(tx, contract.providerId, asked);
        const data: Lisa12 = {
          kind: kindOf(asked),
          provider: contract.provider,
          contractNumber: contract.number,
          edition: contract.edition,
          from: asked.from,
          to: asked.to,
          madeOn: sentOn,
          author: manager.display_name,
          numbers,
          texts: { ...prewritten(numbers, noted), assessment },
        };
        const docx = Buffer.from((await prepareReport(data)).docx);
        await tx
          .insertInto('monitoring_reports')
          .values({
            contract_id: contract.id,
            provider_id: contract.providerId,
            kind: data.kind,
            from_on: asked.from,
            to_on: asked.to,
            due_on: asked.due,
            ...data.texts,
            begun_by: manager.id,
            begun_on: sentOn,
            sent_on: sentOn,
            sent_by: manager.id,
            data: JSON.stringify(data),
            template_version: lisa12Version,
            docx,
            sha256: sha256Of(docx),
          })
          .execute();
      }
      return past.length;
    });
  } finally {
    await database.close();
  }
}

const managerOf = async (tx: ActorTransaction, providerId: string) =>
  (await tx
    .selectFrom('memberships')
    .select(['id', 'display_name'])
    .where('organisation_id', '=', providerId)
    .where('role', '=', 'project_manager')
    .orderBy('display_name')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()) ?? null;
