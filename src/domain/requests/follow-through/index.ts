export { involvement } from './independent';
export { needsReasons } from './judgement';
export {
  type EvaluationReason,
  type EvaluationSource,
  evaluationReasonLabels,
  evaluationReasons,
  evaluationSourceLabels,
  type VisitOutcome,
  visitOutcomeLabels,
} from './labels';
export { recordReturnVisit } from './record-return-visit';
export { type EvaluationRow, evaluationsOf, type VisitRow, visitsOf } from './rows';
export { sayUnsolved } from './say-unsolved';
export { tellByPhone } from './tell-by-phone';
