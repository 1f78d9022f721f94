import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { DispatchFacts } from './match-rule';
import { placeFacts } from './place-facts';

/** A request, or what the simulator was told of one. */
export interface FactsSource {
  category?: string | null;
  township?: string | null;
  community?: string | null;
  grid?: string | null;
  compound?: string | null;
  building?: string | null;
  channel?: string | null;
  urgency?: string | null;
}

/** What dispatch rules and duty lists look at. */
export async function dispatchFacts(
  payload: Payload,
  source: FactsSource,
  req?: PayloadRequest,
): Promise<DispatchFacts> {
  const { category, channel, urgency } = source;
  const paths = await categoryPaths(payload, category ? [category] : [], req);
  return {
    categoryPath: category ? (paths.get(category) ?? null) : null,
    ...placeFacts(source),
    channel: channel ?? null,
    urgency: urgency ?? null,
  };
}

/** Full paths of categories by id. */
export async function categoryPaths(
  payload: Payload,
  ids: readonly string[],
  req?: PayloadRequest,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const rows = await leanFind<{ id: string; path: string | null }>(
    payload,
    'categories',
    { where: [{ field: 'id', in: wanted }], columns: ['path'], newestBy: 'id', limit: wanted.length },
    req,
  );
  return new Map(rows.flatMap(({ id, path }) => (path ? [[id, path]] : [])));
}
