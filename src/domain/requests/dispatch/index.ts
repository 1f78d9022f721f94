/** Dispatching: rules and duty lists, co-units, objections and arbitration, parts and duplicates. */
export { addCoUnit } from './add-co-unit';
export { arbitrate } from './arbitrate';
export { bouncesByUnit } from './bounces-by-unit';
export type { BulkOutcome } from './bulk';
export { type CoUnit, coUnitsOf, ownCoUnit, usualTask } from './co-units';
export { contribute } from './contribute';
export { decideDispute } from './decide-dispute';
export { dispatchByRules } from './dispatch-by-rules';
export { disputeDispatch } from './dispute-dispatch';
export { type DispatchFacts, type DispatchRule, matchRule, type RuleMatch, ruleInWords } from './match-rule';
export { mergeRequest } from './merge-request';
export { mergeRequests } from './merge-requests';
export { maySimulate, type Simulation, simulateDispatch } from './simulate';
export { splitRequest } from './split-request';
export { suggestByRules } from './suggest-by-rules';
export type { MainProgress, PartProgress, Together } from './together';
export { undoMerge } from './undo-merge';
export { undoSplit } from './undo-split';
