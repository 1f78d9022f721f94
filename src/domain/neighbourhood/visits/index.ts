/** Visits from door to door (走访): a route, one tap a finding, and what became of it. */

export { addVisitStop } from './add-stop';
export type { KindFigures } from './board/kind-figures';
export type { PlaceFigures } from './board/place-figures';
export {
  type GridFigures,
  publicVisitCounts,
  type VisitBoard,
  visitBoard,
} from './board/visit-board';
export { type CareSeen, lookAtCare, noteCare, requireCareAnswer, withdrawCare } from './care/note-care';
export { expireCares, forgetOwnCares, ownCares } from './care/own-care';
export { findingToRequest } from './findings/finding-to-request';
export { listenToMediatedFindings } from './findings/listen-to-mediated';
export {
  type FindingLine,
  type FindingPage,
  type FindingSheet,
  findingBehind,
  findingOfCase,
  findingSheet,
  keptFindings,
  mayReadFinding,
  waysOf,
} from './findings/read-findings';
export {
  findingToDispute,
  findingToMatter,
  settleFinding,
} from './findings/turn-finding';
export { offersTakeBack, type TakenBackBy, takenBackBy, withdrawFinding } from './findings/withdraw-finding';
export { cancelVisit, finishVisit, quartersWalked } from './finish-visit';
export { forgetVisits } from './forget-visits';
export * from './labels';
export { nameOfPart } from './list-filter';
export { lookAtOverdue, type OverduePage, overdueHouseholds } from './overdue';
export { ownVisits } from './own-visits';
export { type PartChoice, partsToWalk } from './parts-to-walk';
export { planVisit } from './plan-visit';
export { keptVisits, type VisitSheet, visitSheet } from './read-visits';
export { recordFinding } from './record-finding';
export { isStanding } from './rules/door-state';
export { doorsByNoter } from './rules/doors-by-noter';
export { publicWords } from './rules/public-words';
export { draftHours } from './settings';
export { visitTodos } from './todos';
export { type FindingRow, noterOf, type StopRow, type VisitRow } from './visit-row';
export { answerers, answersFor, countReaders, hasPartToWalk, walksAt } from './who-walks';
