/**
 * The contract as pure functions. A date is a CivilDate (`YYYY-MM-DD`), money is whole cents, the day that a rule is
 * asked about is given to it; a rule that needs numbers of the contract is given its terms (`termsOf`, `termsOn`).
 */
export * from './calendar/civil-date.ts';
export { covers, type Period } from './calendar/spans.ts';
export { addWorkingDays, isWorkingDay, movedToWorkingDay, publicHolidays } from './calendar/working-day.ts';
export { type CaseFacts, caseOf } from './case/case.ts';
export { crisisCallDue, readinessDays } from './kh/2-7-readiness.ts';
export { type CarePayFacts, carePay } from './kh/8-10-pay.ts';
export { type PlacementFacts, placementOf } from './kh/placement.ts';
export { mayHold } from './may-hold.ts';
export { mayPlace, type PlaceFacts } from './may-place.ts';
export { mayStart, type StartFacts } from './may-start.ts';
export { share, sum } from './money.ts';
export { type Answerer, answer, answererFor } from './protocol/answer.ts';
export type * from './protocol/question.ts';
export type * from './protocol/reply.ts';
export { editions, termsOf, termsOn } from './terms/editions.ts';
export type { Cadence, CareRates, Rhythm, Terms } from './terms/terms.ts';
export { maySupport, type SupportFacts } from './tk/2.1.6-supporter.ts';
export { experienceAskedOfMentor, mentorContactDue } from './tk/2.3-mentoring.ts';
export {
  type GroupsFacts,
  groupStandsAgainst,
  groupsOfQuarter,
  paidLength,
  priceGroups,
} from './tk/2.4-groups.ts';
export { extraSessions } from './tk/2.5-counselling.ts';
export { type Telling, type TellKind, tellOf } from './tk/2.8-notices.ts';
export { inquiryAnswerDue } from './tk/2.8-organisation.ts';
export {
  needsConfirmation,
  notShown,
  type RoleRequirement,
  requirementsOf,
  type SpecialistRole,
} from './tk/2.8-people.ts';
export { type HeldMeeting, mayMeetRemotely, type RemoteFacts } from './tk/2.8-remote.ts';
export { type Pay, paySession, paySupport, type SupportMonth } from './tk/3.1-pay.ts';
export { type AskedReport, askedReports } from './tk/3.3-monitoring.ts';
export { invoiceTotal, mayInvoice, type ReportFacts, reportDeadlines } from './tk/3-reports.ts';
export { extraLeftToAsk, sessionVolumes, type VolumeFacts } from './tk/session-volumes.ts';
export type { SessionFacts } from './tk/sessions.ts';
export { TooMuch } from './too-much.ts';
