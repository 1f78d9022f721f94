import { z } from 'zod';
import { unitsOf } from '@/access';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { rungLabels } from './rungs';
import { supervisionOf } from './supervision-row';

const schema = z.object({
  supervision: z.uuid('请选择要办结的督办'),
  note: z.string('请写明办结意见').trim().min(5, '请写明办结意见，至少5个字').max(500, '最多500字'),
});
export type CloseSupervisionInput = z.input<typeof schema>;

/**
 * The supervisor closes an act of supervision (办结督办), answered or taken back; nobody closes one against their own unit, nor one
 * they have answered themselves.
 * @throws DomainError forbidden, validation, not-found, invalid-state when it is closed already
 */
export async function closeSupervision(call: VerbCall & CloseSupervisionInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const { payload, actor } = call;
  const { id, unit, unitName, rung, answeredBy } = await supervisionOf(
    payload,
    { id: input.supervision, request: call.id },
    call.req,
  );
  if (actor.userId && actor.userId === answeredBy)
    fail('forbidden', { message: '这次督办是您回复的，要由另一位督办员办结。' });
  if (unit && unitsOf(actor).includes(unit)) fail('forbidden', { message: '不能办结对本单位的督办。' });
  return transit(call, {
    verb: 'close-supervision',
    input,
    change: async (_request, _at, req) => {
      const { state } = await supervisionOf(payload, { id, request: call.id }, req);
      if (state === 'closed') fail('invalid-state', { message: `这次${rungLabels[rung]}已经办结。` });
      return {
        patch: {},
        note: {
          unit: unit ? { id: unit, name: unitName } : null,
          internal: `办结${rungLabels[rung]}：${input.note}`,
        },
      };
    },
    afterwards: async (_request, req) => {
      const data = {
        state: 'closed' as const,
        closedBy: actor.userId,
        closedByName: actor.name,
        closedAt: now().toISOString(),
        closingNote: input.note,
      };
      await asVerb(req, 'supervisions.close', () =>
        payload.update({ collection: 'supervisions', id, data, depth: 0, overrideAccess: true, req }),
      );
    },
  });
}
