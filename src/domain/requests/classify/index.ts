/** Reading from a text which label fits: pure functions, trained from examples and from the tree. */
export { type Classifier, type Ranked, rankLabels } from './classifier';
export { crossValidate, type Spread } from './cross-validate';
export { featuresOf, type RequestText } from './features';
export { type Measures, measure } from './measures';
export { type LabelledText, trainLabels } from './train-labels';
export type { Branch } from './tree-texts';
