import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { lookupIndexes } from '@/shared/personal-data';
import type { DisputeRow } from '../dispute-row';
import { openDisputeStates } from '../labels';
import type { DisputePartyRow } from '../parties';
import type { MediatorRow } from './mediator-pool';

const most = 5000;

/** Somebody who stands against a mediator: an account or the hash of a phone, and in which case. */
export interface Opponent {
  who: string;
  dispute: string;
}

/**
 * Who stands against a mediator in a case that is not over: accounts and hashes of phones. Only cases that an organisation has taken: by an
 * application alone anybody who knows a phone could make a mediator stand aside, and the mediator would learn of it.
 */
export async function opponentsOf(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
  phones: ReadonlyMap<string, string>,
): Promise<Map<string, Opponent[]>> {
  const found = new Map<string, Opponent[]>();
  for (const mediator of mediators) {
    if (!mediator.user) continue;
    const phone = phones.get(mediator.user);
    const own = [
      ...(await partyRows(req, 'user', [mediator.user])),
      ...(phone ? await partyRows(req, 'phoneIndex', lookupIndexes('phone', phone)) : []),
    ];
    const cases = await takenOnes(
      req,
      own.map(({ dispute }) => dispute),
    );
    if (cases.length === 0) continue;
    const others = (await partyRows(req, 'dispute', cases)).filter(
      ({ id }) => !own.some((one) => one.id === id),
    );
    found.set(
      mediator.id,
      others.flatMap(({ user, phoneIndex, dispute }) =>
        [user, phoneIndex].flatMap((who) => (who ? { who, dispute } : [])),
      ),
    );
  }
  return found;
}

const partyRows = (req: PayloadRequest, field: string, values: readonly string[]) =>
  leanFind<Pick<DisputePartyRow, 'id' | 'dispute' | 'user' | 'phoneIndex'>>(
    req.payload,
    'dispute-parties',
    {
      where: [{ field, in: values }],
      columns: ['dispute', 'user', 'phoneIndex'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );

/** Of these cases, those that are not over and were taken. One that was handed on is registered anew; its history says it had been taken. */
async function takenOnes(req: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const query = {
    where: [
      { field: 'id', in: [...new Set(ids)] },
      { field: 'state', in: openDisputeStates },
    ],
    columns: ['state'],
    newestBy: 'id',
    limit: most,
  };
  const open = await leanFind<Pick<DisputeRow, 'id' | 'state'>>(req.payload, 'disputes', query, req);
  const waiting = open.filter(({ state }) => state === 'registered').map(({ id }) => id);
  const before = await acceptedBefore(req, waiting);
  return open.filter(({ id, state }) => state !== 'registered' || before.has(id)).map(({ id }) => id);
}

async function acceptedBefore(req: PayloadRequest, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const query = {
    where: [
      { field: 'dispute', in: ids },
      { field: 'state', equals: 'accepted' },
    ],
    columns: ['dispute'],
    newestBy: 'id',
    limit: most,
  };
  const rows = await leanFind<{ dispute: string }>(req.payload, 'dispute-events', query, req);
  return new Set(rows.map(({ dispute }) => dispute));
}
