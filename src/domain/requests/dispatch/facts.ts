import type { Payload, PayloadRequest } from 'payload';
import type { DispatchFacts } from './match-rule';

/** A request, or what the simulator was told of one. */
export interface FactsSource {
  category?: string | null;
  township?: string | null;
  community?: string | null;
  channel?: string | null;
  urgency?: string | null;
}

/** What dispatch rules and duty lists look at. */
export async function dispatchFacts(
  payload: Payload,
  source: FactsSource,
  req?: PayloadRequest,
): Promise<DispatchFacts> {
  const { category, township, community, channel, urgency } = source;
  const paths = await categoryPaths(payload, category ? [category] : [], req);
  return {
    categoryPath: category ? (paths.get(category) ?? null) : null,
    township: township ?? null,
    community: community ?? null,
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
  const { docs } = await payload.db.find<{ id: string; path?: string | null }>({
    collection: 'categories',
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
    select: { path: true },
    req,
  });
  return new Map(docs.flatMap(({ id, path }) => (path ? [[id, path]] : [])));
}
