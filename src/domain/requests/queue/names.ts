import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { memo } from '@/shared/memo';

/** Names a list shows instead of ids. */
export interface QueueNames {
  units: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
}

const most = 2000;

const kept = memo<Payload, QueueNames>({
  milliseconds: 30_000,
  async read(payload) {
    const [units, channels] = await Promise.all([
      leanFind<{ id: string; name: string }>(payload, 'units', {
        where: [],
        columns: ['name'],
        newestBy: 'name',
        limit: most,
      }),
      leanFind<{ id: string; name: string }>(payload, 'channels', {
        where: [],
        columns: ['name'],
        newestBy: 'name',
        limit: most,
      }),
    ]);
    const named = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
    return { units: named(units), channels: named(channels) };
  },
});

/** Names of units and channels by id, read again when they are older than half a minute. */
export function queueNames(payload: Payload): Promise<QueueNames> {
  return kept.get(payload);
}
