import type { Payload } from 'payload';
import { rowsById } from '@/domain/property';

/** What nodes of the Party organisation are called in public: a Party-member household is somebody's door, and has no address there. */
export async function publicNodeNames(
  payload: Payload,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const nodes = await rowsById<{ id: string; name: string; level: string }>(
    payload,
    'party-organizations',
    ids,
    ['name', 'level'],
  );
  return new Map(
    [...nodes].map(([id, { name, level }]) => [id, level === 'household' ? '党员中心户' : name]),
  );
}
