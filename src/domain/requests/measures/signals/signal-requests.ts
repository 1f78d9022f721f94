import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { fail } from '@/shared/errors';
import type { RequestState } from '../../states';

/** A request that a signal is about. */
export interface SignalRequest {
  id: string;
  number: string;
  title: string;
  state: RequestState;
  repliedAt: string | null;
}

/** The requests a signal is about, for who may look into signals. @throws DomainError forbidden, not-found */
export async function signalRequests(call: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<SignalRequest[]> {
  const { payload, actor, id } = call;
  if (!hasRole(actor, 'supervisor', 'administrator')) fail('forbidden');
  const { docs: found } = await payload.db.find<{ id: string; requestIds: string }>({
    collection: 'request-signals',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    select: { requestIds: true },
  });
  const signal = found[0] ?? fail('not-found', { message: '没有找到这条线索。' });
  const { docs } = await payload.db.find<SignalRequest>({
    collection: 'requests',
    where: { id: { in: signal.requestIds.split(',').slice(0, 200) } },
    sort: 'number',
    limit: 200,
    pagination: false,
    select: { number: true, title: true, state: true, repliedAt: true },
  });
  return docs.map(({ id: request, number, title, state, repliedAt }) => ({
    id: request,
    number,
    title,
    state,
    repliedAt: repliedAt ?? null,
  }));
}
