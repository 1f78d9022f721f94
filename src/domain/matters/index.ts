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
export { completeMatter } from './benefit/complete-matter';
export { closeFollowUp, startFollowUp } from './benefit/follow-up';
export { publishBenefit } from './benefit/publish-benefit';
export { cancelMatter } from './cancel-matter';
export { changeOwner } from './change-owner';
export { applyResolution, applyVoteOutcome, type Resolution, type VoteOutcome } from './decide';
export { editMatter } from './edit-matter';
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
export { transitions as matterTransitions } from './transitions';
export { writeHeard } from './write-heard';
