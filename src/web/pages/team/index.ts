import type { AnyFile, AnyPage } from '../../registry/page.ts';
import { absencePage } from './absence-page.tsx';
import { askPage } from './ask-page.tsx';
import { confirmationPage } from './confirmation-page.tsx';
import { evidenceDownload } from './evidence-download.ts';
import { hirePage } from './hire-page.tsx';
import { leavePage } from './leave-page.tsx';
import { myRecordPage } from './my-record-page.tsx';
import { personPage } from './person-page.tsx';
import { qualificationPage } from './qualification-page.tsx';
import { specialistPage, specialistsPage } from './specialists-pages.tsx';
import { teamPage } from './team-page.tsx';
import { termsPage } from './terms-page.tsx';
import { tiesPage } from './ties-page.tsx';

/** The people of a provider: for its managers, the commissioner and the specialists themselves. */
export const teamPages: readonly AnyPage[] = [
  teamPage,
  hirePage,
  personPage,
  termsPage,
  qualificationPage,
  askPage,
  tiesPage,
  absencePage,
  leavePage,
  confirmationPage,
  specialistsPage,
  specialistPage,
  myRecordPage,
];

export const teamFiles: readonly AnyFile[] = [evidenceDownload];
