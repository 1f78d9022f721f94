import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import type { Case, LeanCondition } from '@/database';
import { states } from '../states';

/** Fields with few values, looked up value by value along their own indexes (collections/requests/requests.ts). */
export const splitBy = ['state', 'leadUnit', 'community', 'township'];

/** How a list is found by its order: by the day of submission every field has an index, by deadline those of the state have. */
export function waysOf(orderedBy: string): { splitBy: string[]; commonFields: string[] } {
  const others = ['channel', 'urgency', 'category'];
  return orderedBy === 'submittedAt'
    ? { splitBy: [...splitBy, ...others], commonFields: [] }
    : { splitBy, commonFields: others };
}

/** By deadline, a place or unit is looked up state by state: who asks for no state asks for each of them. */
export function stateByState(one: Case, orderedBy: string): Case {
  const has = (fields: readonly string[]) => one.some(({ field }) => fields.includes(field));
  if (orderedBy === 'submittedAt' || has(['state', 'id']) || !has(splitBy)) return one;
  return [{ field: 'state', in: states }, ...one];
}

/** Both must hold: every case of one list with every case of the other. */
export function crossed(a: readonly Case[], b: readonly Case[]): Case[] {
  return a.flatMap((one) => b.map((other) => [...one, ...other]));
}

/**
 * Which documents of a collection the person behind `req` may read, as cases; none when nothing. The rule is the collection's
 * own, so that a list of ours never shows more than the API does.
 */
export async function readableCases(req: PayloadRequest, slug: CollectionSlug): Promise<Case[]> {
  const collection = req.payload.collections[slug];
  if (!collection) throw new Error(`no collection ${slug}`);
  const allowed = await collection.config.access.read({ req });
  if (typeof allowed === 'boolean') return allowed ? [[]] : [];
  return casesOf(allowed);
}

/** A condition of Payload as cases. @throws Error on what our access rules never say, so that nothing opens by a slip */
export function casesOf(where: Where): Case[] {
  return Object.entries(where).reduce<Case[]>(
    (before, [name, value]) => crossed(before, partOf(name, value)),
    [[]],
  );
}

function partOf(name: string, value: Where[string]): Case[] {
  if (name === 'or' && Array.isArray(value)) return value.flatMap(casesOf);
  if (name === 'and' && Array.isArray(value))
    return value.reduce<Case[]>((all, one) => crossed(all, casesOf(one)), [[]]);
  if (Array.isArray(value)) throw new Error(`unexpected condition ${name}`);
  return [Object.entries(value).map(([operator, wanted]) => conditionOf(name, operator, wanted))];
}

function conditionOf(field: string, operator: string, wanted: unknown): LeanCondition {
  if (operator === 'equals' && (typeof wanted === 'string' || typeof wanted === 'boolean'))
    return { field, equals: wanted };
  if (operator === 'in' && Array.isArray(wanted)) return { field, in: wanted.map(String) };
  if (operator === 'exists') return { field, exists: wanted === true };
  throw new Error(`unexpected operator ${operator} on ${field}`);
}
