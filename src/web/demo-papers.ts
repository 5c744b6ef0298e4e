import { cast } from '../database/demo/cast/cast.ts';
import { writeDemoHandOver } from '../features/closing/demo/demo-hand-over.ts';
import { writeDemoVolumes } from '../features/contracts/demo-volumes.ts';
import { sendDemoReports } from '../features/monitoring/demo-reports.ts';
import { sendDemoMonths } from '../features/month-close/demo/demo-months.ts';
import { issueDemoDocuments } from '../features/papers/demo/demo-documents.ts';
import { signDemoReports } from '../features/signed-reports/demo/demo-signed.ts';
import { sayProgress } from '../platform/lifetime.ts';
import type { CivilDate } from '../rules/index.ts';

/**
 * What the demonstration's people have made with the program by now: papers, signed reports, months sent and invoiced, an
 * archive of originals. Each is made as people make it, once, after the demonstration's rows are there.
 */
export async function makeDemoPapers(ownerUrl: string, today: CivilDate): Promise<void> {
  const names = Object.values(cast).map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const issued = await issueDemoDocuments(ownerUrl, names, today);
  sayProgress(`demo data: ${issued} agreements as documents`);
  const signed = await signDemoReports(ownerUrl, names, today);
  sayProgress(`demo data: ${signed} reports of a month signed`);
  const sent = await sendDemoMonths(ownerUrl, names, today);
  sayProgress(`demo data: ${sent} months sent`);
  await writeDemoVolumes(ownerUrl, today);
  const reports = await sendDemoReports(ownerUrl, today);
  sayProgress(`demo data: ${reports} reports sent`);
  await writeDemoHandOver(ownerUrl, names, today);
}
