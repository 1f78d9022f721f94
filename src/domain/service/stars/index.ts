/** Star ratings (评星定级): rules as data, rounds, points that lead to their source, and the snapshot that stands. */

export { announceRound, endAppeals } from './announce-round';
export { hasAnnounced as hasAnnouncedRound, isOwnDraft, type SentBack } from './announced-before';
export { answerAppeal } from './answer-appeal';
export { appealResult } from './appeal';
export {
  applyStarResolution,
  confirmByDecision,
  requireStarDecidable,
  roundForAgenda,
  roundsForMeeting,
  type StarResolution,
} from './apply-resolution';
export { appraise } from './appraise';
export { buildRoster } from './build-roster';
export { cancelRound as cancelStarRound, standsAbove } from './cancel-round';
export { closeAppraisal, recomputeRound } from './close-appraisal';
export { colleaguesOf, hasAppraised, participationOf } from './colleagues';
export { computeRound } from './compute-round';
export { agreedToStars, recordStarConsent, setStarConsent, starsArePublic } from './consent';
export { carryRecordChange } from './corrections';
export {
  createRound as createStarRound,
  type RoundInput as StarRoundInput,
  wholeCity,
} from './create-round';
export { createRuleSet, type RuleSetInput } from './create-rule-set';
export { confirmEvidence, type EvidenceCounts, refuseEvidence, withdrawEvidence } from './decide-evidence';
export { enterEvidence } from './enter-evidence';
export { evidencePapers } from './evidence-papers';
export { freezeRound, ranksOf, snapshotsHold } from './freeze-round';
export { starJobs } from './jobs';
export {
  type AppealWay,
  appealStateLabels,
  appealWayLabels,
  evidenceStateLabels,
  type Grade,
  gradeLabels,
  gradeValues,
  itemKindLabels,
  itemUnitLabels,
  type PeriodKind,
  paperStateLabels,
  periodKindLabels,
  pointsText,
  type RoundState as StarRoundState,
  roundStage as starRoundStage,
  roundStateLabels as starRoundStateLabels,
  starsTag,
  starsText,
} from './labels';
export { members as starMembers } from './members-of-branch';
export { openDueRounds } from './open-rounds';
export * from './papers';
export { type Account, type AccountItem, accountOf } from './public/account';
export {
  type AnnouncedMember,
  type Announcement,
  announcement,
  type StarCounts,
  starCounts,
} from './public/announcement';
export { branchesToRate } from './public/branches';
export { type ListedRound as ListedStarRound, listRounds as listStarRounds } from './public/list-rounds';
export type { OwnCorrection } from './public/own-corrections';
export { ownStarRecords } from './public/own-records';
export {
  isAppraising,
  type OwnResult,
  type OwnRound,
  type OwnStars,
  ownResult,
  ownStars,
  type RunningAccount,
} from './public/own-stars';
export { type UnshownRound, unshownRound } from './public/unshown';
export {
  type AppealRow,
  type ResultRow as StarResult,
  type RoundRow as StarRound,
  resultsOf,
  roundOf,
} from './rows';
export { type RuleSetVersion, ruleSetById, ruleSetVersions, rulesOfRound } from './rule-sets';
export { reachable } from './rules/compute-stars';
export { defaultRules } from './rules/default-rules';
export { itemLine } from './rules/item-lines';
export { periodAt, periodBefore } from './rules/periods';
export type { StarRuleSet } from './rules/rule-set';
export { runStarRounds } from './run-rounds';
export {
  mayStep as mayStarStep,
  type RoundStepName as StarStepName,
  roundSteps as starSteps,
} from './states';
export { takeAppeal } from './take-appeal';
export { starTodos } from './todos';
export { keepsStars } from './verb';
