import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { formatDay } from '@/shared/dates';
import { calendarReaches, recountedDeadline } from './deadlines';
import { writeEvent } from './events';
import { clockStart } from './intake/sent-time';
import { countChange } from './measures/count-change';
import { tellRequester } from './notifications/tell-requester';
import { type RequestRow, requestRow } from './request-row';
import { openStates } from './states';

const actor = systemActor('系统');

/**
 * Counts provisional limits again once the holiday notice they waited for is known, as the reason given to the requester
 * promises; when the day changes they are told. Safe to repeat and to run in several processes.
 * @returns how many limits were settled
 */
export async function recountDeadlines({ payload }: { payload: Payload }): Promise<number> {
  const { docs } = await payload.db.find<{ id: string; dueAt?: string | null }>({
    collection: 'requests',
    where: { and: [{ dueProvisional: { equals: true } }, { state: { in: [...openStates] } }] },
    select: { dueAt: true },
    limit: 0,
    pagination: false,
  });
  let settled = 0;
  for (const { id, dueAt } of docs) {
    if (dueAt && calendarReaches(new Date(dueAt)) && (await recount(payload, id))) settled += 1;
  }
  return settled;
}

async function recount(payload: Payload, id: string): Promise<boolean> {
  return inTransaction({ payload, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    // Another process, or a step of the request, came first.
    if (!request.dueAt || !request.dueProvisional || !openStates.includes(request.state)) return false;
    const before = new Date(request.dueAt);
    const due = recountedDeadline(before, await countedFrom(req, request), request.dueReason ?? '');
    const isMoved = due.at.getTime() !== before.getTime();
    const patch = {
      dueAt: due.at.toISOString(),
      dueReason: due.reason,
      dueProvisional: false,
      ...(isMoved ? { revision: request.revision + 1 } : {}),
    };
    const select = { number: true } as const;
    await asVerb(req, 'requests.recount', () =>
      payload.update({
        collection: 'requests',
        id,
        data: patch,
        depth: 0,
        overrideAccess: true,
        select,
        req,
      }),
    );
    if (!isMoved) return true;
    const moved: RequestRow = { ...request, ...patch };
    await countChange(req, request, moved);
    await writeEvent(req, {
      request: moved,
      verb: 'recount-deadline',
      from: request.state,
      actor,
      party: 'system',
      at: now(),
      inputHash: null,
      note: { shown: `放假安排已公布，期限由${formatDay(before)}改为${formatDay(due.at)}。` },
    });
    await recordEvent({
      req,
      actor,
      action: 'request.deadline-recounted',
      subject: { collection: 'requests', id },
      summary: request.number,
      changes: Object.keys(patch),
    });
    await tellRequester(req, moved, 'recount-deadline');
    return true;
  });
}

/** Where the count began: the last time the clock was started anew, otherwise the receipt. Extensions only add to it. */
async function countedFrom(req: PayloadRequest, request: RequestRow): Promise<Date> {
  const { docs } = await req.payload.db.find<{ id: string; at: string }>({
    collection: 'request-events',
    where: {
      and: [
        { request: { equals: request.id } },
        { or: [{ verb: { equals: 'resume' } }, { to: { equals: 'reopened' } }] },
        { from: { not_equals: 'reopened' } },
      ],
    },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    select: { at: true },
    req,
  });
  return docs[0] ? new Date(docs[0].at) : clockStart(request);
}
