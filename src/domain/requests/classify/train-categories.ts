import { setImmediate } from 'node:timers/promises';
import type { CategoryModel } from './category-model';
import { documentOf, type TrainingDocument, Vocabulary } from './documents';
import { featuresOf, type RequestText } from './features';
import { trainClassifier } from './train-classifier';
import { documentOfBranch } from './tree-texts';

/** A category as training sees it. */
export interface TreeNode {
  id: string;
  parent: string | null;
  name: string;
  hint: string | null;
}

/** Learns a whole tree of any depth: its own words, what people chose, and of both a classifier for each node. */
export class CategoryTraining {
  private readonly vocabulary = new Vocabulary();
  private readonly nodes: Map<string, TreeNode>;
  /** What to learn for each node that has children; their ids are the labels. */
  private readonly below = new Map<string, TrainingDocument[]>();

  constructor(tree: readonly TreeNode[]) {
    this.nodes = new Map(tree.map((node) => [node.id, node]));
    const parents = new Set(tree.map(({ parent }) => parent));
    for (const { id, hint } of tree) if (hint !== null || !parents.has(id)) this.addBranch(id, hint);
  }

  /** Adds a request with the category people chose for it; one that is not in the tree teaches nothing. */
  add(request: RequestText, category: string): void {
    const path = this.pathOf(category);
    if (path.length === 0) return;
    const document = documentOf(this.vocabulary, featuresOf(request), category);
    path.forEach(({ id }, level) => {
      this.documentsBelow(path[level - 1]).push({ ...document, label: id });
    });
  }

  /** The model of everything added so far; others get their turn between two nodes. */
  async finish(): Promise<CategoryModel> {
    const model: CategoryModel = new Map();
    for (const [parent, documents] of this.below) {
      await setImmediate();
      model.set(parent, trainClassifier(this.vocabulary, documents));
    }
    return model;
  }

  /** A node's own name says nothing about which of its children is meant, so each level learns only from the names below it. */
  private addBranch(category: string, hint: string | null): void {
    const path = this.pathOf(category);
    path.forEach(({ id }, level) => {
      const names = path.slice(level).map(({ name }) => name);
      const branch = { label: id, names, hint };
      this.documentsBelow(path[level - 1]).push(documentOfBranch(this.vocabulary, branch));
    });
  }

  private documentsBelow(parent: TreeNode | undefined): TrainingDocument[] {
    const key = parent?.id ?? '';
    const documents = this.below.get(key) ?? [];
    this.below.set(key, documents);
    return documents;
  }

  /** From the root down; a branch whose parent is missing begins where it is known. Empty for an unknown category. */
  private pathOf(category: string): TreeNode[] {
    const path: TreeNode[] = [];
    for (let node = this.nodes.get(category); node && !path.includes(node); ) {
      path.unshift(node);
      node = node.parent === null ? undefined : this.nodes.get(node.parent);
    }
    return path;
  }
}
