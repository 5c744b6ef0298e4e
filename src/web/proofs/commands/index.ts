import { accountCommands } from './account.ts';
import type { Command } from './command.ts';
import { contactCommands } from './contacts.ts';
import { demandCommands } from './demands.ts';
import { familyCommands } from './families.ts';
import { importCommands } from './imports.ts';
import { noticeCommands } from './notices.ts';
import { overviewCommands } from './overviews.ts';
import { paperCommands } from './papers.ts';
import { planCommands } from './plan.ts';
import { referralCommands } from './referrals.ts';
import { toldCommands } from './told.ts';

/** Every command that the program declares, each as one person sends it. */
export const commands: readonly Command[] = [
  ...contactCommands,
  ...planCommands,
  ...overviewCommands,
  ...toldCommands,
  ...referralCommands,
  ...noticeCommands,
  ...demandCommands,
  ...paperCommands,
  ...familyCommands,
  ...importCommands,
  ...accountCommands,
];
