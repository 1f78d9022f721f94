import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { judged } from './follow-through/judge';
import { judgementShape } from './follow-through/judgement';
import { photoIds } from './photo-input';
import { bindPhotos } from './photos';
import { requireRequesterSelf } from './requester-self';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({ ...judgementShape, photos: photoIds });
export type EvaluateInput = z.input<typeof schema>;

/**
 * The requester says whether it is solved and how satisfied they are; nobody else can, least of all the handler.
 * "Not solved" opens it again (重办) with a new limit; photos may show what is still wrong. 已答复、待评价 → 已办结 or 重办.
 * `byLink`: the caller has proven to hold the tracking link, which opens nothing to staff signed in: only an account that
 * filed the request, and does not handle it, may evaluate.
 * @throws DomainError forbidden, validation, invalid-state
 */
export async function evaluateRequest(
  call: VerbCall & EvaluateInput & { byLink?: boolean },
): Promise<VerbResult> {
  const { photos, ...input } = parseInput(schema, call);
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
      await bindPhotos(req, request.id, photos, { stage: 'added', round: request.reopenCount ?? 0 });
      return judged(req, request, { judgement: input, source: call.byLink ? 'link' : 'account', at });
    },
  });
}
