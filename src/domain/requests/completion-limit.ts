import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { categoryBranch } from './categories/category-branch';
import { currentLimit } from './current-limit';
import type { CategoryLimitKind, Urgency } from './labels';
import type { Limit } from './limits';

/** A row of category-limits, as it is stored. */
export interface CategoryLimitRow {
  category: string;
  kind: CategoryLimitKind;
  value: number | null;
  source: string;
}

/** More rows of one urgency than anybody will ever add. */
const mostRows = 2000;

/**
 * How long a request may take at `at`: what was last decided for its category and urgency, or for the nearest category above; otherwise
 * the limit of its urgency.
 */
export async function completionLimit(
  payload: Payload,
  { category, urgency }: { category?: string | null; urgency: Urgency },
  at: Date,
  req?: PayloadRequest,
): Promise<Limit> {
  const own = category ? await limitOfCategory(payload, category, urgency, at, req) : null;
  return own ?? currentLimit(payload, `requests.limit.${urgency}`, at, req);
}

async function limitOfCategory(
  payload: Payload,
  category: string,
  urgency: Urgency,
  at: Date,
  req: PayloadRequest | undefined,
): Promise<Limit | null> {
  const query = {
    where: [
      { field: 'urgency', equals: urgency },
      { field: 'validFrom', before: new Date(at.getTime() + 1).toISOString() },
    ],
    columns: ['category', 'kind', 'value', 'source'],
    newestBy: 'validFrom',
    limit: mostRows,
  };
  const rows = await leanFind<CategoryLimitRow>(payload, 'category-limits', query, req);
  if (rows.length === 0) return null;
  const known = await categoryBranch(payload, category, req);
  return nearestLimit(rows, known?.branch ?? []);
}

/**
 * The limit that holds for a category: the newest row of the nearest category of its branch that has one.
 * @param rows newest first
 * @param branch ids from the root to the category itself
 * @returns null where the urgency decides
 */
export function nearestLimit(rows: readonly CategoryLimitRow[], branch: readonly string[]): Limit | null {
  for (const id of branch.toReversed()) {
    const row = rows.find(({ category }) => category === id);
    if (!row) continue;
    if (row.kind === 'usual' || row.value === null) return null;
    return {
      value: row.value,
      unit: row.kind === 'hour' ? 'hour' : 'day',
      dayKind: row.kind === 'calendar' ? 'calendar' : 'working',
      source: row.source,
    };
  }
  return null;
}
