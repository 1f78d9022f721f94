import type { Payload } from 'payload';
import { standardChannels } from '../channels';
import type { ChannelKind } from '../labels';

/** The channels people come in by themselves: on foot, by phone, by letter; those in use, standard ones first. */
export async function counterChannels(payload: Payload): Promise<{ key: string; name: string }[]> {
  const { docs } = await payload.db.find<{
    id: string;
    key: string;
    name: string;
    kind: ChannelKind;
    active?: boolean | null;
  }>({
    collection: 'channels',
    where: { kind: { not_equals: 'online' } },
    sort: 'order',
    limit: 100,
    pagination: false,
    select: { key: true, name: true, kind: true, active: true },
  });
  const stored = new Map(docs.map((channel) => [channel.key, channel]));
  const standard = standardChannels.filter(({ kind, key }) => kind !== 'online' && !stored.has(key));
  return [...docs.filter(({ active }) => active !== false), ...standard].map(({ key, name }) => ({
    key,
    name,
  }));
}
