import type pg from 'pg';
import type { CivilDate } from '../../../rules/index.ts';
import { castCode } from '../cast/cast.ts';
import { writeEvidence } from './evidence.ts';
import { statements } from './statements.ts';

/**
 * What is known of the providers' people: what they are able to, the commissioner's confirmations (some wait, one was
 * returned), absences, trainings. Ids are made of what they belong to, so that the same day gives the same rows.
 */
export async function writeTeams(client: pg.ClientBase, today: CivilDate): Promise<void> {
  for (const statement of statements) {
    await client.query(statement, statement.includes('$1') ? [today] : []);
  }
  await writeEvidence(client, [castCode('supporter'), castCode('mentor'), castCode('psychologist')]);
}
