import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { directory } from '../directory';
import { type FileInput, fileRequest } from '../file-request';
import type { Receipt } from '../filed-before';
import { mayTakeInFor, mayUseCounter } from './counter-access';

/** What staff type in for a caller, a visitor or the writer of a letter. */
export type TakeInInput = Omit<FileInput, 'township' | 'grid' | 'building' | 'externalNumber'>;

/**
 * Files a request on behalf of somebody (counter, hotline, letter, visit). Recorded as done by the person who typed it; it
 * belongs to no account. A community's staff take in what lies in their own community.
 * @throws DomainError forbidden (no such role, another place), validation (also the portal's own channel), conflict
 */
export async function takeInRequest(
  call: { payload: Payload; actor: Actor } & TakeInInput,
): Promise<Receipt> {
  const { payload, actor, channel, community, compound } = call;
  if (!mayUseCounter(actor)) fail('forbidden');
  if (!channel || channel === 'portal') fail('validation', { fields: { channel: '请选择从哪里来的' } });
  const { places } = await directory(payload);
  const found = places.find(({ id }) => id === (compound ?? community));
  const place = { community: found?.community ?? community ?? null, compound: compound ?? null };
  if (!mayTakeInFor(actor, place)) {
    fail('forbidden', { message: '只能登记本社区的诉求。别的社区的，请来电人拨打12345，或转给服务中心。' });
  }
  return fileRequest({ ...call, actor: { ...actor, via: 'counter' } });
}
