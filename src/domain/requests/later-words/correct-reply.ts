import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { systemActor } from '@/access';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { answerOfPart } from '../dispatch/answer-part';
import { replyWords, requireFilled } from '../reply-to-request';
import { type RequestRow, requestRow, rowsWhere } from '../request-row';
import { type Change, transit, type VerbCall, type VerbResult } from '../transition';
import { unitNamed } from '../units';

const schema = z.object({
  reply: replyWords,
  why: z.string('请写明更正了什么').trim().min(4, '请写明更正了什么').max(200, '最多200字'),
});
export type CorrectReplyInput = z.input<typeof schema>;

const judgeable = ['answered', 'evaluation'] as const;

/**
 * The unit corrects its answer (更正答复) as long as the requester has said nothing about it: they read the new one and that it
 * was corrected; staff keep the old one in the event. It goes along to the whole it is a part of, and to the requests answered
 * with it; what was public is reviewed anew. The state stays.
 * @throws DomainError forbidden, validation, invalid-state
 */
export async function correctReply(call: VerbCall & CorrectReplyInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  requireFilled(input.reply);
  let before = '';
  return transit(call, {
    verb: 'correct-reply',
    input,
    change: async (request, at, req) => {
      before = request.reply ?? '';
      if (before === input.reply) fail('validation', { fields: { reply: '和原来的答复一样，没有更正' } });
      if (request.state === 'closed') await wholeToCorrect(req, request);
      return { ...corrected(request, input, at), note: await noteOf(req, request, input.why, before) };
    },
    afterwards: async (request, req) => {
      await correctCopies(req, request, before, input.why);
      if (request.partOf) await correctWhole(req, request, before, input.why);
    },
  });
}

function corrected(request: RequestRow, { reply }: { reply: string }, at: Date): Change {
  return {
    to: request.state,
    patch: {
      reply,
      replyCorrectedAt: at.toISOString(),
      // What was reviewed was the old one.
      ...(request.visibility === 'public' ? { visibility: 'pending' } : {}),
    },
  };
}

async function noteOf(req: PayloadRequest, request: RequestRow, why: string, before: string) {
  return {
    shown: `更正：${why}`,
    internal: `更正前的答复：${before}`,
    unit: await unitNamed(req, request.leadUnit),
  };
}

/** The whole of a part that was gathered already. @throws DomainError invalid-state once its requester has judged it */
async function wholeToCorrect(req: PayloadRequest, part: RequestRow): Promise<RequestRow> {
  const whole = await requestRow(req.payload, part.partOf ?? '', req);
  if (
    !judgeable.some((state) => state === whole.state) ||
    !whole.reply?.includes(await answerOfPart(req, part))
  )
    fail('invalid-state', { message: '反映人已经评价或已经办结，答复不能再更正。' });
  return whole;
}

/** Puts the corrected section into the answer of the whole, when that has been made already. */
async function correctWhole(
  req: PayloadRequest,
  part: RequestRow,
  before: string,
  why: string,
): Promise<void> {
  const whole = await requestRow(req.payload, part.partOf ?? '', req);
  const old = await answerOfPart(req, { ...part, reply: before });
  if (!judgeable.some((state) => state === whole.state) || !whole.reply?.includes(old)) return;
  const at = whole.reply.indexOf(old);
  const rest = whole.reply.slice(at + old.length);
  const reply = whole.reply.slice(0, at) + (await answerOfPart(req, part)) + rest;
  await correctBySystem(req, whole.id, { reply, why });
}

/** The same answer, given to the requests that were merged into this one. */
async function correctCopies(
  req: PayloadRequest,
  main: RequestRow,
  before: string,
  why: string,
): Promise<void> {
  if (!main.mergedCount) return;
  const copies = await rowsWhere(
    req.payload,
    { and: [{ mergedInto: { equals: main.id } }, { state: { in: [...judgeable] } }] },
    req,
  );
  for (const { id, reply } of copies)
    if (reply === before) await correctBySystem(req, id, { reply: main.reply ?? '', why });
}

async function correctBySystem(
  req: PayloadRequest,
  id: string,
  { reply, why }: { reply: string; why: string },
): Promise<void> {
  let before = '';
  await transit(
    { payload: req.payload, req, id, actor: systemActor('系统') },
    {
      verb: 'correct-reply',
      input: {},
      change: async (request, at, inner) => {
        before = request.reply ?? '';
        return { ...corrected(request, { reply }, at), note: await noteOf(inner, request, why, before) };
      },
      afterwards: (request, inner) => correctCopies(inner, request, before, why),
    },
  );
}
