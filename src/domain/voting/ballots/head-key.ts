import { createHmac } from 'node:crypto';
import { keyring } from '@/shared/encryption';
import type { Vote } from '../vote-row';

/**
 * Under which key the head of a line stands on its ballot: of an open vote its own, of a secret one a keyed digest that is the same for
 * all units of the head and leads back to no line once the key is gone, with the closing.
 */
export function headOnBallot(
  { secret, headSecret }: Pick<Vote, 'secret' | 'headSecret'>,
  head: string,
): string {
  if (!secret) return head;
  if (!headSecret) throw new Error('a secret vote that is open has no key for its heads');
  const key = keyring().decrypt(headSecret, 'vote-head');
  return createHmac('sha256', key).update(head).digest('base64url');
}
