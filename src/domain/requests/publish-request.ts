import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { hasRole } from '@/access';
import { inTransaction } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { answerPhotosOf } from './answer-photos';
import { categoryBranch } from './categories/category-branch';
import { fieldLimits } from './field-limits';
import { refreshPublicTraces } from './public-traces';
import { type RequestRow, requestRow } from './request-row';
import type { VerbCall, VerbResult } from './transition';

const schema = z.object({
  decision: z.enum(['public', 'withheld'], '请选择公开或不公开'),
  /** Whether the photos of the answer are shown as well; left as it is when absent. */
  photos: z.boolean().optional(),
  title: z.string().trim().min(4, '标题至少4个字').max(fieldLimits.title, '标题最多100字').optional(),
});
export type PublishInput = z.input<typeof schema>;

/**
 * The service centre's review before a question and its answer are shown to everyone (+问政). Only with the asker's
 * consent and once it is answered; the decision can be taken back, and the title corrected when it is public already. It
 * does not move the request.
 */
export async function publishRequest(call: VerbCall & PublishInput): Promise<VerbResult> {
  const { payload, actor, id } = call;
  const input = parseInput(schema, call);
  if (!hasRole(actor, 'operator', 'supervisor', 'administrator')) fail('forbidden');
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    const { number, state } = request;
    const isDecided = request.visibility === input.decision;
    const title = input.title && input.title !== request.title ? input.title : undefined;
    const photos = await photosToChange(req, request, input);
    if (isDecided && !title && photos.length === 0) return { id, number, state, repeated: true };
    if (input.decision === 'public' && !request.publicConsent) {
      fail('invalid-state', { message: '反映人没有同意公开，不能公开。' });
    }
    if (input.decision === 'public' && !request.repliedAt) {
      fail('invalid-state', { message: '这件诉求还没有答复，答复后才能公开。' });
    }
    const kind = request.category ? await categoryBranch(payload, request.category, req) : null;
    if (input.decision === 'public' && kind?.rules.neverPublic) {
      fail('invalid-state', { message: `这一类诉求不能公开：${kind.rules.neverPublic}` });
    }
    const data = { ...(isDecided ? {} : { visibility: input.decision }), ...(title ? { title } : {}) };
    await asVerb(req, 'requests.publish', () =>
      payload.update({ collection: 'requests', id, data, depth: 0, overrideAccess: true, req }),
    );
    for (const photo of photos)
      await payload.db.updateOne({
        collection: 'request-photos',
        id: photo,
        data: { isPublic: input.photos === true && input.decision === 'public' },
        req,
        returning: false,
      });
    await refreshPublicTraces(req, { ...request, ...data }, request.visibility === 'public');
    await recordEvent({
      req,
      actor,
      action: input.decision === 'public' ? 'request.published' : 'request.withheld',
      subject: { collection: 'requests', id },
      summary: number,
      changes: [...Object.keys(data), ...(photos.length > 0 ? ['photos'] : [])],
    });
    return { id, number, state, repeated: false };
  });
}

/** The photos of the present answer whose being public changes; what is withheld takes its photos along. */
async function photosToChange(
  req: PayloadRequest,
  request: RequestRow,
  { decision, photos }: z.output<typeof schema>,
): Promise<string[]> {
  if (photos === undefined) return [];
  const isPublic = photos && decision === 'public';
  const all = await answerPhotosOf(req.payload, request, req);
  return all.filter((photo) => photo.isPublic !== isPublic).map(({ id }) => id);
}
