import { accountCommands } from './account.ts';
import { assigningCommands } from './assigning.ts';
import type { Command } from './command.ts';
import { contactCommands } from './contacts.ts';
import { contractCommands } from './contracts.ts';
import { followUpCommands } from './follow-up.ts';
import { groupCommands } from './groups.ts';
import { importCommands } from './imports.ts';
import { meetingCommands } from './meetings.ts';
import { monitoringCommands } from './monitoring.ts';
import { overviewCommands } from './overviews.ts';
import { paperCommands } from './papers.ts';
import { planCommands } from './plan.ts';
import { referralCommands } from './referrals.ts';
import { teamCommands } from './team.ts';
import { toldCommands } from './told.ts';

/** Every command that the program declares, each as one person sends it. */
export const commands: readonly Command[] = [
  ...contactCommands,
  ...planCommands,
  ...overviewCommands,
  ...toldCommands,
  ...referralCommands,
  ...paperCommands,
  ...followUpCommands,
  ...assigningCommands,
  ...importCommands,
  ...groupCommands,
  ...contractCommands,
  ...accountCommands,
  ...teamCommands,
  ...meetingCommands,
  ...monitoringCommands,
];
