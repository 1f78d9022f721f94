import { z } from 'zod';
import { asVerb } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { momentField } from '@/shared/moment-field';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { supervisionOf } from './supervision-row';

const schema = z.object({
  supervision: z.uuid('请选择约谈'),
  heldAt: momentField('请填写约谈的时间'),
  heldPlace: z.string('请写明约谈的地点').trim().min(2, '请写明约谈的地点').max(200, '最多200字'),
  heldWith: z.string('请写明参加的人').trim().min(2, '请写明参加的人和职务').max(500, '最多500字'),
  minutes: z.string('请写明约谈的经过').trim().min(10, '请写明谈了什么，至少10个字').max(2000, '最多2000字'),
  undertakings: z
    .string('请写明被约谈单位的承诺')
    .trim()
    .min(5, '请写明被约谈单位答应做什么、何时做到')
    .max(2000, '最多2000字'),
});
export type RecordInterviewInput = z.input<typeof schema>;

/**
 * Keeps how an interview went (约谈记录): when, where, with whom, what was said, and what the unit promised. Once; a record is not
 * written again afterwards.
 * @throws DomainError forbidden, validation, not-found, invalid-state when the act is no interview or has its record
 */
export async function recordInterview(call: VerbCall & RecordInterviewInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const { payload, actor } = call;
  const key = { id: input.supervision, request: call.id };
  if (new Date(input.heldAt) > now())
    fail('validation', { fields: { heldAt: '约谈还没有到时间，谈过以后再登记' } });
  return transit(call, {
    verb: 'record-interview',
    input,
    change: async (_request, _at, req) => {
      const { rung, minutes, unit, unitName } = await supervisionOf(payload, key, req);
      if (rung !== 'interview') fail('invalid-state', { message: '这次督办不是约谈。' });
      if (minutes) fail('invalid-state', { message: '这次约谈已经登记过记录，不能改写。' });
      return {
        patch: {},
        note: {
          unit: unit ? { id: unit, name: unitName } : null,
          internal: `约谈记录：${input.minutes}\n承诺：${input.undertakings}`,
        },
      };
    },
    afterwards: async (_request, req) => {
      const { heldAt, heldPlace, heldWith, minutes, undertakings } = input;
      const data = {
        heldAt,
        heldPlace,
        heldWith,
        minutes,
        undertakings,
        minutesBy: actor.userId,
        minutesByName: actor.name,
        minutesAt: now().toISOString(),
      };
      await asVerb(req, 'supervisions.record-interview', () =>
        payload.update({
          collection: 'supervisions',
          id: input.supervision,
          data,
          depth: 0,
          overrideAccess: true,
          req,
        }),
      );
    },
  });
}
