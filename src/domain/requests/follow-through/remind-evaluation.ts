import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { currentLimit } from '../current-limit';
import { tellReminder } from '../notifications/tell-requester';
import { requestRow } from '../request-row';

const actor = systemActor('评价提醒');
const perRun = 500;
const day = 86_400_000;

/**
 * Reminds once, some days before the time is over, whoever was asked and has not answered. The request says that it was
 * done, in the transaction of the message: safe to run twice, in two processes, and after a crash. @returns how many
 */
export async function remindEvaluation({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const before = await currentLimit(payload, 'requests.evaluation-remind', at);
  if (before.value <= 0) return 0;
  const until = new Date(at.getTime() + before.value * day).toISOString();
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: {
      and: [
        { state: { equals: 'evaluation' } },
        { evaluationDueAt: { less_than_equal: until } },
        { evaluationDueAt: { greater_than: at.toISOString() } },
        { evaluationRemindedAt: { exists: false } },
      ],
    },
    sort: 'evaluationDueAt',
    select: { number: true },
    limit: perRun,
    pagination: false,
  });
  let reminded = 0;
  for (const { id } of docs) reminded += await remind(payload, String(id), at);
  return reminded;
}

function remind(payload: Payload, id: string, at: Date): Promise<number> {
  return inTransaction({ payload, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    if (request.state !== 'evaluation' || request.evaluationRemindedAt) return 0;
    await payload.db.updateOne({
      collection: 'requests',
      id,
      data: { evaluationRemindedAt: at.toISOString() },
      req,
      returning: false,
    });
    await tellReminder(req, request);
    return 1;
  });
}
