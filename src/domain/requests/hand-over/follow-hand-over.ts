import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { standStill } from '../clocks/completion-clock';
import { completionClockOf, completionColumns } from '../clocks/completion-columns';
import { requestRow } from '../request-row';
import { resumeAfterMediation, resumeRequest } from '../resume-request';
import { mayPerform, openStates } from '../states';
import { transit } from '../transition';
import { handOver } from './read-hand-overs';
import { waitingWords, waitsForMediation } from './waiting';

const actor = systemActor('调解');
const instead = '调解组织接收了，改为等调解的结果。';
const ended = '调解已经结束，结果保密；问题解决了没有，请问反映人。';

/**
 * Mediation has taken what was handed over: the request's clock stands still until the case ends, however long that takes, where a clock runs
 * at all. A pause that was granted for some days becomes that wait.
 * @throws DomainError invalid-state when somebody took or returned it before
 */
export async function takeHandOver(req: PayloadRequest, id: string): Promise<void> {
  const { request } = await settle(req, id, 'accepted');
  const call = { payload: req.payload, req, actor, id: request.id };
  if (!request.dueAt) return;
  if (request.state === 'paused') await resumeRequest({ ...call, note: instead });
  else if (!mayPerform('pause', request.state, ['supervisor'])) return;
  await transit(call, {
    verb: 'pause',
    input: { reason: waitingWords },
    party: 'supervisor',
    change: (row, at) => ({
      patch: completionColumns(standStill(completionClockOf(row), at)),
      note: { shown: `${waitingWords}调解的内容保密。` },
    }),
  });
}

/**
 * Mediation sends it back with a reason: the request stays where it is, its history says so, and whoever handed it over and whoever has it
 * are told. It may be handed over again.
 * @throws DomainError invalid-state when somebody took or returned it before
 */
export async function giveBackHandOver(
  req: PayloadRequest,
  id: string,
  { reason, by }: { reason: string; by: { name: string } },
): Promise<void> {
  const { request } = await settle(req, id, 'returned');
  await updateColumns(req, 'hand-overs', id, { returnReason: reason });
  const call = { payload: req.payload, req, actor, id: request.id };
  await transit(call, {
    verb: 'give-back',
    input: {},
    change: ({ state }) => ({
      patch: {},
      note: {
        shown: `没有转人民调解${openStates.includes(state) ? '，这件诉求照常办理' : ''}。`,
        internal: `${by.name}退回：${reason}`,
      },
    }),
  });
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
  if (!waitsForMediation(row)) return;
  await resumeAfterMediation({ payload: req.payload, req, actor, id: request, note: ended });
}

async function settle(req: PayloadRequest, id: string, state: 'accepted' | 'returned') {
  const found = await handOver(req.payload, id, req);
  if (found.state !== 'prepared')
    fail('invalid-state', { message: '这次移交已经有人处理了，请刷新后再看。' });
  await updateColumns(req, 'hand-overs', id, { state, settledAt: now().toISOString() });
  return found;
}
