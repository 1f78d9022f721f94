import { z } from 'zod';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { ownCoUnit } from './co-units';

const schema = z.object({
  contribution: z
    .string('请写明做了什么、查到了什么')
    .trim()
    .min(5, '请写明做了什么、查到了什么，至少5个字')
    .max(2000, '最多2000字'),
});
export type ContributeInput = z.input<typeof schema>;

/**
 * A co-unit says what it did (协办反馈), for the lead unit's answer; the requester reads only that answer. Said again, the
 * newest words stand in the row and every version in the timeline.
 * @throws DomainError forbidden when no unit of the actor helps with this request; invalid-state, validation
 */
export async function contribute(call: VerbCall & ContributeInput): Promise<VerbResult> {
  const { payload, actor, id } = call;
  const input = parseInput(schema, call);
  const own = await ownCoUnit(payload, actor, id, call.req);
  if (!own) fail('forbidden', { message: '本单位不是这件诉求的协办单位。' });
  return transit(call, {
    verb: 'contribute',
    party: 'co-handler',
    input: { ...input, coUnit: own.id },
    change: async (request, at, req) => {
      await payload.db.updateOne({
        collection: 'request-co-units',
        id: own.id,
        data: {
          contribution: input.contribution,
          contributedBy: actor.name,
          doneAt: at.toISOString(),
          updatedAt: now().toISOString(),
        },
        req,
        returning: false,
      });
      return {
        to: request.state,
        patch: {},
        note: { unit: { id: own.unit, name: own.unitName }, internal: input.contribution },
      };
    },
  });
}
