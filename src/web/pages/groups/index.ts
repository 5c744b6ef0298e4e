import type { AnyFile, AnyPage } from '../../registry/page.ts';
import { groupPage } from './group-page.tsx';
import { groupsPage } from './groups-page.tsx';
import { attendanceListFile, groupProofFile } from './holding/group-files.ts';
import { proofPage } from './holding/proof-page.tsx';
import { rollPage } from './holding/roll-page.tsx';
import { joinPage } from './joining/join-page.tsx';
import { publicGroupsPage } from './joining/public-page.tsx';
import { answerGroupPage } from './planning/answer-page.tsx';
import { changeGroupPage } from './planning/change-page.tsx';
import { groupListFile, groupTemplateFile } from './planning/list-files.ts';
import { groupListPage } from './planning/list-page.tsx';
import { groupPlanPage } from './planning/plan-page.tsx';

/** TK 2.4: support groups. */
export const groupPages: readonly AnyPage[] = [
  publicGroupsPage,
  groupsPage,
  groupListPage,
  groupPlanPage,
  groupPage,
  joinPage,
  answerGroupPage,
  changeGroupPage,
  rollPage,
  proofPage,
];

export const groupFiles: readonly AnyFile[] = [
  attendanceListFile,
  groupProofFile,
  groupTemplateFile,
  groupListFile,
];
