/** Matters (五步工作法): from what was heard, through the branch, the work and the appraisal, to the benefit. */

export { addSource } from './add-source';
export { closeAppraisal } from './appraisal/close-appraisal';
export {
  type AppraisalCounts,
  type AppraisalRule,
  judgeAppraisal,
  satisfiedPercent,
} from './appraisal/judge';
export { sayVerdict, type VerdictSaid } from './appraisal/say-verdict';
export { appraiseAgain, toAppraisal } from './appraisal/to-appraisal';
export { attachDocuments } from './attach-documents';
export { completeMatter } from './benefit/complete-matter';
export { closeFollowUp, startFollowUp } from './benefit/follow-up';
export { publishBenefit } from './benefit/publish-benefit';
export {
  type MatterBoard,
  matterBoard,
  type OwnerFigures,
  type StepFigures,
  type StuckMatter,
  seesMatterBoard,
} from './board/matter-board';
export { inDays, quantile } from './board/quantile';
export { cancelMatter } from './cancel-matter';
export { changeOwner } from './change-owner';
export { applyResolution, applyVoteOutcome, type Resolution, type VoteOutcome } from './decide';
export { editMatter } from './edit-matter';
export { runnersOf } from './enter-step';
export { extendStep } from './extend-step';
export { carryOutAgain, deliberateAgain, listenAgain, takeFromVote } from './go-back';
export { type GuardName, guards, type MatterFacts } from './guards';
export { mattersJobs } from './jobs';
export * from './labels';
export { holdMatter, type MatterRow, matterRow, placeOfMatter } from './matter-row';
export * from './meetings';
export { type MatterGiven, type OpenedMatter, openMatter } from './open-matter';
export { enterOpinion } from './opinions/enter-opinion';
export { hideOpinion, showOpinion } from './opinions/review-opinion';
export { sayOpinion } from './opinions/say-opinion';
export { withdrawOpinion } from './opinions/withdraw-opinion';
export { matterAddresses } from './public/addresses';
export type { PlaceCount } from './public/counts-by-place';
export { branchesOf, draftFromRequests, type MatterDraft } from './public/draft';
export { householdsToHear } from './public/households-to-hear';
export {
  communitiesWithMatters,
  listMatters,
  type MatterFilter,
  type MatterPage,
  matterFilters,
  mattersUnderWay,
  newestMatters,
  type PublicMatterLine,
} from './public/list';
export { type PublicAsking, type PublicMatter, type PublicMatterEvent, publicMatter } from './public/matter';
export { matterForStaff, type PossibleMove, possibleMoves, worksOn } from './public/moves';
export { type MatterOfRequest, mattersOfRequests } from './public/of-requests';
export { ownOpinions, ownVerdicts } from './public/own-voices';
export type { PublicStep } from './public/steps';
export { ownMatterTasks, type TaskLine, type TaskSheet, taskSheet } from './public/task-sheet';
export type { PublicTask } from './public/tasks';
export {
  type AskedAbout,
  type MatterViewer,
  mattersAskedOf,
  matterViewer,
  type ViewerHome,
} from './public/viewer';
export { appraisalRule, followUpAfter } from './settings';
export type { SourceGiven } from './sources';
export {
  isUnderWay,
  type MatterParty,
  type MatterVerb,
  mayMove as mayMoveMatter,
  type Position,
  partiesOf as matterPartiesOf,
  positionLabels,
  positionOf,
  unmetGuard as unmetMatterGuard,
} from './states';
export { sweepMatters } from './sweep';
export { confirmTask } from './tasks/confirm-task';
export { giveTask } from './tasks/give-task';
export { taskMayMove } from './tasks/move-task';
export { reportTask } from './tasks/report-task';
export { returnTask } from './tasks/return-task';
export { isAssignee as isTaskAssignee, type TaskRow } from './tasks/task-row';
export { withdrawTask } from './tasks/withdraw-task';
export { toDeliberation } from './to-deliberation';
export { matterTodos } from './todos';
export { transitions as matterTransitions } from './transitions';
export { writeHeard } from './write-heard';
