import { join } from 'node:path';
import { startClosings } from '../jobs/closings.ts';
import { startGroupReminders } from '../jobs/group-reminders.ts';
import { startHandOvers } from '../jobs/hand-overs.ts';
import { startDelivering } from '../jobs/invoices/start-delivering.ts';
import { Outbox } from '../jobs/mail/outbox.ts';
import { startMailing } from '../jobs/mail/start-mailing.ts';
import { startMakingPapers } from '../jobs/make-papers.ts';
import { startMakingReports } from '../jobs/make-reports.ts';
import { auditSealKey, startSealing } from '../jobs/seal-audit.ts';
import { startSubstitutes } from '../jobs/substitutes.ts';
import { type ByTheClock, startSweeping } from '../jobs/sweep.ts';
import type { Environment } from '../platform/environment.ts';
import { accessPoint } from '../platform/invoices/access-point.ts';
import { asFile } from '../platform/invoices/delivery.ts';
import { smtpMailer } from '../platform/mail/smtp.ts';
import type { Program } from './server/program.ts';

/** What goes on by itself beside the answers. */
export interface RunningJobs {
  /** Those that go by the clock, which was moved. */
  atOnce(): Promise<void>;
  /** Finishes what was begun. */
  stop(): Promise<void>;
}

/** @param ownerUrl where the tables' owner is not known, nobody can make archives of originals */
export function startJobs(environment: Environment, program: Program, ownerUrl: string | null): RunningJobs {
  const { database, clock, log, sealKey } = program;
  const folder = join(environment.dataFolder, 'hand-overs');
  const delivery = environment.accessPoint === undefined ? asFile : accessPoint(environment.accessPoint);
  const byTheClock = [
    startSubstitutes(database, clock, log),
    startGroupReminders(database, clock, log),
    startClosings(database, clock, log),
    startPost(environment, program),
  ].filter((job) => job !== null);
  const all = [
    ...byTheClock,
    startSweeping(database, log),
    startSealing(database, auditSealKey(sealKey), log),
    startMakingReports(database, log),
    startMakingPapers(database, clock, log),
    startDelivering({ delivery, database, clock, log }),
    ...(ownerUrl === null ? [] : [startHandOvers({ database, ownerUrl, folder }, clock, log)]),
  ];
  return {
    atOnce: async () => void (await Promise.all(byTheClock.map((job) => job.atOnce()))),
    stop: async () => void (await Promise.all(all.map((job) => job.stop()))),
  };
}

/** Sends mails by the server that is named, or keeps them in the demonstration; none where there is neither. */
function startPost({ mailServer }: Environment, program: Program): ByTheClock | null {
  const mailer = mailServer === undefined ? (program.demo?.mails ?? null) : smtpMailer(mailServer);
  if (mailer === null) return null;
  const { database, clock, log, publicUrl, sealKey } = program;
  return startMailing({ outbox: new Outbox(program.door), database, mailer, clock, log, publicUrl, sealKey });
}
