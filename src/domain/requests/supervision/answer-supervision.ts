import { z } from 'zod';
import { type Actor, hasRole, unitsOf } from '@/access';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { supervisors, tellStaff } from '../notifications/staff-to-tell';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { rungLabels, supervisionStateLabels } from './rungs';
import { supervisionOf } from './supervision-row';

const schema = z.object({
  supervision: z.uuid('请选择要回复的督办'),
  answer: z
    .string('请写明办理情况和下一步')
    .trim()
    .min(10, '请写明办理情况、为什么没有按期、下一步怎么办，至少10个字')
    .max(2000, '最多2000字'),
});
export type AnswerSupervisionInput = z.input<typeof schema>;

/**
 * The unit answers an act of supervision (回复督办): a handler of the unit it was issued to, also after the request went to
 * another unit, or of the unit that has the request now; an operator, when it was issued to the service centre.
 * @throws DomainError forbidden, validation, not-found, invalid-state when it was answered or closed already
 */
export async function answerSupervision(call: VerbCall & AnswerSupervisionInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const { payload, actor } = call;
  const key = { id: input.supervision, request: call.id };
  const addressed = await supervisionOf(payload, key, call.req);
  return transit(call, {
    verb: 'answer-supervision',
    party: addressed.unit && unitsOf(actor).includes(addressed.unit) ? 'handler' : undefined,
    input,
    change: async ({ leadUnit }, _at, req) => {
      const { state, rung, unit, unitName } = await supervisionOf(payload, key, req);
      if (!mayAnswer(actor, { unit, leadUnit })) fail('forbidden');
      if (state !== 'open')
        fail('invalid-state', { message: `这次${rungLabels[rung]}${supervisionStateLabels[state]}。` });
      return {
        patch: {},
        note: {
          unit: unit ? { id: unit, name: unitName } : null,
          internal: `回复${rungLabels[rung]}：${input.answer}`,
        },
      };
    },
    afterwards: async ({ number }, req) => {
      const data = {
        state: 'answered' as const,
        answer: input.answer,
        answeredBy: actor.userId,
        answeredByName: actor.name,
        answeredAt: now().toISOString(),
      };
      await asVerb(req, 'supervisions.answer', () =>
        payload.update({
          collection: 'supervisions',
          id: addressed.id,
          data,
          depth: 0,
          overrideAccess: true,
          req,
        }),
      );
      await tellStaff(req, await supervisors(req), {
        template: 'request.supervision-answered',
        urgency: 'low',
        request: call.id,
        subject: `${rungLabels[addressed.rung]}已回复：诉求${number}`,
        text: `${addressed.unitName}回复了对诉求${number}的${rungLabels[addressed.rung]}，请查看。`,
        key: `supervision:${addressed.id}:answered`,
      });
    },
  });
}

/** Whom an act concerns: the unit it went to or the one that has the request now, or the centre. */
function mayAnswer(
  actor: Actor,
  { unit, leadUnit }: { unit: string | null; leadUnit: string | null },
): boolean {
  if (!unit) return hasRole(actor, 'operator', 'administrator');
  return unitsOf(actor).some((own) => own === unit || own === leadUnit);
}
