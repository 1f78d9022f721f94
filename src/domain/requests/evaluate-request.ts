import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { gradeLabels, grades, outcomeLabels, outcomes } from './labels';
import { keepEvaluation } from './measures/keep-evaluation';
import { deadlineForReopened } from './reopened-deadline';
import { requireRequesterSelf } from './requester-self';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  solved: z.enum(outcomes, '请选择问题是否解决'),
  satisfaction: z.enum(grades, '请选择满意程度'),
  comment: z.string().trim().max(500, '最多500字').optional(),
});
export type EvaluateInput = z.input<typeof schema>;

/**
 * The requester says whether it is solved and how satisfied they are; nobody else can, least of all the handler.
 * "Not solved" opens it again (重办) with a new limit. 已答复、待评价 → 已办结 or 重办.
 * `byLink`: the caller has proven to hold the tracking link, which opens nothing to staff signed in: only an account that
 * filed the request, and does not handle it, may evaluate.
 * @throws DomainError forbidden, validation, invalid-state
 */
export async function evaluateRequest(
  call: VerbCall & EvaluateInput & { byLink?: boolean },
): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'evaluate',
    party: call.byLink ? 'requester' : undefined,
    input,
    change: async (request, at, req) => {
      requireRequesterSelf(
        call.actor,
        request,
        '工作人员账号不能评价。要由反映人自己打开我们发去的链接来评价。',
      );
      const evaluation = {
        solved: input.solved,
        satisfaction: input.satisfaction,
        evaluationComment: input.comment ?? null,
        evaluatedAt: at.toISOString(),
      };
      const word = `${outcomeLabels[input.solved]}，${gradeLabels[input.satisfaction]}。`;
      const note = { shown: [word, input.comment].filter(Boolean).join('\n') };
      if (input.solved !== 'unsolved')
        return { to: 'closed', patch: { ...evaluation, closedAt: at.toISOString() }, note };
      const again = await deadlineForReopened(call.payload, request, at, req);
      return { to: 'reopened', patch: { ...evaluation, ...again }, note };
    },
    afterwards: (request, req) => keepEvaluation(req, request, input),
  });
}
