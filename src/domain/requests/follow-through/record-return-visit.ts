import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import type { RequestRow } from '../request-row';
import { type Change, transit, type VerbCall, type VerbResult } from '../transition';
import { requireIndependent } from './independent';
import { judged } from './judge';
import { judgementShape } from './judgement';
import { type VisitOutcome, visitOutcomeLabels, visitOutcomes } from './labels';

const schema = z.object({
  outcome: z.enum(visitOutcomes, '请选择回访结果'),
  solved: judgementShape.solved.optional(),
  satisfaction: judgementShape.satisfaction.optional(),
  reasons: judgementShape.reasons,
  comment: judgementShape.comment,
  /** What was written down has been read back, and the requester said it is right. */
  readBack: z.boolean().default(false),
  note: z.string().trim().max(500, '最多500字').optional(),
});
export type ReturnVisitInput = z.input<typeof schema>;
type Visit = z.output<typeof schema>;

/**
 * Records a call back (回访) by the service centre: reached, the requester's own word as on the form, read back to them; not
 * reached, one more attempt, and after the last one the request is closed as not evaluated, never as satisfied. Nobody
 * records one on work of their own unit, or that they had a hand in. 已答复、待评价 → 已办结, 重办, or as it was.
 * @throws DomainError forbidden, validation, invalid-state
 */
export async function recordReturnVisit(call: VerbCall & ReturnVisitInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const { actor } = call;
  if (actor.via === 'system' || actor.via === 'import')
    fail('forbidden', { message: '回访要由人来做，并记下是谁做的。' });
  return transit(call, {
    verb: 'record-return-visit',
    input,
    change: async (request, at, req) => {
      await requireIndependent(req, actor, request);
      const change =
        input.outcome === 'reached'
          ? await reached(req, request, { input, call, at })
          : await notReached(req, request, { outcome: input.outcome, at });
      await keepVisit(req, request, { input, call, at });
      return { ...change, note: { ...change.note, internal: input.note } };
    },
  });
}

interface Visiting {
  input: Visit;
  call: VerbCall;
  at: Date;
}

async function reached(
  req: PayloadRequest,
  request: RequestRow,
  { input, call, at }: Visiting,
): Promise<Change> {
  const { solved, satisfaction, reasons, comment, readBack } = input;
  if (!solved || !satisfaction || !readBack) {
    fail('validation', {
      fields: {
        ...(solved ? {} : { solved: '请选择反映人说的是否解决' }),
        ...(satisfaction ? {} : { satisfaction: '请选择反映人说的满意程度' }),
        ...(readBack ? {} : { readBack: '请把记下的向反映人复述一遍，确认后勾选' }),
      },
    });
  }
  const judgement = { solved, satisfaction, reasons, comment };
  return judged(req, request, { judgement, source: 'return-visit', recordedBy: call.actor, at });
}

/** Who cannot or will not speak has said nothing: not that they are content. */
async function notReached(
  req: PayloadRequest,
  request: RequestRow,
  { outcome, at }: { outcome: Exclude<VisitOutcome, 'reached'>; at: Date },
): Promise<Change> {
  const { payload } = req;
  const attempts = (request.visitAttempts ?? 0) + 1;
  const most = await currentLimit(payload, 'requests.return-visit-attempts', at, req);
  const words = `${formatDate(at)}电话回访：${visitOutcomeLabels[outcome]}（第${attempts}次）。`;
  if (attempts >= most.value) {
    return {
      to: 'closed',
      patch: {
        visitAttempts: attempts,
        visitDueAt: null,
        evaluatedBy: 'unanswered',
        closedAt: at.toISOString(),
      },
      note: { shown: `${words}已回访${attempts}次，没有得到评价，按未评价办结。` },
    };
  }
  const again = await currentLimit(payload, 'requests.return-visit-again', at, req);
  const callAgain = outcome === 'no-answer';
  return {
    to: request.state,
    patch: {
      visitAttempts: attempts,
      // Calling a wrong number again, or somebody who does not want it, helps nobody.
      visitDueAt: callAgain ? deadlineAfter(at, again).at.toISOString() : null,
    },
    note: { shown: words },
  };
}

async function keepVisit(
  req: PayloadRequest,
  request: RequestRow,
  { input, call, at }: Visiting,
): Promise<void> {
  const id = newId();
  await req.payload.db.create({
    collection: 'return-visits',
    customID: id,
    data: {
      id,
      request: request.id,
      round: request.reopenCount ?? 0,
      attempt: (request.visitAttempts ?? 0) + 1,
      outcome: input.outcome,
      readBack: input.outcome === 'reached' && input.readBack,
      note: input.note ?? null,
      recordedBy: call.actor.userId,
      recordedByName: call.actor.name,
      at: at.toISOString(),
    },
    req,
    returning: false,
  });
}
