import type { Payload, PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type Channel, channelOf, standardChannels } from '../../channels';

/**
 * The channel people mean by `named`: its key, its name or its id. A standard channel that has no row yet is made, so call it
 * before the transaction of the work itself.
 * @throws DomainError validation when there is none, or several bear this name
 */
export async function channelNamed(
  payload: Payload,
  named: string,
  req?: PayloadRequest,
): Promise<Channel & { active: boolean }> {
  const { docs } = await payload.db.find<Channel & { active?: boolean | null }>({
    collection: 'channels',
    where: {
      or: [
        { key: { equals: named } },
        { name: { equals: named } },
        ...(isId(named) ? [{ id: { equals: named } }] : []),
      ],
    },
    limit: 2,
    pagination: false,
    select: { key: true, name: true, active: true },
    req,
  });
  if (docs.length > 1) fail('validation', { fields: { channel: `有几个渠道都叫“${named}”，请用标识` } });
  const [found] = docs;
  if (found) return { id: found.id, key: found.key, name: found.name, active: found.active !== false };
  const standard = standardChannels.find(({ key, name }) => key === named || name === named);
  if (!standard) {
    const known = standardChannels.map((one) => `${one.key}（${one.name}）`).join('、');
    fail('validation', { fields: { channel: `没有“${named}”这个渠道。标准渠道：${known}` } });
  }
  return { ...(await channelOf(payload, standard.key, req)), active: true };
}
