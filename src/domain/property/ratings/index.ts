/** 物业服务评价: rounds, what households say, what it comes to, and who may see how much of it. */
export { compoundsServed, isImpartial } from './authorize-round';
export { cancelRound } from './cancel-round';
export { changeRating } from './change-rating';
export { closeRound } from './close-round';
export { type CoverableCommunity, coverableCommunities } from './coverable';
export { createRound } from './create-round';
export { editDraft } from './edit-draft';
export { enterRating } from './enter-rating';
export { evaluateRound } from './evaluate-round';
export * from './labels';
export { openForDimension, openRatingRectifications } from './open-rectifications';
export { openRound } from './open-round';
export { homeOf, type OwnRating, type OwnToRate, ownRatings, ownToRate } from './own-ratings';
export { keepRatingPhoto, photosOf, type RatingPhoto } from './photos';
export { reviewedComment } from './public/comments';
export {
  type CompoundResult,
  compoundResult,
  type PublicDimension,
  type PublicResult,
  type ResultPage,
  ratingTrend,
  resultsOfRound,
  type TrendPoint,
} from './public/results';
export {
  type ListedRound,
  namedCompounds,
  nextRatingChange,
  openRounds,
  type PublicRound,
  pastRounds,
  publicRound,
} from './public/rounds';
export { publishResults } from './publish-results';
export { type RoundProgress, roundProgress } from './rated-households';
export { answerField, checkAnswers, type RatingInput } from './rating-input';
export { ratingOf } from './rating-row';
export { hideComment, showComment } from './review-comment';
export type { RoundInput } from './round-input';
export { compoundsOf, type Round, roundCompound, roundOf } from './round-row';
export { type RoundDefaults, roundDefaults } from './round-settings';
export { type Dimension, dimensionHints, dimensionsInWords } from './rules/dimensions';
export { type Answers, unpackAnswers } from './rules/grades';
export { maskComment, maskPeople, namesPattern } from './rules/mask-comment';
export { runRounds } from './run-rounds';
export { type Submitted, submitRating } from './submit-rating';
export { type DimensionUnderThreshold, dimensionsUnderThreshold } from './under-threshold';
