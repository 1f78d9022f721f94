import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, leanFirst } from '@/database';
import type { RequestRow } from './request-row';
import { type Party, type RequestState, type RequestVerb, transitionOf } from './states';

/** Words that go with a step. */
export interface EventNote {
  /** For the requester and everyone who may read the timeline. */
  shown?: string;
  /** For staff only. */
  internal?: string;
  /** Name of the unit acting or addressed. */
  unit?: { id: string; name: string } | null;
}

/** What happens to a request without moving it through its states. */
const besideTheTable = {
  'receive-change': '来源渠道更新了内容',
  'recount-deadline': '办理期限重新计算',
} as const;

/** Everything a row of the timeline may be about. */
export type EventVerb = RequestVerb | keyof typeof besideTheTable;

interface Step {
  /** The request after the change; its revision numbers the event. */
  request: RequestRow;
  verb: EventVerb;
  from: RequestState | null;
  actor: Actor;
  party: Party;
  at: Date;
  inputHash: string | null;
  note?: EventNote;
}

/** Writes one row of the timeline. Number and request are unique together: no two changes from one state. */
export async function writeEvent(req: PayloadRequest, step: Step): Promise<void> {
  const { request, verb, from, actor, party, at, inputHash, note } = step;
  await insertRow(req, 'request-events', {
    request: request.id,
    sequence: request.revision,
    at: at.toISOString(),
    verb,
    label: labelOf(verb),
    from,
    to: request.state,
    // Whoever asked is in no record by account: it would name somebody who asked for secrecy.
    actor: party === 'requester' ? null : actor.userId,
    actorName: party === 'requester' ? '反映人' : actor.name,
    party,
    unit: note?.unit?.id ?? null,
    unitName: note?.unit?.name ?? null,
    note: note?.shown ?? null,
    internalNote: note?.internal ?? null,
    dueAt: request.dueAt,
    dueReason: request.dueReason,
    ...(inputHash ? { inputHash } : {}),
  });
}

function labelOf(verb: EventVerb): string {
  return verb === 'receive-change' || verb === 'recount-deadline'
    ? besideTheTable[verb]
    : transitionOf(verb).step;
}

/** The last step a person took; what the system added after it does not count. */
export async function lastMove(
  req: PayloadRequest,
  requestId: string,
): Promise<{ at: string; inputHash?: string | null } | undefined> {
  const query = {
    where: [
      { field: 'request', equals: requestId },
      { field: 'inputHash', exists: true },
    ],
    columns: ['at', 'inputHash'],
    newestBy: 'sequence',
  };
  return leanFirst<{ at: string; inputHash: string | null }>(req.payload, 'request-events', query, req);
}
