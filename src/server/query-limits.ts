import { fail } from '@/shared/errors';

/** The most rows one API answer may hold, the deepest it may follow relations, the most conditions one query may have. */
export const queryLimits = { rows: 100, depth: 2, conditions: 60, valueLength: 200 } as const;

/** Payload understands these in bracket form as well (`limit[]=0`), where they would slip past the bounds. */
const scalars = ['limit', 'depth', 'page', 'pagination', 'sort'];

/**
 * Brings an API query within bounds: Payload reads `limit=0` and `pagination=false` as "everything there is", sorts by hidden fields
 * of related documents, and compares with values of any length. Changes `parameters` in place.
 * @throws DomainError too-large when there are more conditions, or longer values, than any page of ours sends
 */
export function limitQuery(parameters: URLSearchParams): void {
  for (const name of [...parameters.keys()]) {
    if (scalars.some((scalar) => name.startsWith(`${scalar}[`))) parameters.delete(name);
  }
  for (const name of scalars) keepFirst(parameters, name);
  limitConditions(parameters);
  const limit = parameters.get('limit');
  if (limit !== null) parameters.set('limit', String(bounded(limit, 1, queryLimits.rows, queryLimits.rows)));
  const depth = parameters.get('depth');
  if (depth !== null) parameters.set('depth', String(bounded(depth, 0, queryLimits.depth, 0)));
  if (parameters.has('pagination')) {
    parameters.delete('pagination');
    if (limit === null) parameters.set('limit', String(queryLimits.rows));
  }
  const sort = parameters.get('sort');
  if (sort?.includes('.')) parameters.delete('sort');
}

function keepFirst(parameters: URLSearchParams, name: string): void {
  const [first, ...more] = parameters.getAll(name);
  if (first !== undefined && more.length > 0) parameters.set(name, first);
}

function limitConditions(parameters: URLSearchParams): void {
  const conditions = [...parameters].filter(([name]) => name.startsWith('where'));
  const lists = conditions.filter(([name]) => /\[(in|not_in|all)\]/.test(name));
  const long = conditions.some(
    ([name, value]) => value.length > queryLimits.valueLength && !/\[(in|not_in|all)\]/.test(name),
  );
  if (long || conditions.length - lists.length > queryLimits.conditions) {
    fail('too-large', { message: '查询条件太多或太长，请减少后再试。' });
  }
}

/** `text` as a whole number between `least` and `most`; `otherwise` when it is none or below. */
function bounded(text: string, least: number, most: number, otherwise: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) return otherwise;
  return Math.min(value, most);
}
