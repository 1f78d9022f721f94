/** Matters (五步工作法): from what was heard, through the branch, the work and the appraisal, to the benefit. */

export { applyResolution, applyVoteOutcome, type Resolution, type VoteOutcome } from './decide';
export * from './labels';
export { holdMatter, type MatterRow, matterRow, placeOfMatter } from './matter-row';
export {
  isUnderWay,
  type MatterParty,
  type MatterVerb,
  type Position,
  partiesOf as matterPartiesOf,
  positionLabels,
  positionOf,
} from './states';
