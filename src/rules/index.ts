export * from './calendar/civil-date.ts';
export { covers, type Period } from './calendar/spans.ts';
export { addWorkingDays, isWorkingDay, movedToWorkingDay, publicHolidays } from './calendar/working-day.ts';
export type * from './protocol/question.ts';
export type * from './protocol/reply.ts';
export { editions, termsOf, termsOn } from './terms/editions.ts';
export type { Cadence, CareRates, Rhythm, Terms } from './terms/terms.ts';
export { type CaseFacts, caseOf } from './tk/2.1-case.ts';
