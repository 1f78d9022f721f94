import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { passOnAnswer } from './dispatch/pass-on-answer';
import { inviteWhenReachable } from './invite-evaluation';
import { bindPhotos, mostPhotos } from './photos';
import { openPlaceholders } from './reply-templates/fill';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitNamed } from './units';

const schema = z.object({
  reply: z
    .string('请填写答复')
    .trim()
    .min(10, '答复至少10个字，写清楚查到了什么、怎么解决的')
    .max(5000, '最多5000字'),
  /** Ids of photos kept for this answer; the panel's dialog sends them with commas between. */
  photos: z
    .union([z.array(z.string()), z.string().transform((text) => text.split(',').filter(Boolean))])
    .default([])
    .pipe(z.array(z.uuid('照片已过期，请重新上传')).max(mostPhotos, `最多${mostPhotos}张照片`)),
});
export type ReplyInput = z.input<typeof schema>;

/**
 * The unit answers (答复), with photos of the work if there are any. The answer is only a claim: a requester we can reach is
 * asked at once whether it is true. 办理中、延期、重办 → 已答复 (→ 待评价).
 * @throws DomainError forbidden, invalid-state, validation when something between braces was not filled in
 */
export async function replyToRequest(call: VerbCall & ReplyInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const open = openPlaceholders(input.reply);
  if (open.length > 0)
    fail('validation', { fields: { reply: `还有没填的内容：${open.join('、')}。填好或删掉后再答复` } });
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
