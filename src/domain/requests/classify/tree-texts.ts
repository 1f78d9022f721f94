import { documentOf, type TrainingDocument, type Vocabulary } from './documents';
import { featuresOfLabel } from './features';

/** How many requests one branch of the tree stands for: enough to carry a label nobody has chosen yet. */
const branchWeight = 8;

/** A branch of the category tree as text: the names from the root down, and the hint people see. */
export interface Branch {
  label: string;
  names: readonly string[];
  hint?: string | null;
}

/** The tree as something to learn from: its names and hints say what belongs where. */
export function documentOfBranch(vocabulary: Vocabulary, { label, names, hint }: Branch): TrainingDocument {
  return documentOf(vocabulary, featuresOfLabel([...names, hint ?? ''].join('，')), label, branchWeight);
}
