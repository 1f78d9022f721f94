import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { requestRow } from '../request-row';
import { type TrackedRequest, trackedRequest } from '../tracked-request';
import { trackingToken } from '../tracking';
import { mayTakeInFor } from './counter-access';

/**
 * What the printed receipt of a request taken in just now needs, with the requester's own link for its code. Each look is an
 * event, because that link lets its holder judge the answer. The caller has shown that this person filed it.
 * @throws DomainError forbidden, not-found
 */
export async function counterReceipt({
  payload,
  actor,
  id,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<{ tracked: TrackedRequest; path: string }> {
  const request = await requestRow(payload, id);
  if (!mayTakeInFor(actor, request)) fail('forbidden');
  const token = trackingToken(request) ?? fail('not-found');
  await inTransaction({ payload, actor }, (req) =>
    recordEvent({
      req,
      actor,
      action: 'request.receipt-opened',
      subject: { collection: 'requests', id },
      summary: `${request.number} 打印回执`,
    }),
  );
  return { tracked: await trackedRequest(payload, id), path: `/track/${token}` };
}
