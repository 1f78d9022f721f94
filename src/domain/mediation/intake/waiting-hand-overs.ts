import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction, leanFirst, readRow } from '@/database';
import { type HandOver, handOver, preparedHandOvers } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { chainOf, disputePartiesOf } from '../chain';
import { disputeRow } from '../dispute-row';
import { keptOrganizations } from '../kept-by';
import { type OrganizationRow, organizationFor } from '../organization-row';

/** A hand-over that waits for a desk, and the organisation it would go to. */
export interface WaitingHandOver {
  id: string;
  requestNumber: string;
  requestTitle: string;
  note: string;
  carried: string[];
  preparedByName: string;
  preparedAt: string;
  organization: OrganizationRow;
  handOver: HandOver;
}

/** What was handed over to the organisations whose desk the actor keeps; it goes to the organisation of the request's place. */
export async function waitingHandOvers(payload: Payload, actor: Actor): Promise<WaitingHandOver[]> {
  const { organizations } = await chainOf(payload, actor.userId);
  if (organizations.length === 0) return [];
  const all = await keptOrganizations(payload);
  return (await preparedHandOvers(payload)).flatMap((one) => {
    const found = asWaiting(one, all);
    return found && organizations.includes(found.organization.id) && !isOwn(one, actor) ? found : [];
  });
}

/** One of them, for the verbs. @throws DomainError not-found, also for a desk it does not wait for */
export async function waitingHandOver(
  req: PayloadRequest,
  actor: Actor,
  id: string,
): Promise<WaitingHandOver> {
  const { organizations } = await chainOf(req.payload, actor.userId, req);
  const found = asWaiting(await handOver(req.payload, id, req), await keptOrganizations(req.payload, req));
  const isTheirs = found && organizations.includes(found.organization.id) && !isOwn(found.handOver, actor);
  if (!found || (actor.via !== 'system' && !isTheirs)) fail('not-found', { message: '没有找到这次移交。' });
  return found;
}

/**
 * The case a hand-over became, for those who read that case: whoever comes second finds it instead of nothing.
 * @returns null where it did not become one, or not theirs
 */
export async function takenHandOver(
  payload: Payload,
  actor: Actor,
  id: string,
): Promise<{ dispute: string; number: string } | null> {
  return inTransaction({ payload, actor }, async (req) => {
    const stored = await readRow<{ request: string; state: string }>(payload, 'hand-overs', id, req);
    if (!stored || stored.state === 'prepared' || stored.state === 'returned') return null;
    const query = {
      where: [
        { field: 'source', equals: 'request' },
        { field: 'sourceId', equals: stored.request },
      ],
      columns: [],
      newestBy: 'id',
    };
    const found = await leanFirst<{ id: string }>(payload, 'disputes', query, req);
    if (!found) return null;
    const row = await disputeRow(req, found.id);
    const as = await disputePartiesOf(req, actor, row);
    return as.length > 0 ? { dispute: row.id, number: row.number } : null;
  });
}

/** Nobody takes what they asked for themselves: it waits for a colleague, or for the desk above. */
const isOwn = ({ request }: HandOver, { userId }: Actor): boolean =>
  userId !== null && request.requesterAccount === userId;

function asWaiting(one: HandOver, all: readonly OrganizationRow[]): WaitingHandOver | null {
  const organization = organizationFor(all, one.request);
  if (!organization) return null;
  return {
    id: one.id,
    requestNumber: one.request.number,
    requestTitle: one.request.title,
    note: one.note,
    carried: one.fields,
    preparedByName: one.preparedByName,
    preparedAt: one.preparedAt,
    organization,
    handOver: one,
  };
}
