import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { keepEvaluation } from '../measures/keep-evaluation';
import { photoIds } from '../photo-input';
import { bindPhotos } from '../photos';
import { deadlineForReopened } from '../reopened-deadline';
import { requireRequesterSelf } from '../requester-self';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { judgementProblems, judgementShape, judgementWords } from './judgement';
import { reopenWindow } from './reopen-window';

const schema = z.object({
  satisfaction: judgementShape.satisfaction,
  reasons: judgementShape.reasons,
  comment: judgementShape.comment,
  photos: photoIds,
});
export type SayUnsolvedInput = z.input<typeof schema>;

/**
 * The requester says of a request that was closed that it is not solved, within the window: it is opened again (重办) with a
 * new limit. Also when they did not answer in time, or it came back after they had said that it is solved: their last word counts,
 * what they said before stays on record. 已办结 → 重办.
 * @throws DomainError forbidden, validation, invalid-state after the window
 */
export async function sayUnsolved(
  call: VerbCall & SayUnsolvedInput & { byLink?: boolean },
): Promise<VerbResult> {
  const { photos, ...input } = parseInput(schema, call);
  const judgement = { ...input, solved: 'unsolved' as const };
  const fields = judgementProblems(judgement);
  if (Object.keys(fields).length > 0) fail('validation', { fields });
  return transit(call, {
    verb: 'say-unsolved',
    party: call.byLink ? 'requester' : undefined,
    input,
    change: async (request, at, req) => {
      requireRequesterSelf(
        call.actor,
        request,
        '工作人员账号不能代反映人说没有解决。需要重办的，请由督办员办理。',
      );
      const window = await reopenWindow(call.payload, request, at, req);
      if (!window || window.until < at)
        fail('invalid-state', { message: '已过重办期限。问题还在的话，请再反映一次，会和这一件连起来看。' });
      await bindPhotos(req, request.id, photos, { stage: 'added', round: request.reopenCount ?? 0 });
      const source = call.byLink ? 'link' : 'account';
      await keepEvaluation(req, request, { judgement, source, at, supersedes: true });
      return {
        patch: await deadlineForReopened(call.payload, request, at, req),
        note: { shown: [judgementWords(judgement), input.comment].filter(Boolean).join('\n') },
      };
    },
  });
}
