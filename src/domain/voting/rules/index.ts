export { mayHoldProxy, type Refusal, type RefusedBallot, refusalLabels } from './accept-ballots';
export { areaFromText, areaText } from './area-text';
export {
  type Certificate,
  type CertificateItem,
  certificateOf,
  totalWords,
  type VoteFacts,
} from './certificate';
export { countVote, sumsOf, type VoteCount } from './count-vote';
export { decideItem, type ItemCount, type Step } from './decide-item';
export { type Fraction, type Inequality, leastPart, type Measure } from './fractions';
export { type ParsedFile, parsePublishedFile, UnreadableFile } from './published-file/parse-file';
export { type Verification, verifyPublishedFile } from './published-file/verify-file';
export { type PublishedVote, writePublishedFile } from './published-file/write-file';
export {
  type Abstention,
  abstentionLabels,
  type Body,
  bodyLabels,
  kindOf,
  type Majority,
  type MatterKind,
  ownersAssembly,
  type RollUnit,
  type RuleSet,
  residentsMeetings,
  ruleSetOf,
  ruleSets,
} from './rule-sets';
export { type Missing, stillMissing } from './still-missing';
export {
  type AgendaItem,
  type AreaSource,
  areaSourceLabels,
  type Ballot,
  type Channel,
  type Choice,
  type Choices,
  channelLabels,
  choiceLabels,
  choices,
  type ItemSums,
  isOpen,
  type OpenBallot,
  type RollLine,
  type SecretBallot,
  type Sums,
} from './types';
export { majorityWords, participationWords } from './words';
