import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { extendRequest } from '../extend-request';
import { partiesOf } from '../parties';
import { pauseRequest } from '../pause-request';
import type { RequestRow } from '../request-row';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { type ApplicationRow, openApplications } from './application-row';
import { applicationKindLabels, decisionLabels } from './kinds';

const schema = z.object({
  application: z.uuid('请选择要审批的申请'),
  decision: z.enum(['approved', 'refused'], '请选择同意或不同意'),
  note: z.string().trim().max(500, '最多500字').optional(),
});
export type DecideApplicationInput = z.input<typeof schema>;

/**
 * The supervisor decides an application (审批). Approved, it takes effect at once, under the caps as they are now; refused,
 * the handler reads why. Nobody decides their own, and nobody who handles the request.
 * @throws DomainError forbidden, validation, invalid-state when it was decided already or the caps refuse it by now
 */
export async function decideApplication(call: VerbCall & DecideApplicationInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  if (input.decision === 'refused' && (input.note?.length ?? 0) < 5)
    fail('validation', { fields: { note: '不同意要写明理由，至少5个字' } });
  let application: ApplicationRow | undefined;
  return transit(call, {
    verb: 'decide-application',
    input,
    change: async (request, _at, req) => {
      const open = await openApplications(call.payload, request.id, req);
      application = open.find(({ id }) => id === input.application);
      if (!application) fail('invalid-state', { message: '这份申请已经审批过了，请刷新。' });
      requireOther(call, request, application);
      const { kind, days } = application;
      const words = `${decisionLabels[input.decision]}${applicationKindLabels[kind]}${days}个工作日的申请`;
      return {
        patch: { openApplications: open.length - 1 },
        note: { internal: input.note ? `${words}：${input.note}` : words },
      };
    },
    afterwards: async (_request, req) => {
      if (!application) throw new Error('an application was decided that nobody read');
      await writeDecision(req, call, { application, decision: input.decision, note: input.note });
      if (input.decision === 'approved') await takeEffect(req, call, application);
    },
  });
}

function requireOther({ actor }: VerbCall, request: RequestRow, { appliedBy }: ApplicationRow): void {
  if (appliedBy !== null && appliedBy === actor.userId)
    fail('forbidden', { message: '自己提出的申请要由别人审批。' });
  if (partiesOf(actor, request).includes('handler'))
    fail('forbidden', { message: '承办单位的人员不能审批本单位的申请。' });
}

async function writeDecision(
  req: PayloadRequest,
  { actor }: VerbCall,
  decided: { application: ApplicationRow; decision: 'approved' | 'refused'; note?: string },
): Promise<void> {
  const { id } = decided.application;
  const data = {
    decision: decided.decision,
    note: decided.note ?? null,
    decidedBy: actor.userId,
    decidedByName: actor.name,
    decidedAt: now().toISOString(),
    openKey: id,
  };
  await asVerb(req, 'request-applications.decide', () =>
    req.payload.update({ collection: 'request-applications', id, data, depth: 0, overrideAccess: true, req }),
  );
}

/** The effect is that of the supervisor's own verb, in the same transaction: what it refuses undoes the decision. */
async function takeEffect(req: PayloadRequest, call: VerbCall, application: ApplicationRow): Promise<void> {
  const { kind, days, reason } = application;
  const perform = kind === 'extension' ? extendRequest : pauseRequest;
  await perform({ payload: call.payload, req, actor: call.actor, id: call.id, days, reason });
}
