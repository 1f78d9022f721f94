import type { Payload, PayloadRequest } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
import { pathSeparator } from '../category-path';
import type { Urgency } from '../labels';
import { type IntakeColumns, type IntakeRules, intakeRules, intakeSelect } from './intake-rules';

/** A category with the rules of its branch, read fresh: for verbs. */
export interface CategoryBranch {
  id: string;
  urgency: Urgency;
  active: boolean;
  /** Ids from the root to the category itself. */
  branch: string[];
  rules: IntakeRules;
}

interface Row extends IntakeColumns {
  id: string;
  path: string;
  urgency: Urgency;
  active?: boolean | null;
}

const columns = ['path', 'urgency', 'active', ...Object.keys(intakeSelect)];

/** The category `id` with what its ancestors say, in the caller's transaction; null when there is none. */
export async function categoryBranch(
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<CategoryBranch | null> {
  const [own] = await rows({ field: 'id', equals: id });
  if (!own) return null;
  const above = pathsAbove(own.path);
  const ancestors = above.length > 0 ? await rows({ field: 'path', in: above }) : [];
  const branch = [...ancestors.toSorted((a, b) => a.path.length - b.path.length), own];
  return {
    id,
    urgency: own.urgency,
    active: own.active !== false,
    branch: branch.map((row) => row.id),
    rules: intakeRules(branch),
  };

  async function rows(condition: LeanCondition): Promise<Row[]> {
    const query = { where: [condition], columns, newestBy: 'id', limit: 50 };
    return leanFind<Row>(payload, 'categories', query, req);
  }
}

/** `a / b / c` → `a`, `a / b`. */
export function pathsAbove(path: string): string[] {
  const names = path.split(pathSeparator);
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join(pathSeparator));
}
