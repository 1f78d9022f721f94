import type { Payload } from 'payload';
import { fail } from '@/shared/errors';
import type { Channel } from '../channels';
import { channelNamed } from '../intake/keys/find-channel-named';

/** The channel a file comes from, by key, name or id. @throws DomainError validation when there is none, or it is switched off */
export async function channelToImport(payload: Payload, named: string): Promise<Channel> {
  const { active, ...channel } = await channelNamed(payload, named);
  if (active) return channel;
  const message = `渠道“${channel.name}”已停用`;
  return fail('validation', { message, fields: { channel: message } });
}
