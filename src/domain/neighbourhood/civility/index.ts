/** Civility: family events against a published standard, and appraisal meetings. */

export * from './appraisals';
export * from './family';
export * from './labels';
export { isAdopted } from './rules/appraisal-result';
export {
  type Excess,
  excessesOf,
  type Scale,
  savingFormula,
  savingOf,
  scaleKeys,
  spendingOf,
} from './rules/family-scale';
export type { MonthCount, PublicMonths } from './rules/public-months';
export { civilityTodos } from './todos';
