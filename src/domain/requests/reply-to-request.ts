import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { passOnAnswer } from './dispatch/pass-on-answer';
import { inviteWhenReachable } from './invite-evaluation';
import { photoIds } from './photo-input';
import { bindPhotos } from './photos';
import { openPlaceholders } from './reply-templates/fill';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitNamed } from './units';

/** The words of an answer. */
export const replyWords = z
  .string('请填写答复')
  .trim()
  .min(10, '答复至少10个字，写清楚查到了什么、怎么解决的')
  .max(5000, '最多5000字');

const schema = z.object({ reply: replyWords, photos: photoIds });
export type ReplyInput = z.input<typeof schema>;

/**
 * The unit answers (答复), with photos of the work if there are any. The answer is only a claim: a requester we can reach is
 * asked at once whether it is true. 办理中、延期、重办 → 已答复 (→ 待评价).
 * @throws DomainError forbidden, invalid-state, validation when something between braces was not filled in
 */
export async function replyToRequest(call: VerbCall & ReplyInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  requireFilled(input.reply);
  return transit(call, {
    verb: 'reply',
    input,
    change: async (request, at, req) => {
      await bindPhotos(req, request.id, input.photos, {
        stage: 'answered',
        round: request.reopenCount ?? 0,
        uploadedBy: call.actor.userId,
      });
      return {
        patch: {
          reply: input.reply,
          repliedAt: at.toISOString(),
          firstContactAt: request.firstContactAt ?? at.toISOString(),
          disputedAt: null,
          disputedUnit: null,
        },
        note: { shown: input.reply, unit: await unitNamed(req, request.leadUnit) },
      };
    },
    afterwards: async (request, req) => {
      await inviteWhenReachable(req, request);
      await passOnAnswer(req, request);
    },
  });
}

/** @throws DomainError validation when something between braces was not filled in */
export function requireFilled(reply: string): void {
  const open = openPlaceholders(reply);
  if (open.length > 0)
    fail('validation', { fields: { reply: `还有没填的内容：${open.join('、')}。填好或删掉后再答复` } });
}
