import type { Payload, PayloadRequest } from 'payload';
import { isUniqueViolation, leanFirst } from '@/database';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { doorstepChannel } from './for-others';
import type { ChannelKind } from './labels';

/** The channels every city begins with; an administrator adds and switches off. */
export const standardChannels: { key: string; name: string; kind: ChannelKind }[] = [
  { key: 'portal', name: '门户', kind: 'online' },
  { key: 'counter', name: '窗口', kind: 'counter' },
  { key: '12345', name: '12345热线', kind: 'hotline' },
  { key: 'secretary-line', name: '市委书记直通车', kind: 'online' },
  { key: 'online-politics', name: '网络问政', kind: 'online' },
  { key: 'government-website', name: '政府门户网站', kind: 'online' },
  { key: 'sunshine', name: '阳光理政', kind: 'online' },
  { key: 'ask-hebei', name: '问政河北', kind: 'online' },
  { key: 'letter', name: '来信', kind: 'letter' },
  { key: 'visit', name: '来访', kind: 'visit' },
  { key: doorstepChannel, name: '走访', kind: 'doorstep' },
];

/** A channel as rows refer to it. */
export interface Channel {
  id: string;
  key: string;
  name: string;
}

/**
 * A channel in use. Call it before the transaction of the work itself: a standard channel that is missing is made, so
 * that an empty installation takes its first request.
 * @throws DomainError validation when there is none of this key, or it is switched off
 */
export async function channelOf(payload: Payload, key: string, req?: PayloadRequest): Promise<Channel> {
  const found = await findChannel(payload, key, req);
  if (found?.active === false) fail('validation', { fields: { channel: `渠道“${found.name}”已停用` } });
  return found ?? (await makeStandard(payload, key, req));
}

async function makeStandard(payload: Payload, key: string, req?: PayloadRequest): Promise<Channel> {
  const standard = standardChannels.find((channel) => channel.key === key);
  if (!standard) fail('validation', { fields: { channel: `没有“${key}”这个渠道` } });
  const data = { ...standard, id: newId(), active: true, order: standardChannels.indexOf(standard) };
  try {
    await payload.db.create({ collection: 'channels', customID: data.id, data, req });
    return data;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Somebody else made it in this moment.
    const made = await findChannel(payload, key, req);
    if (!made) throw error;
    return made;
  }
}

async function findChannel(payload: Payload, key: string, req?: PayloadRequest) {
  const query = {
    where: [{ field: 'key', equals: key }],
    columns: ['key', 'name', 'active'],
    newestBy: 'id',
  };
  return leanFirst<Channel & { active: boolean | null }>(payload, 'channels', query, req);
}
