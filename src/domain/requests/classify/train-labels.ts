import type { Classifier } from './classifier';
import { documentOf, Vocabulary } from './documents';
import { featuresOf, type RequestText } from './features';
import { trainClassifier } from './train-classifier';
import { type Branch, documentOfBranch } from './tree-texts';

/** A request whose label people have chosen. */
export interface LabelledText extends RequestText {
  label: string;
}

/** Learns labels of one level from chosen requests and from the branches of the tree. Either may be empty. */
export function trainLabels(requests: readonly LabelledText[], branches: readonly Branch[]): Classifier {
  const vocabulary = new Vocabulary();
  return trainClassifier(vocabulary, [
    ...requests.map((request) => documentOf(vocabulary, featuresOf(request), request.label)),
    ...branches.map((branch) => documentOfBranch(vocabulary, branch)),
  ]);
}
