import type { Payload } from 'payload';
import { channelOf, standardChannels } from '@/domain/requests/channels';

/** The channels every city begins with, as rows, so that an administrator finds them and gives out their keys. */
export async function seedChannels(payload: Payload): Promise<void> {
  for (const { key } of standardChannels) await channelOf(payload, key);
}
