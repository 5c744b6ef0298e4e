import type { AnyEndpoint, AnyFile, AnyPage } from '../registry/page.ts';
import { accountPage } from './account/account-page.tsx';
import { noRolePage } from './account/no-role-page.tsx';
import { approvalsPage } from './approvals/approvals-page.tsx';
import { askExceptionPage } from './assigning/ask-exception-page.tsx';
import { endSubstitutePage } from './assigning/end-substitute-page.ts';
import { exceptionPage, exceptionsPage } from './assigning/exceptions-pages.tsx';
import { newFamiliesPage } from './assigning/new-families-page.tsx';
import { supporterWishPage } from './assigning/supporter-wish-page.tsx';
import { supportersPage } from './assigning/supporters-page.tsx';
import { wishAnswerPage } from './assigning/wish-answer-page.tsx';
import { calendarPage } from './calendar/calendar-page.tsx';
import { closingPage } from './closing/closing-page.tsx';
import { handOverFile, handOverPage } from './closing/hand-over-page.tsx';
import { editContactPage } from './contacts/edit-contact-page.tsx';
import { newContactPage } from './contacts/new-contact-page.tsx';
import { withdrawContactPage } from './contacts/withdraw-contact-page.tsx';
import { billingPage } from './contracts/billing-page.tsx';
import { contractsPage } from './contracts/contracts-page.tsx';
import { editContractPage } from './contracts/edit-contract-page.tsx';
import { newContractPage } from './contracts/new-contract-page.tsx';
import { demandPage } from './demands/demand-page.tsx';
import { newDemandPage } from './demands/new-demand-page.tsx';
import { discardDraftPage, saveDraftEndpoint } from './drafts/draft-endpoints.ts';
import { formRowsPage } from './drafts/rows-page.ts';
import { dueFile } from './due/due-file.ts';
import { duePage } from './due/due-page.tsx';
import { familiesPage } from './families/families-page.tsx';
import { familyPage } from './families/family-page.tsx';
import { openingsPage } from './families/openings-page.tsx';
import { followUpListPage } from './follow-up/follow-up-list-page.tsx';
import { followUpPage } from './follow-up/follow-up-page.tsx';
import { offersPage } from './follow-up/offers-page.tsx';
import { toldPage } from './follow-up/told-page.tsx';
import { galleryPage } from './gallery/gallery-route.tsx';
import { groupFiles, groupPages } from './groups/index.ts';
import { failedRowsFile, importTemplateFile } from './import/import-files.ts';
import { importPage } from './import/import-page.tsx';
import { importListPage } from './import/list-page.tsx';
import { demoMailsPage } from './mail/demo-mails-page.tsx';
import { mailSettingsPage } from './mail/mail-settings-page.tsx';
import { meetingPaperPage } from './meeting-report/meeting-paper-page.tsx';
import { meetingReportFile } from './meeting-report/meeting-report-file.ts';
import { meetingPages } from './meetings/index.ts';
import { monitoringFiles, monitoringPages } from './monitoring/index.ts';
import { monthPaperPage } from './month-report/month-paper-page.tsx';
import { monthReportFile } from './month-report/month-report-file.ts';
import { monthReportPage } from './month-report/month-report-page.tsx';
import { monthFiles, monthPages } from './months/index.ts';
import { newNoticePage, noticeFormPage } from './notices/new-notice-page.tsx';
import { noticePage } from './notices/notice-page.tsx';
import { noticesPage } from './notices/notices-page.tsx';
import { notificationsPage } from './notifications/notifications-page.tsx';
import { familyOverviewsPage } from './overviews/family-overviews-page.tsx';
import { newOverviewPage } from './overviews/new-overview-page.tsx';
import { overviewPage } from './overviews/overview-page.tsx';
import { receivedOverviewsPage } from './overviews/received-overviews-page.tsx';
import { paperFiles, paperPages } from './papers/index.ts';
import { periodsPage } from './periods/periods-page.tsx';
import { editGoalPage } from './plan/edit-goal-page.tsx';
import { newGoalPage } from './plan/new-goal-page.tsx';
import { overviewPlanFile, planFile } from './plan/plan-files.tsx';
import { planNotePage } from './plan/plan-note-page.tsx';
import { planPage } from './plan/plan-page.tsx';
import { proposalsPage } from './proposals/proposals-page.tsx';
import { accessibilityPage, frontPage } from './public/front-page.tsx';
import { carePage } from './referrals/care-page.tsx';
import { checkReferralPage } from './referrals/check-referral-page.tsx';
import { editReferralPage } from './referrals/edit-referral-page.tsx';
import { familyRequestPage } from './referrals/family-request-page.tsx';
import { handoverPage } from './referrals/handover-page.tsx';
import { newReferralPage } from './referrals/new-referral-page.tsx';
import { referralFile } from './referrals/referral-file.tsx';
import { referralPage } from './referrals/referral-page.tsx';
import { referralsPage } from './referrals/referrals-page.tsx';
import { rulePages } from './rules/index.ts';
import { coveragePage } from './service-coverage/coverage-page.tsx';
import { ownReportsPage } from './signed-reports/own-reports-page.tsx';
import { signedReportFile } from './signed-reports/signed-report-files.ts';
import { signedReportPage } from './signed-reports/signed-report-page.tsx';
import { contractUseFile } from './statistics/contract-use-file.ts';
import { contractUsePage } from './statistics/contract-use-page.tsx';
import { costsFile } from './statistics/costs-file.ts';
import { costsPage } from './statistics/costs-page.tsx';
import { statisticsFile } from './statistics/statistics-file.ts';
import { statisticsPage } from './statistics/statistics-page.tsx';
import { teamFiles, teamPages } from './team/index.ts';
import { todayPage } from './today/today-page.tsx';
import { trainingPages } from './training/index.ts';

