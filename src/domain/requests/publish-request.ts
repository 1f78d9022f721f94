import { z } from 'zod';
import { hasRole } from '@/access';
import { inTransaction } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { categoryBranch } from './categories/category-branch';
import { fieldLimits } from './field-limits';
import { refreshPublicTraces } from './public-traces';
import { requestRow } from './request-row';
import type { VerbCall, VerbResult } from './transition';

const schema = z.object({
  decision: z.enum(['public', 'withheld'], '请选择公开或不公开'),
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
    if (isDecided && !title) return { id, number, state, repeated: true };
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
    await refreshPublicTraces(req, { ...request, ...data }, request.visibility === 'public');
    await recordEvent({
      req,
      actor,
      action: input.decision === 'public' ? 'request.published' : 'request.withheld',
      subject: { collection: 'requests', id },
      summary: number,
      changes: Object.keys(data),
    });
    return { id, number, state, repeated: false };
  });
}
