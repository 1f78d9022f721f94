import type { CollectionSlug, Payload } from 'payload';
import { idsOf } from './prepare-notice';

/** The place columns of a notice; ids or loaded documents. */
export interface NoticeScope {
  township?: unknown;
  community?: unknown;
  grid?: unknown;
  compound?: unknown;
  building?: unknown;
  moreBuildings?: unknown;
}

/** Whom a notice is for, in words: 全市, 北城区街道, 明月豪苑社区 · 明月豪苑一期 · 1号楼、2号楼. */
export async function scopeInWords(payload: Payload, scope: NoticeScope): Promise<string> {
  const buildings = idsOf([scope.building, ...idsOf(scope.moreBuildings)]);
  const [divisions, grids, compounds, houses] = await Promise.all([
    names(payload, 'divisions', scope.community ? [scope.community] : [scope.township]),
    names(payload, 'grids', scope.building || scope.compound ? [] : [scope.grid]),
    names(payload, 'compounds', [scope.compound]),
    names(payload, 'buildings', buildings),
  ]);
  const parts = [divisions[0], grids[0], compounds[0], houses.join('、')].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : '全市';
}

/** Names in the order of the ids. */
async function names(payload: Payload, collection: CollectionSlug, values: unknown[]): Promise<string[]> {
  const ids = idsOf(values);
  if (ids.length === 0) return [];
  const { docs } = await payload.db.find<{ id: string; name?: string; shortName?: string }>({
    collection,
    where: { id: { in: ids } },
    select: { name: true, shortName: true },
    limit: ids.length,
    pagination: false,
  });
  const byId = new Map(docs.map(({ id, name, shortName }) => [String(id), shortName ?? name ?? '']));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
