import { pathSeparator } from '../category-path';

/** Whether the category of this path is the branch itself or lies below it. */
export function inBranch(path: string, branch: string): boolean {
  return path === branch || path.startsWith(branch + pathSeparator);
}
