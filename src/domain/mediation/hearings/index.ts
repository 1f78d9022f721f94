/** What comes after both sides have chosen: sessions, outcome, agreement, joint confirmation, follow-ups, the file, the figures. */

export { type AgreementPaperFacts, agreementPaper } from '../agreements/agreement-paper';
export type { AgreementRow } from '../agreements/agreement-row';
export { type AgreementPart, type AgreementText, agreementParts } from '../agreements/agreement-text';
export { draftAgreement } from '../agreements/draft-agreement';
export * from '../agreements/labels';
export { settleOrally } from '../agreements/settle-orally';
export { signAgreement } from '../agreements/sign-agreement';
export type { FiledChoice } from '../choosing/filed-choices';
export { daysLeft } from '../confirmation/countdown';
export { confirmationSteps, recordConfirmation } from '../confirmation/record-confirmation';
export { sweepConfirmations } from '../confirmation/sweep-confirmations';
export { countDispute } from '../figures/count-dispute';
export { foldFigures } from '../figures/fold-figures';
export { boundWords, type Measures, percentWords, rateExclusions, rateFormula } from '../figures/measure';
export { type Period, periodInWords } from '../figures/periods';
export {
  type BoardFigures,
  boardFigures,
  type Figures,
  publicFigures,
} from '../figures/read-figures';
export { rebuildFigures } from '../figures/rebuild-figures';
export type { FigureLine, FigureReport } from '../figures/report';
export { hiddenLines, type Line } from '../figures/suppress';
export { addDocument } from '../file/add-document';
export { addPhotos } from '../file/add-photos';
export { archiveDispute } from '../file/archive-dispute';
export type { FileItem } from '../file/completeness';
export { type DocumentRow, documentsOf } from '../file/document-row';
export { type DocumentKind, documentKindLabels } from '../file/labels';
export { removeDocument } from '../file/remove-document';
export { sessionsWithNotes } from '../file/signed-notes';
export type { FollowUpRow } from '../follow-ups/follow-up-row';
export { planFollowUpOn } from '../follow-ups/plan-follow-up';
export { recordFollowUp } from '../follow-ups/record-follow-up';
export { failDispute } from '../outcome/fail-dispute';
export { beginSession } from '../sessions/begin-session';
export { takenSlots as bookedSlots } from '../sessions/bookings';
export { cancelSession } from '../sessions/cancel-session';
export { endSession } from '../sessions/end-session';
export * from '../sessions/labels';
export type { Meeting } from '../sessions/meeting';
export { isDayOver } from '../sessions/meeting';
export { notesMark } from '../sessions/notes-mark';
export { signedWords } from '../sessions/notes-signed';
export { planSession } from '../sessions/plan-session';
export { recordAttendance } from '../sessions/record-attendance';
export { rescheduleSession } from '../sessions/reschedule-session';
export type { SessionAttendanceRow, SessionRow } from '../sessions/session-row';
export { offerSessionTimes } from '../sessions/slot-book';
export { requireSessionStep, type SessionVerb } from '../sessions/states';
export { whenWords } from '../sessions/words';
export { writeSessionNotes } from '../sessions/write-notes';
export { type CalendarSession, ownSessions, sessionCalendar } from './calendar';
export { caseFor, type SeenCase } from './case-for';
export { type HearingSheet, type HearingVerb, hearingSheet, type SheetSession } from './hearing-sheet';
export { hearingJobs } from './jobs';
export { type PartyHearings, partyHearings } from './party-hearings';
export { remindOfSessions } from './remind-sessions';
export { hearingTodos } from './todos';
