import { z } from 'zod';
import { markHandled } from '@/domain/notifications';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({
  note: z
    .string('请写明打电话说了什么')
    .trim()
    .min(5, '请写明打电话说了什么，至少5个字')
    .max(500, '最多500字'),
});
export type TellByPhoneInput = z.input<typeof schema>;

/**
 * Records that somebody told the requester on the phone what no message could (通知未送达). It does not move the request.
 * @throws DomainError forbidden, validation, invalid-state when every message arrived
 */
export async function tellByPhone(call: VerbCall & TellByPhoneInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'tell-by-phone',
    input,
    change: async (request, _at, req) => {
      const told = await markHandled(req, { collection: 'requests', id: request.id });
      if (told === 0) fail('invalid-state', { message: '没有未送达的通知，不用另外告知。' });
      return { to: request.state, patch: {}, note: { internal: input.note } };
    },
  });
}
