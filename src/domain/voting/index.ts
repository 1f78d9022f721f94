/** 表决: opinion polls, owners' votes with our tally, residents' meetings, and results of the authority's own system on record. */
export { announceVote } from './announce-vote';
export { type Cast, castBallots, type Receipt } from './ballots/cast-ballots';
export { changeBallot } from './ballots/change-ballot';
export { receiptCounts } from './ballots/check-receipt';
export { choiceDigits, choiceField, packChoices, unsaidDigit } from './ballots/choices';
export { turnoutOf } from './ballots/turnout';
export { cancelVote } from './cancel-vote';
export { createVote } from './create-vote';
export { editVote } from './edit-vote';
export { votingJobs } from './jobs';
export * from './labels';
export { openVote } from './open-vote';
export { enterBallot } from './paper/enter-ballot';
export { enterPaper, type PaperEntered } from './paper/enter-paper';
export { filesOf, keepVoteFile, type VoteFile } from './paper/files';
export { type PublicResult, publicResult, resultFor } from './public/certificate';
export { objectionsOf, type PublicObjection } from './public/objections';
export { type OwnLine, type OwnVote, ownLines, ownVotes } from './public/own-lines';
export { ownVoteWords } from './public/own-words';
export { type VotePlaces, votePlaces } from './public/places';
export { lineForStaff, type VoteProgress, voteProgress } from './public/progress';
export {
  currentVotes,
  type ListedVote,
  listVotes,
  nextVotingChange,
  type PublicStep,
  type PublicVote,
  publicVote,
  type StateGroup,
  stateGroups,
  type VoteFilter,
  votesOfCompound,
  votesOfMatter,
} from './public/votes';
export { answerObjection } from './results/answer-objection';
export { closeVote } from './results/close-vote';
export { finishVote, outcomeWords } from './results/finish-vote';
export { objectToResult } from './results/object-to-result';
export { postResult } from './results/post-result';
export { publishedFile } from './results/published-file';
export { type OfficialInput, recordOfficial } from './results/record-official';
export { type ItemResult, itemResultsOf, type ResultRow, resultOf } from './results/result-rows';
export { addLine, removeLine } from './roll/change-lines';
export { correctLine } from './roll/correct-line';
export { decideDispute } from './roll/decide-dispute';
export { disputeRoll } from './roll/dispute-roll';
export { draftRoll } from './roll/draft-roll';
export {
  checkRollFile,
  chooseRollColumns,
  rollColumnsOf,
  rollTemplate,
  startRollImport,
  writeRollFile,
} from './roll/import/roll-run';
export { linesOf, type RollRow } from './roll/roll-row';
export { activeResidentsOf } from './roll/voters-of';
export {
  areaText,
  type Certificate,
  type Missing,
  majorityWords,
  ownersAssembly,
  participationWords,
  residentsMeetings,
  ruleSets,
  type Sums,
} from './rules';
export { runVotes } from './run-votes';
export { voteDefaults } from './settings';
export { mayStep, type StepName, voteSteps } from './states';
export { votingTodos } from './todos';
export { keepsVote } from './verb';
export type { VoteInput } from './vote-input';
export { type ItemRow, itemsOf, type Vote, voteOf } from './vote-row';
