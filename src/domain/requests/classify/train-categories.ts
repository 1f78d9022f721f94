import type { CategoryModel } from './category-model';
import { documentOf, type TrainingDocument, Vocabulary } from './documents';
import { featuresOf, type RequestText } from './features';
import { trainClassifier } from './train-classifier';
import { type Branch, documentsOfTree } from './tree-texts';

/** A category as training sees it. */
export interface TreeNode {
  id: string;
  parent: string | null;
  name: string;
  hint: string | null;
}

/** Learns a whole tree of any depth: first its own words, then what people chose, then a classifier for each node. */
export class CategoryTraining {
  private readonly vocabulary = new Vocabulary();
  private readonly nodes: Map<string, TreeNode>;
  private readonly documents: TrainingDocument[];

  constructor(tree: readonly TreeNode[]) {
    this.nodes = new Map(tree.map((node) => [node.id, node]));
    this.documents = documentsOfTree(this.vocabulary, this.branches(tree));
  }

  /** Adds a request with the category people chose for it; one that is not in the tree teaches nothing. */
  add(request: RequestText, category: string): void {
    if (!this.nodes.has(category)) return;
    this.documents.push(documentOf(this.vocabulary, featuresOf(request), category));
  }

  /** The model of everything added so far. */
  finish(): CategoryModel {
    const below = new Map<string, TrainingDocument[]>();
    for (const document of this.documents) {
      const path = ['', ...this.pathOf(document.label).map(({ id }) => id)];
      path.slice(1).forEach((child, level) => {
        const parent = path[level] ?? '';
        const documents = below.get(parent) ?? [];
        below.set(parent, documents);
        documents.push({ ...document, label: child });
      });
    }
    return new Map(
      [...below].map(([parent, documents]) => [parent, trainClassifier(this.vocabulary, documents)]),
    );
  }

  /** Every category without children, and every one with a hint of its own, under its names from the root down. */
  private branches(tree: readonly TreeNode[]): Branch[] {
    const parents = new Set(tree.map(({ parent }) => parent));
    return tree
      .filter(({ id, hint }) => hint !== null || !parents.has(id))
      .map(({ id, hint }) => ({ label: id, names: this.pathOf(id).map(({ name }) => name), hint }));
  }

  /** From the root down; a branch whose parent is missing begins where it is known. */
  private pathOf(id: string): TreeNode[] {
    const path: TreeNode[] = [];
    for (let node = this.nodes.get(id); node && !path.includes(node); ) {
      path.unshift(node);
      node = node.parent === null ? undefined : this.nodes.get(node.parent);
    }
    return path;
  }
}