/** Every page of the program. What does not stand here does not exist. */
export const pages: readonly AnyPage[] = [
  frontPage,
  accessibilityPage,
  galleryPage,
  accountPage,
  noRolePage,
  mailSettingsPage,
  demoMailsPage,
  notificationsPage,
  todayPage,
  duePage,
  followUpListPage,
  followUpPage,
  toldPage,
  offersPage,
  importPage,
  importListPage,
  familiesPage,
  familyPage,
  openingsPage,
  monthReportPage,
  monthPaperPage,
  meetingPaperPage,
  ownReportsPage,
  signedReportPage,
  newContactPage,
  editContactPage,
  withdrawContactPage,
  discardDraftPage,
  planPage,
  newGoalPage,
  editGoalPage,
  planNotePage,
  formRowsPage,
  supportersPage,
  wishAnswerPage,
  supporterWishPage,
  askExceptionPage,
  approvalsPage,
  exceptionsPage,
  exceptionPage,
  newFamiliesPage,
  ...teamPages,
  ...trainingPages,
  coveragePage,
  carePage,
  familyRequestPage,
  handoverPage,
  endSubstitutePage,
  referralsPage,
  newReferralPage,
  referralPage,
  editReferralPage,
  checkReferralPage,
  familyOverviewsPage,
  newOverviewPage,
  overviewPage,
  receivedOverviewsPage,
  ...paperPages,
  newNoticePage,
  noticeFormPage,
  noticePage,
  noticesPage,
  periodsPage,
  newDemandPage,
  demandPage,
  proposalsPage,
  contractsPage,
  newContractPage,
  editContractPage,
  billingPage,
  statisticsPage,
  costsPage,
  contractUsePage,
  ...groupPages,
  calendarPage,
  ...monthPages,
  ...meetingPages,
  closingPage,
  handOverPage,
  ...monitoringPages,
  ...rulePages,
];

/** What the browser's scripts ask for. */
export const endpoints: readonly AnyEndpoint[] = [saveDraftEndpoint];

/** What people take along. */
export const files: readonly AnyFile[] = [
  handOverFile,
  monthReportFile,
  meetingReportFile,
  signedReportFile,
  dueFile,
  planFile,
  overviewPlanFile,
  referralFile,
  importTemplateFile,
  failedRowsFile,
  statisticsFile,
  costsFile,
  contractUseFile,
  ...monitoringFiles,
  ...paperFiles,
  ...teamFiles,
  ...groupFiles,
  ...monthFiles,
];
