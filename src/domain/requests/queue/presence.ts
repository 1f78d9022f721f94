import type { Payload, PayloadRequest } from 'payload';
import { type Actor, actorOf } from '@/access';
import { inTransaction, isUniqueViolation, leanFind, leanFirst, orderedFind } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { type RequestState, stateLabels } from '../states';
import { readableCases } from './cases';

/** Who else has a request open, and how it stands now. */
export interface Presence {
  /** Names of others who have it open on their workbench. */
  others: string[];
  revision: number;
  stateLabel: string;
  /** The last step: what, by whom, when; null before the first. */
  last: { label: string; actorName: string; at: string } | null;
}

/** A workbench says every 20 seconds what it has open; two missed calls and it is gone. */
const freshMilliseconds = 50_000;

/**
 * Says that the person behind `req` has this request open, and answers who else has, and whether it moved. Nothing is locked:
 * the state table refuses what comes too late, this only says so in time. @throws DomainError not-found
 */
export async function beOnRequest({ req, id }: { req: PayloadRequest; id: string }): Promise<Presence> {
  const { payload } = req;
  const actor = await actorOf(req);
  const readable = await readableCases(req, 'requests');
  const [request] = await orderedFind<{ revision: number; state: RequestState; submittedAt: string }>(
    payload,
    'requests',
    {
      cases: readable.map((one) => [...one, { field: 'id', equals: id }]),
      splitBy: [],
      columns: ['revision', 'state'],
      order: { by: 'submittedAt', direction: 'down', nullable: false },
      limit: 1,
    },
  );
  if (!request) fail('not-found');
  const at = now();
  await keep(req, actor, { id, at });
  const rows = await leanFind<{ user: string; name: string }>(payload, 'request-presences', {
    where: [
      { field: 'request', equals: id },
      { field: 'at', from: new Date(at.getTime() - freshMilliseconds).toISOString() },
    ],
    columns: ['user', 'name'],
    newestBy: 'at',
    limit: 20,
  });
  const last = await leanFirst<NonNullable<Presence['last']>>(payload, 'request-events', {
    where: [{ field: 'request', equals: id }],
    columns: ['label', 'actorName', 'at'],
    newestBy: 'sequence',
  });
  return {
    others: rows.filter(({ user }) => user !== actor.userId).map(({ name }) => name),
    revision: request.revision,
    stateLabel: stateLabels[request.state],
    last: last ? { label: last.label, actorName: last.actorName, at: last.at } : null,
  };
}

/** How many changes a request has seen: two equal numbers are the same request. Ask access first. */
export async function revisionOf(payload: Payload, id: string): Promise<number> {
  const row = await leanFirst<{ revision: number }>(payload, 'requests', {
    where: [{ field: 'id', equals: id }],
    columns: ['revision'],
    newestBy: 'submittedAt',
  });
  return row?.revision ?? 0;
}

/** One row per person: where they are now. */
async function keep(
  { payload }: PayloadRequest,
  actor: Actor,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  const { userId: user, name } = actor;
  if (user === null) fail('unauthenticated');
  const data = { request: id, name, at: at.toISOString() };
  const where = { user: { equals: user } };
  try {
    await inTransaction({ payload, actor }, async (req) => {
      const kept: unknown = await payload.db.updateOne({ collection: 'request-presences', where, data, req });
      if (kept) return;
      const row = { id: newId(), user, ...data };
      await payload.db.create({ collection: 'request-presences', customID: row.id, data: row, req });
    });
  } catch (error) {
    // The same person's other window wrote the row in this very moment.
    if (!isUniqueViolation(error)) throw error;
  }
}
