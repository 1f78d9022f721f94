import type { PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { closeRequest } from '../close-request';
import { inviteWhenReachable } from '../invite-evaluation';
import { tell } from '../notifications/tell-requester';
import { type RequestRow, requestRow } from '../request-row';
import type { RequestState } from '../states';
import { transit } from '../transition';
import { nameOfUnit } from '../units';
import { answerFollowers } from './answer-followers';
import { partsOf } from './parts-of';

const done: readonly RequestState[] = ['answered', 'closed'];

/**
 * A part was answered: the requester hears of it, and with the last one the whole gets the answer made of all parts, which
 * are closed with it. 已拆分 → 已答复.
 */
export async function answerPart(req: PayloadRequest, part: RequestRow): Promise<void> {
  const { payload } = req;
  const wholeId = part.partOf;
  if (!wholeId) return;
  // Writing to the whole first makes two last answers at once wait for each other, so that one of them sees both.
  await payload.db.updateOne({
    collection: 'requests',
    id: wholeId,
    data: { partAnsweredAt: part.repliedAt },
    req,
    returning: false,
  });
  const whole = await requestRow(payload, wholeId, req);
  if (whole.state !== 'split') return;
  const parts = await partsOf(req, whole);
  if (!parts.every(({ state }) => done.includes(state))) {
    await tell(req, whole, {
      template: 'request.part-answered',
      urgency: 'low',
      sentence: `您反映的问题（${whole.number}）中“${part.title}”这一部分有答复了，其余部分还在办理。`,
      key: `part:${part.id}`,
    });
    return;
  }
  await gather(req, whole, parts);
}

async function gather(req: PayloadRequest, whole: RequestRow, parts: RequestRow[]): Promise<void> {
  const { payload } = req;
  const actor = systemActor('系统');
  const answers: string[] = [];
  for (const part of parts) {
    const { id, state } = part;
    answers.push(await answerOfPart(req, part));
    if (state === 'answered')
      await closeRequest({ payload, req, id, actor, note: '各部分都已答复，并入原件请反映人评价。' });
  }
  await transit(
    { payload, req, id: whole.id, actor },
    {
      verb: 'gather',
      input: {},
      change: (request, at) => ({
        patch: {
          reply: answers.join('\n\n'),
          repliedAt: at.toISOString(),
          firstContactAt: request.firstContactAt ?? at.toISOString(),
          stateBefore: null,
          setAsideAt: null,
        },
        note: { shown: answers.join('\n\n') },
      }),
      afterwards: async (request, inner) => {
        await inviteWhenReachable(inner, request);
        if ((request.mergedCount ?? 0) > 0) await answerFollowers(inner, request);
      },
    },
  );
}

/** What a part adds to the answer of the whole: its title, who answered, and what. */
export async function answerOfPart(
  req: PayloadRequest,
  { title, leadUnit, reply }: Pick<RequestRow, 'title' | 'leadUnit' | 'reply'>,
): Promise<string> {
  return `【${title}】${await nameOfUnit(req, leadUnit)}\n${reply ?? ''}`;
}
