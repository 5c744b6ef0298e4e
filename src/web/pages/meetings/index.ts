import type { AnyPage } from '../../registry/page.ts';
import { meetingReportPage } from '../meeting-report/meeting-report-page.tsx';
import { beginPage } from '../prospective/begin-page.tsx';
import { enterProspectivePage } from '../prospective/enter-page.tsx';
import { appointmentPage } from './appointment-page.tsx';
import { balancePage } from './balance-page.tsx';
import { editAppointmentPage, holdAppointmentPage } from './change-appointment-page.tsx';
import { endEngagementPage } from './end-engagement-page.tsx';
import { engagementPage } from './engagement-page.tsx';
import { askExtraPage, extraRequestPage } from './extra-pages.tsx';
import { familyMeetingsPage } from './family-meetings-page.tsx';
import { meetingsMonthPage } from './month-page.tsx';
import { bookAppointmentPage, logAppointmentPage } from './new-appointment-page.tsx';
import { notHeldPage } from './not-held-page.tsx';
import { specialistDayPage } from './specialist-day-page.tsx';
import { wishPage } from './wish-page.tsx';
import { wishesPage } from './wishes-page.tsx';
import { withdrawAppointmentPage } from './withdraw-appointment-page.tsx';

/** Mentoring, counselling and supervision. */
export const meetingPages: readonly AnyPage[] = [
  specialistDayPage,
  meetingsMonthPage,
  engagementPage,
  bookAppointmentPage,
  logAppointmentPage,
  endEngagementPage,
  askExtraPage,
  appointmentPage,
  editAppointmentPage,
  holdAppointmentPage,
  notHeldPage,
  withdrawAppointmentPage,
  familyMeetingsPage,
  wishesPage,
  wishPage,
  balancePage,
  extraRequestPage,
  meetingReportPage,
  enterProspectivePage,
  beginPage,
];
