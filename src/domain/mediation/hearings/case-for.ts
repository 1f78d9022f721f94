import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { readRow } from '@/database';
import { fail } from '@/shared/errors';
import { type Chain, chainOf, partiesIn } from '../chain';
import type { DisputeRow } from '../dispute-row';
import type { DisputeParty } from '../states';

/** A case as somebody of its chain reads it. */
export interface SeenCase {
  row: DisputeRow;
  /** What whoever reads is to it. */
  as: DisputeParty[];
}

/**
 * The case, for the desk of its chain and the mediators who have it; to everybody else it does not exist.
 * @throws DomainError not-found
 */
export async function caseFor(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  actor: Actor,
  id: string,
): Promise<SeenCase> {
  const row = await readRow<DisputeRow>(payload, 'disputes', id, req);
  const as = row
    ? actor.via === 'system'
      ? (['system', 'desk'] as DisputeParty[])
      : partiesIn(await chainOf(payload, actor.userId, req), row)
    : [];
  if (!row || as.length === 0) fail('not-found', { message: '没有找到这件调解。' });
  return { row, as };
}

/** Whether the account works in mediation at all. */
export const worksInMediation = ({ organizations, mediators }: Chain): boolean =>
  organizations.length + mediators.length > 0;
