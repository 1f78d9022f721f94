/** Reading from a text which label fits: pure functions, trained from examples and from the tree. */
export { type CategoryModel, type CategoryRank, rankCategories } from './category-model';
export { type Classifier, type Ranked, rankLabels } from './classifier';
export { crossValidate, type Spread } from './cross-validate';
export { featuresOf, type RequestText, wordsAsRead } from './features';
export { type Measures, measure } from './measures';
export { packModel, unpackModel } from './stored-model';
export { CategoryTraining, type TreeNode } from './train-categories';
export { type LabelledText, trainLabels } from './train-labels';
export type { Branch } from './tree-texts';
