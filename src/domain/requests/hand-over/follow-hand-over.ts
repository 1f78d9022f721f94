import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';
import { requirePause } from '../clocks/caps';
import { pauseClock } from '../clocks/completion-clock';
import { completionClockOf, completionColumns } from '../clocks/completion-columns';
import { type RequestRow, requestRow } from '../request-row';
import { resumeRequest } from '../resume-request';
import { mayPerform } from '../states';
import { transit } from '../transition';
import { handOver } from './read-hand-overs';

const actor = systemActor('调解');
const waiting = '已转调解，等调解的结果。调解的内容保密。';
const ended = '调解已经结束，结果保密；问题解决了没有，请问反映人。';

/**
 * Mediation has taken what was handed over: the request's clock stands still as long as the cap on pauses allows, where it runs at all.
 * @throws DomainError invalid-state when somebody took or returned it before
 */
export async function takeHandOver(req: PayloadRequest, id: string): Promise<void> {
  const { request } = await settle(req, id, 'accepted');
  if (!mayPerform('pause', request.state, ['supervisor'])) return;
  const days = await pauseDays(req, request);
  if (days === null) return;
  await transit(
    { payload: req.payload, req, actor, id: request.id },
    {
      verb: 'pause',
      input: { days, reason: waiting },
      party: 'supervisor',
      change: (row, at) => ({
        patch: completionColumns(pauseClock(completionClockOf(row), at, days)),
        note: { shown: waiting },
      }),
    },
  );
}

/** How long the clock may stand still; null where there is no clock or no pause left. Asked before the step: a refusal inside rolls back. */
async function pauseDays(req: PayloadRequest, request: RequestRow): Promise<number | null> {
  try {
    return await requirePause(request, undefined, now(), req);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return null;
  }
}

/** Mediation sends it back with a reason; the request may be handed over again. @throws DomainError invalid-state */
export async function giveBackHandOver(req: PayloadRequest, id: string, reason: string): Promise<string> {
  const { request } = await settle(req, id, 'returned');
  await updateColumns(req, 'hand-overs', id, { returnReason: reason });
  return request.id;
}

/** Mediation has ended; how is nobody's business here. The request that waited for it goes on. Nothing to do where it did not wait. */
export async function endHandOver(req: PayloadRequest, request: string): Promise<void> {
  const [standing] = await leanFind<{ id: string }>(
    req.payload,
    'hand-overs',
    {
      where: [
        { field: 'request', equals: request },
        { field: 'state', equals: 'accepted' },
      ],
      columns: [],
      newestBy: 'id',
      limit: 1,
    },
    req,
  );
  if (!standing) return;
  await updateColumns(req, 'hand-overs', standing.id, { state: 'ended', endedAt: now().toISOString() });
  const row = await requestRow(req.payload, request, req);
  if (row.state !== 'paused') return;
  await resumeRequest({ payload: req.payload, req, actor, id: request, note: ended });
}

async function settle(req: PayloadRequest, id: string, state: 'accepted' | 'returned') {
  const found = await handOver(req.payload, id, req);
  if (found.state !== 'prepared')
    fail('invalid-state', { message: '这次移交已经有人处理了，请刷新后再看。' });
  await updateColumns(req, 'hand-overs', id, { state, settledAt: now().toISOString() });
  return found;
}
